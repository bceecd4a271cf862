package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 折线图 – a line chart as SVG text, written by hand: no fonts, no toolkit, the same text on every machine; not
 * thread-safe.
 *
 * <p>Lines differ in colour and in dashes, so that a print in black and white can be read. Text is real text in the
 * reader's sans-serif font. Positions are rounded to a tenth of a pixel.
 */
final class SvgChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 470;
    private static final int LEFT = 70;
    private static final int RIGHT = 620;
    private static final int TOP = 70;
    private static final int BOTTOM = 370;

    /** Colours that colour-blind readers can tell apart (Okabe and Ito 2008), each with its dashes. */
    private static final ImmutableList<Stroke> STROKES = ImmutableList.of(
            new Stroke("#0072B2", "none"),
            new Stroke("#D55E00", "8 4"),
            new Stroke("#009E73", "2 3"),
            new Stroke("#CC79A7", "10 3 2 3"));

    private final String title;
    private final List<Line> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private Axis xAxis = new Axis("x", BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
    private Axis yAxis = new Axis("y", BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);

    private SvgChart(String title) {
        this.title = title;
    }

    /** A point in the units of the axes. */
    record Point(double x, double y) {}

    private record Stroke(String colour, String dashes) {}

    private record Line(String label, List<Point> points) {}

    private record Mark(String label, Point point) {}

    /** An axis from one value to another, with a tick at every step, written with the decimals of the step. */
    private record Axis(String label, BigDecimal from, BigDecimal to, BigDecimal step) {

        private Axis {
            checkArgument(from.compareTo(to) < 0, "axis %s must end after it begins: %s to %s", label, from, to);
            checkArgument(step.signum() > 0, "axis %s must have a positive step: %s", label, step);
        }

        private List<BigDecimal> ticks() {
            List<BigDecimal> ticks = new ArrayList<>();
            for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
                ticks.add(tick.setScale(step.scale(), RoundingMode.HALF_UP));
            }
            return ticks;
        }

        private double position(double value, int low, int high) {
            checkArgument(
                    value >= from.doubleValue() && value <= to.doubleValue(),
                    "%s must lie on the axis %s from %s to %s",
                    value,
                    label,
                    from,
                    to);
            return low + (value - from.doubleValue()) / (to.doubleValue() - from.doubleValue()) * (high - low);
        }
    }

    /** Starts a chart; both axes go from 0 to 1 unless they are set. */
    static SvgChart titled(String title) {
        return new SvgChart(title);
    }

    /** Sets the horizontal axis; the numbers are decimals such as {@code "0.2"}. */
    SvgChart xAxis(String label, String from, String to, String step) {
        xAxis = new Axis(label, new BigDecimal(from), new BigDecimal(to), new BigDecimal(step));
        return this;
    }

    /** Sets the vertical axis; the numbers are decimals such as {@code "0.2"}. */
    SvgChart yAxis(String label, String from, String to, String step) {
        yAxis = new Axis(label, new BigDecimal(from), new BigDecimal(to), new BigDecimal(step));
        return this;
    }

    /** Adds a line through points, from left to right; up to four lines can be told apart. */
    SvgChart line(String label, List<Point> points) {
        checkArgument(lines.size() < STROKES.size(), "a chart must have at most %s lines", STROKES.size());
        lines.add(new Line(label, List.copyOf(points)));
        return this;
    }

    /** Adds a dot with a text at its left. */
    SvgChart mark(String label, Point point) {
        marks.add(new Mark(label, point));
        return this;
    }

    /**
     * The chart.
     *
     * @return an SVG document
     * @throws IllegalArgumentException if a point lies outside the axes
     */
    String toSvg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT)
                .append("\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#222222\">\n")
                .append("<title>" + escaped(title) + "</title>\n")
                .append("<rect width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" fill=\"#FFFFFF\"/>\n");
        text(svg, (LEFT + RIGHT) / 2.0, TOP - 44, "middle", title);
        axes(svg);
        for (int index = 0; index < lines.size(); index++) {
            line(svg, index);
        }
        marks.forEach(mark -> mark(svg, mark));
        return svg.append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg) {
        for (BigDecimal tick : xAxis.ticks()) {
            double x = x(tick.doubleValue());
            grid(svg, x, TOP, x, BOTTOM);
            text(svg, x, BOTTOM + 18, "middle", tick.toPlainString());
        }
        for (BigDecimal tick : yAxis.ticks()) {
            double y = y(tick.doubleValue());
            grid(svg, LEFT, y, RIGHT, y);
            text(svg, LEFT - 8, y + 4, "end", tick.toPlainString());
        }
        text(svg, (LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", xAxis.label);
        text(svg, LEFT / 4.0, TOP - 16, "start", yAxis.label);
    }

    private void line(StringBuilder svg, int index) {
        Line line = lines.get(index);
        polyline(
                svg,
                STROKES.get(index),
                line.points.stream()
                        .map(point -> at(x(point.x)) + "," + at(y(point.y)))
                        .collect(Collectors.joining(" ")));
        // The legend: two lines side by side, two below them.
        int left = index % 2 == 0 ? LEFT : (LEFT + RIGHT) / 2;
        int height = BOTTOM + 66 + index / 2 * 20;
        polyline(svg, STROKES.get(index), left + "," + height + " " + (left + 24) + "," + height);
        text(svg, left + 30, height + 4, "start", line.label);
    }

    private static void polyline(StringBuilder svg, Stroke stroke, String points) {
        svg.append("<polyline points=\"" + points + "\" fill=\"none\" stroke=\"" + stroke.colour)
                .append("\" stroke-width=\"2\" stroke-dasharray=\"" + stroke.dashes + "\"/>\n");
    }

    private void mark(StringBuilder svg, Mark mark) {
        double x = x(mark.point.x);
        double y = y(mark.point.y);
        svg.append("<circle cx=\"" + at(x) + "\" cy=\"" + at(y) + "\" r=\"4\"/>\n");
        text(svg, x - 8, y - 8, "end", mark.label);
    }

    private static void grid(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append("<line x1=\"" + at(x1) + "\" y1=\"" + at(y1) + "\" x2=\"" + at(x2) + "\" y2=\"" + at(y2))
                .append("\" stroke=\"#CCCCCC\"/>\n");
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append("<text x=\"" + at(x) + "\" y=\"" + at(y) + "\" text-anchor=\"" + anchor + "\">")
                .append(escaped(text) + "</text>\n");
    }

    private double x(double value) {
        return xAxis.position(value, LEFT, RIGHT);
    }

    private double y(double value) {
        return yAxis.position(value, BOTTOM, TOP);
    }

    /** A position with one decimal, written with a point in every locale. */
    private static String at(double position) {
        return BigDecimal.valueOf(Math.round(position * 10), 1).toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
