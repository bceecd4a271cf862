package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 折线图 – a line chart as SVG text; not thread-safe.
 */
final class SvgChart {

    private static final int HEIGHT = 470;

    private final String title;
    private final SvgFrame frame = new SvgFrame();
    private final List<Line> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private SvgChart(String title) {
        this.title = title;
    }

    /** A point in the units of the axes. */
    record Point(double x, double y) {}

    private record Line(String label, List<Point> points) {}

    private record Mark(String label, Point point) {}

    /** Starts a chart; both axes go from 0 to 1 unless they are set. */
    static SvgChart titled(String title) {
        return new SvgChart(title);
    }

    /** Sets the horizontal axis; the numbers are decimals such as {@code "0.2"}. */
    SvgChart xAxis(String label, String from, String to, String step) {
        frame.setX(label, from, to, step);
        return this;
    }

    /** Sets the vertical axis; the numbers are decimals such as {@code "0.2"}. */
    SvgChart yAxis(String label, String from, String to, String step) {
        frame.setY(label, from, to, step);
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
        SvgCanvas canvas = new SvgCanvas(title, SvgFrame.WIDTH, HEIGHT);
        frame.draw(canvas, title);
        for (int index = 0; index < lines.size(); index++) {
            line(canvas, index);
        }
        marks.forEach(mark -> mark(canvas, mark));
        return canvas.toSvg();
    }

    private void line(SvgCanvas canvas, int index) {
        Line line = lines.get(index);
        String points = line.points.stream()
                .map(point -> SvgCanvas.point(frame.x(point.x), frame.y(point.y)))
                .collect(Collectors.joining(" "));
        canvas.path("polyline", SvgCanvas.STROKES.get(index), points, "fill", "none");
        canvas.legend(
                SvgCanvas.STROKES.get(index), SvgFrame.legendLeft(index), SvgFrame.legendHeight(index), line.label);
    }

    private void mark(SvgCanvas canvas, Mark mark) {
        double x = frame.x(mark.point.x);
        double y = frame.y(mark.point.y);
        canvas.add("circle", "cx", x, "cy", y, "r", 4);
        canvas.text(x - 8, y - 8, "end", mark.label);
    }
}
