package se.paragraf.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LogLogChartTest {

    @Test
    void points_a_power_of_ten_apart_are_equally_far_apart_and_those_of_a_longer_time_are_higher() throws Exception {
        NodeList points = elements(
                "circle",
                LogLogChart.svg("Times", "agreements", "ms", Map.of("status", points(1e3, 0.1, 1e4, 1, 1e5, 10))));

        assertThat(place(points, 1, "cx") - place(points, 0, "cx"))
                .isEqualTo(place(points, 2, "cx") - place(points, 1, "cx"));
        assertThat(place(points, 1, "cy") - place(points, 0, "cy"))
                .isEqualTo(place(points, 2, "cy") - place(points, 1, "cy"))
                .isNegative();
    }

    @Test
    void the_axes_have_their_powers_of_ten_with_the_unit() throws Exception {
        String svg = LogLogChart.svg("Times", "agreements", "ms", Map.of("status", points(1e3, 0.05, 1e6, 3)));

        assertThat(texts(svg, "tick"))
                .containsExactly("1,000", "10,000", "100,000", "1,000,000", "0.01 ms", "0.1 ms", "1 ms", "10 ms");
        assertThat(texts(svg, "axis")).containsExactly("agreements");
    }

    @Test
    void names_of_lines_that_end_together_do_not_overlap_and_stay_within_the_picture() throws Exception {
        Map<String, List<Growth.Point>> lines = new LinkedHashMap<>();
        IntStream.range(0, 14).forEach(each -> lines.put("a < b & " + each, points(1e3, 1, 1e6, 1.01)));

        List<Double> places = places(LogLogChart.svg("Times", "agreements", "ms", lines), "name");

        assertThat(places).hasSize(14).allMatch(y -> y > 0 && y < 520);
        assertThat(IntStream.range(1, 14).mapToObj(each -> places.get(each) - places.get(each - 1)))
                .allMatch(distance -> distance >= 16.9);
    }

    private static List<Growth.Point> points(double... sizesAndTimes) {
        return IntStream.range(0, sizesAndTimes.length / 2)
                .mapToObj(each -> new Growth.Point(sizesAndTimes[2 * each], sizesAndTimes[2 * each + 1]))
                .toList();
    }

    private static double place(NodeList circles, int number, String attribute) {
        return Math.round(Double.parseDouble(((Element) circles.item(number)).getAttribute(attribute)));
    }

    private static List<String> texts(String svg, String role) throws Exception {
        return ofRole(svg, role).stream().map(Element::getTextContent).toList();
    }

    private static List<Double> places(String svg, String role) throws Exception {
        return ofRole(svg, role).stream()
                .map(each -> Double.valueOf(each.getAttribute("y")))
                .toList();
    }

    private static List<Element> ofRole(String svg, String role) throws Exception {
        NodeList texts = elements("text", svg);
        return IntStream.range(0, texts.getLength())
                .mapToObj(each -> (Element) texts.item(each))
                .filter(each -> each.getAttribute("class").equals(role))
                .toList();
    }

    private static NodeList elements(String tag, String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName(tag);
    }
}
