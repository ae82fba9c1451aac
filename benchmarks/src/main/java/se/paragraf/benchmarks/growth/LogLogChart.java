package se.paragraf.benchmarks.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line chart with two logarithmic axes, as SVG: a pure function of its points. It follows the reader's light or dark
 * scheme, and each line has its name at its end.
 */
final class LogLogChart {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;
    private static final int LEFT = 90;
    private static final int RIGHT = 270;
    private static final int TOP = 46;
    private static final int BOTTOM = 56;
    private static final int LABEL_HEIGHT = 17;
    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
            <title>%s</title>
            <style>
            text { font: 13px system-ui, sans-serif; fill: #1f2328 }
            .title { font-size: 15px; font-weight: 600 }
            .ground { fill: #ffffff }
            .grid { stroke: #d1d9e0 }
            polyline { fill: none; stroke-width: 2 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .ground { fill: #0d1117 }
              .grid { stroke: #3d444d }
            }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();
    private final Axis across;
    private final Axis up;

    private LogLogChart(Axis across, Axis up) {
        this.across = across;
        this.up = up;
    }

    /** The powers of ten from one to another, over a range of pixels. */
    private record Axis(int first, int last, int from, int to) {

        static Axis over(double smallest, double largest, int from, int to) {
            int first = (int) Math.floor(Math.log10(smallest));
            return new Axis(first, Math.max(first + 1, (int) Math.ceil(Math.log10(largest))), from, to);
        }

        double of(double value) {
            return from + (Math.log10(value) - first) / (last - first) * (to - from);
        }
    }

    /** The end of a line, where its name belongs. */
    private record End(String name, int number, double y) {}

    /**
     * Draws a chart.
     *
     * @param title what it shows
     * @param sizes what the horizontal axis counts
     * @param unit the unit of the vertical axis
     * @param lines the points of each line by its name, each with a size and a time above 0
     */
    static String svg(String title, String sizes, String unit, Map<String, List<Growth.Point>> lines) {
        List<Growth.Point> points =
                lines.values().stream().flatMap(List::stream).toList();
        LogLogChart chart = new LogLogChart(
                Axis.over(
                        points.stream().mapToDouble(Growth.Point::size).min().orElseThrow(),
                        points.stream().mapToDouble(Growth.Point::size).max().orElseThrow(),
                        LEFT,
                        WIDTH - RIGHT),
                Axis.over(
                        points.stream().mapToDouble(Growth.Point::time).min().orElseThrow(),
                        points.stream().mapToDouble(Growth.Point::time).max().orElseThrow(),
                        HEIGHT - BOTTOM,
                        TOP));
        chart.add(HEAD, WIDTH, HEIGHT, WIDTH, HEIGHT, escaped(title));
        chart.add("<rect class=\"ground\" width=\"%d\" height=\"%d\"/>%n", WIDTH, HEIGHT);
        chart.text("title", LEFT, 24, "start", title);
        chart.axes(sizes, unit);
        chart.lines(lines);
        return chart.svg.append("</svg>\n").toString();
    }

    private void axes(String sizes, String unit) {
        for (int power = across.first(); power <= across.last(); power++) {
            double x = across.of(Math.pow(10, power));
            grid(x, TOP, x, HEIGHT - BOTTOM);
            text("tick", x, HEIGHT - BOTTOM + 20, "middle", String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
        }
        for (int power = up.first(); power <= up.last(); power++) {
            double y = up.of(Math.pow(10, power));
            grid(LEFT, y, WIDTH - RIGHT, y);
            String value = power < 0
                    ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
                    : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
            text("tick", LEFT - 8, y + 4, "end", value + " " + unit);
        }
        text("axis", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", sizes);
    }

    private void lines(Map<String, List<Growth.Point>> lines) {
        List<End> ends = new ArrayList<>();
        lines.forEach((name, points) -> {
            int number = ends.size();
            String corners = points.stream()
                    .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", across.of(point.size()), up.of(point.time())))
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
            add("<polyline style=\"stroke: %s\" points=\"%s\"/>%n", colour(number, lines.size()), corners);
            points.forEach(point -> add(
                    "<circle style=\"fill: %s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>%n",
                    colour(number, lines.size()), across.of(point.size()), up.of(point.time())));
            ends.add(new End(name, number, up.of(points.get(points.size() - 1).time())));
        });
        names(ends);
    }

    /** Names beside the ends of the lines, moved apart where these are close together. */
    private void names(List<End> ends) {
        ends.sort(Comparator.comparingDouble(End::y));
        double[] places = new double[ends.size()];
        double lowest = HEIGHT - BOTTOM - (double) LABEL_HEIGHT * (ends.size() - 1);
        double next = TOP;
        for (int each = 0; each < places.length; each++) {
            places[each] = Math.max(next, Math.min(ends.get(each).y(), lowest + (double) each * LABEL_HEIGHT));
            next = places[each] + LABEL_HEIGHT;
        }
        int right = WIDTH - RIGHT;
        for (int each = 0; each < places.length; each++) {
            End end = ends.get(each);
            String colour = colour(end.number(), ends.size());
            add(
                    "<polyline style=\"stroke: %s; stroke-width: 1\" points=\"%d,%.1f %d,%.1f\"/>%n",
                    colour, right + 4, end.y(), right + 24, places[each]);
            text("name", right + 30, places[each] + 4, "start", end.name());
        }
    }

    /** Hues all around, of a lightness that is legible on white and on black. */
    private static String colour(int number, int of) {
        return String.format(Locale.ROOT, "hsl(%d, 65%%, %d%%)", 360 * number / of, number % 2 == 0 ? 45 : 55);
    }

    private void grid(double fromX, double fromY, double toX, double toY) {
        add("<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n", fromX, fromY, toX, toY);
    }

    private void text(String role, double x, double y, String anchor, String text) {
        add(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                role, x, y, anchor, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
