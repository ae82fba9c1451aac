package se.paragraf.benchmarks.growth;

import java.util.List;

/**
 * Measured times of an operation against the size of the register.
 *
 * @param points the measurements, by rising size
 */
record Growth(List<Point> points) {

    /**
     * A measurement.
     *
     * @param size the size, more than 1
     * @param time the time, more than 0
     */
    record Point(double size, double time) {}

    Growth {
        points = List.copyOf(points);
    }

    /** How many times the time at the smallest size the time at the largest is. */
    double factor() {
        return last().time() / points.get(0).time();
    }

    /** What {@link #factor} would be if the time grew as the logarithm of the size. */
    double logarithmicFactor() {
        return Math.log(last().size()) / Math.log(points.get(0).size());
    }

    /**
     * The exponent of the power of the size that fits best, by least squares of the logarithms: 0 where the size does not
     * matter, 1 where the time grows in proportion.
     */
    double exponent() {
        double meanSize = points.stream()
                .mapToDouble(each -> Math.log(each.size()))
                .average()
                .orElseThrow();
        double meanTime = points.stream()
                .mapToDouble(each -> Math.log(each.time()))
                .average()
                .orElseThrow();
        double products = 0;
        double squares = 0;
        for (Point point : points) {
            double size = Math.log(point.size()) - meanSize;
            products += size * (Math.log(point.time()) - meanTime);
            squares += size * size;
        }
        return products / squares;
    }

    private Point last() {
        return points.get(points.size() - 1);
    }
}
