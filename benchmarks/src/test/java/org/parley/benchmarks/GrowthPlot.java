package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws how the 95th percentile of each question grows with the number of articles, both in powers of ten. Arguments: the file of figures that
 * GraphSpeed wrote, and the SVG file to write.
 */
public final class GrowthPlot {

    private static final int LEFT = 72;
    private static final int TOP = 20;
    private static final int WIDE = 420;
    private static final int HIGH = 380;
    private static final int NAMES = 260;
    private static final int APART = 15;

    /** From 1 ms to 10 s. */
    private static final int DECADES = 4;

    private static final List<String> COLOURS = List.of(
            "#1b6ca8", "#c0392b", "#2e7d32", "#8e44ad", "#d35400", "#00838f", "#6d4c41", "#ad1457", "#546e7a",
            "#827717", "#283593", "#000000");

    private final StringBuilder svg = new StringBuilder();
    private final double first;
    private final double decades;

    private GrowthPlot(double least, double most) {
        this.first = Math.floor(Math.log10(least));
        this.decades = Math.max(1, Math.ceil(Math.log10(most)) - first);
    }

    /** The 95th percentile of so many articles. */
    private record Point(double articles, double milliseconds) {}

    public static void main(String[] arguments) throws IOException {
        Map<String, List<Point>> lines = new LinkedHashMap<>();
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            var cells = line.split("\t");
            var point = new Point(Double.parseDouble(cells[0]), Double.parseDouble(cells[3]));
            lines.computeIfAbsent(cells[1], name -> new ArrayList<>()).add(point);
        }
        var sizes = lines.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Point::articles)
                .summaryStatistics();
        Files.writeString(Path.of(arguments[1]), new GrowthPlot(sizes.getMin(), sizes.getMax()).draw(lines));
    }

    private String draw(Map<String, List<Point>> lines) {
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>%n",
                LEFT + WIDE + NAMES, TOP + HIGH + 50);
        add("<title>95th percentile of answers through GraphQL, by the number of articles</title>%n");
        add("<rect width='100%%' height='100%%' fill='#fff'/>%n");
        axes();
        // Names stand beside the ends of their lines, the slowest one above.
        var ordered = new ArrayList<>(lines.entrySet());
        ordered.sort((a, b) -> Double.compare(
                b.getValue().getLast().milliseconds(), a.getValue().getLast().milliseconds()));
        double below = 0;
        for (int i = 0; i < ordered.size(); i++) {
            var points = ordered.get(i).getValue();
            below = Math.max(below + APART, y(points.getLast().milliseconds()) - APART * 2);
            line(ordered.get(i).getKey(), points, COLOURS.get(i % COLOURS.size()), below);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        for (int i = 0; i <= DECADES; i++) {
            double at = y(Math.pow(10, i));
            add("<path d='M%d %.1fh%d' stroke='#ddd'/>%n", LEFT, at, WIDE);
            add("<text x='%d' y='%.1f' text-anchor='end'>%,.0f ms</text>%n", LEFT - 6, at + 4, Math.pow(10, i));
        }
        for (int i = 0; i <= decades; i++) {
            double at = x(Math.pow(10, first + i));
            add("<path d='M%.1f %dv%d' stroke='#ddd'/>%n", at, TOP, HIGH);
            add(
                    "<text x='%.1f' y='%d' text-anchor='middle'>%,.0f articles</text>%n",
                    at, TOP + HIGH + 18, Math.pow(10, first + i));
        }
    }

    private void line(String name, List<Point> points, String colour, double beside) {
        var path = new StringBuilder();
        for (var point : points) {
            double x = x(point.articles());
            double y = y(point.milliseconds());
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
            add("<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>%n", x, y, colour);
        }
        add("<path d='%s' fill='none' stroke='%s' stroke-width='1.5'/>%n", path, colour);
        var end = points.getLast();
        add(
                "<path d='M%.1f %.1fL%d %.1f' stroke='%s' stroke-width='.5'/>%n",
                x(end.articles()) + 4, y(end.milliseconds()), LEFT + WIDE + 14, beside, colour);
        add(
                "<text x='%d' y='%.1f' fill='%s'>%s, %.0f ms</text>%n",
                LEFT + WIDE + 17, beside + 4, colour, name, end.milliseconds());
    }

    private double x(double articles) {
        return LEFT + WIDE * (Math.log10(articles) - first) / decades;
    }

    private double y(double milliseconds) {
        return TOP + HIGH * (1 - Math.log10(Math.max(1, milliseconds)) / DECADES);
    }

    /** The annotation that is asked for would be a dependency of its own. */
    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
