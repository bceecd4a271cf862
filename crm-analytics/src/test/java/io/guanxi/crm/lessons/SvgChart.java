package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 折线图 – a line chart as SVG text; not thread-safe.
 */
final class SvgChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 470;
    private static final int LEFT = 70;
    private static final int RIGHT = 620;
    private static final int TOP = 70;
    private static final int BOTTOM = 370;

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
        checkArgument(
                lines.size() < SvgCanvas.STROKES.size(),
                "a chart must have at most %s lines",
                SvgCanvas.STROKES.size());
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
        SvgCanvas canvas = new SvgCanvas(title, WIDTH, HEIGHT);
        canvas.text((LEFT + RIGHT) / 2.0, TOP - 44, "middle", title);
        axes(canvas);
        for (int index = 0; index < lines.size(); index++) {
            line(canvas, index);
        }
        marks.forEach(mark -> mark(canvas, mark));
        return canvas.toSvg();
    }

    private void axes(SvgCanvas canvas) {
        for (BigDecimal tick : xAxis.ticks()) {
            double x = x(tick.doubleValue());
            canvas.grid(x, TOP, x, BOTTOM);
            canvas.text(x, BOTTOM + 18, "middle", tick.toPlainString());
        }
        for (BigDecimal tick : yAxis.ticks()) {
            double y = y(tick.doubleValue());
            canvas.grid(LEFT, y, RIGHT, y);
            canvas.text(LEFT - 8, y + 4, "end", tick.toPlainString());
        }
        canvas.text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", xAxis.label);
        canvas.text(LEFT / 4.0, TOP - 16, "start", yAxis.label);
    }

    private void line(SvgCanvas canvas, int index) {
        Line line = lines.get(index);
        String points = line.points.stream()
                .map(point -> SvgCanvas.point(x(point.x), y(point.y)))
                .collect(Collectors.joining(" "));
        canvas.path("polyline", SvgCanvas.STROKES.get(index), points, "fill", "none");
        // The legend: two lines side by side, two below them.
        int left = index % 2 == 0 ? LEFT : (LEFT + RIGHT) / 2;
        canvas.legend(SvgCanvas.STROKES.get(index), left, BOTTOM + 66 + index / 2 * 20, line.label);
    }

    private void mark(SvgCanvas canvas, Mark mark) {
        double x = x(mark.point.x);
        double y = y(mark.point.y);
        canvas.add("circle", "cx", x, "cy", y, "r", 4);
        canvas.text(x - 8, y - 8, "end", mark.label);
    }

    private double x(double value) {
        return xAxis.position(value, LEFT, RIGHT);
    }

    private double y(double value) {
        return yAxis.position(value, BOTTOM, TOP);
    }
}
