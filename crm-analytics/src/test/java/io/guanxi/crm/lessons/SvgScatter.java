package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * 散点图 – points of up to four kinds, each kind with its own shape and colour, as SVG text; not thread-safe.
 *
 * <p>Points can have a name, a ring around them that says something more, and a line through the chart to compare with.
 */
final class SvgScatter {

    private static final int HEIGHT = 510;
    private static final int SIZE = 6;

    /** One shape for each kind, so that a print in black and white can be read. */
    private enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    private static final ImmutableList<Shape> SHAPES = ImmutableList.copyOf(Shape.values());

    private final String title;
    private final SvgFrame frame = new SvgFrame();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Dot> rings = new ArrayList<>();
    private String ringLabel = "";

    private SvgScatter(String title) {
        this.title = title;
    }

    /** A point in the units of the axes, with a name that may be empty. */
    record Dot(String label, double x, double y) {}

    private record Kind(String label, List<Dot> dots) {}

    private record Rule(String label, Dot from, Dot to) {}

    /** Starts a chart; both axes go from 0 to 1 unless they are set. */
    static SvgScatter titled(String title) {
        return new SvgScatter(title);
    }

    /** Sets the horizontal axis; the numbers are decimals such as {@code "0.2"}. */
    SvgScatter xAxis(String label, String from, String to, String step) {
        frame.setX(label, from, to, step);
        return this;
    }

    /** Sets the vertical axis; the numbers are decimals such as {@code "0.2"}. */
    SvgScatter yAxis(String label, String from, String to, String step) {
        frame.setY(label, from, to, step);
        return this;
    }

    /** Adds the points of one kind; up to four kinds can be told apart. */
    SvgScatter kind(String label, List<Dot> dots) {
        checkArgument(kinds.size() < SHAPES.size(), "a chart must have at most %s kinds", SHAPES.size());
        kinds.add(new Kind(label, List.copyOf(dots)));
        return this;
    }

    /** Draws a ring around points; the legend says what it means. */
    SvgScatter ring(String label, List<Dot> dots) {
        ringLabel = label;
        rings.clear();
        rings.addAll(dots);
        return this;
    }

    /** Adds a thin line from one point to another, named at its middle. */
    SvgScatter line(String label, Dot from, Dot to) {
        rules.add(new Rule(label, from, to));
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
        for (Rule rule : rules) {
            canvas.line(x(rule.from), y(rule.from), x(rule.to), y(rule.to), "#888888", 1);
            canvas.label((x(rule.from) + x(rule.to)) / 2, (y(rule.from) + y(rule.to)) / 2, rule.label);
        }
        for (Dot dot : rings) {
            ring(canvas, x(dot), y(dot));
        }
        for (int index = 0; index < kinds.size(); index++) {
            kind(canvas, index);
        }
        if (!rings.isEmpty()) {
            int left = SvgFrame.legendLeft(kinds.size());
            int height = SvgFrame.legendHeight(kinds.size());
            ring(canvas, left + 12, height);
            canvas.text(left + 30, height + 4, "start", ringLabel);
        }
        return canvas.toSvg();
    }

    private void kind(SvgCanvas canvas, int index) {
        Kind kind = kinds.get(index);
        for (Dot dot : kind.dots) {
            shape(canvas, index, x(dot), y(dot));
            if (!dot.label.isEmpty()) {
                canvas.text(x(dot) + 12, y(dot) - 8, "start", dot.label);
            }
        }
        int left = SvgFrame.legendLeft(index);
        int height = SvgFrame.legendHeight(index);
        shape(canvas, index, left + 12, height);
        canvas.text(left + 30, height + 4, "start", kind.label);
    }

    private static void ring(SvgCanvas canvas, double x, double y) {
        canvas.add("circle", "cx", x, "cy", y, "r", 11, "fill", "none", "stroke", "#000000", "stroke-width", 2);
    }

    private static void shape(SvgCanvas canvas, int index, double x, double y) {
        SvgCanvas.Stroke solid =
                new SvgCanvas.Stroke(SvgCanvas.STROKES.get(index).colour(), "none");
        switch (SHAPES.get(index)) {
            case CIRCLE -> canvas.add("circle", "cx", x, "cy", y, "r", SIZE, "fill", solid.colour());
            case SQUARE -> canvas.box(x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE, solid.colour());
            case TRIANGLE -> polygon(canvas, solid, x, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE);
            case DIAMOND -> polygon(canvas, solid, x, y - SIZE, x + SIZE, y, x, y + SIZE, x - SIZE, y);
        }
    }

    private static void polygon(SvgCanvas canvas, SvgCanvas.Stroke stroke, double... corners) {
        List<String> points = new ArrayList<>();
        for (int corner = 0; corner < corners.length; corner += 2) {
            points.add(SvgCanvas.point(corners[corner], corners[corner + 1]));
        }
        canvas.path("polygon", stroke, String.join(" ", points), "fill", stroke.colour());
    }

    private double x(Dot dot) {
        return frame.x(dot.x);
    }

    private double y(Dot dot) {
        return frame.y(dot.y);
    }
}
