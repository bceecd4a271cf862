package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import io.guanxi.crm.explain.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 雷达图 – a radar chart as SVG text: one ray for each aspect, clockwise from the top; not thread-safe.
 *
 * <p>The rings are named and counted from the inside: value 1 lies on the first, 0 in the centre.
 */
final class SvgRadar {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 520;
    private static final int CENTRE_X = 320;
    private static final int CENTRE_Y = 250;
    private static final int RADIUS = 160;
    private static final int MIN_AXES = 3;

    private final String title;
    private final List<? extends Bilingual> axes;
    private final List<String> rings;
    private final List<Shape> shapes = new ArrayList<>();

    private SvgRadar(String title, List<? extends Bilingual> axes, List<String> rings) {
        this.title = title;
        this.axes = List.copyOf(axes);
        this.rings = List.copyOf(rings);
    }

    private record Shape(String label, List<Double> values) {}

    /**
     * Starts a chart.
     *
     * @param title the title
     * @param axes the names of the rays, at least three, written in both languages
     * @param rings the names of the rings from the inside to the outside, at least one
     * @return a chart without a shape
     * @throws IllegalArgumentException if there are too few rays or rings
     */
    static SvgRadar of(String title, List<? extends Bilingual> axes, String... rings) {
        checkArgument(axes.size() >= MIN_AXES, "a radar must have at least %s axes: %s", MIN_AXES, axes.size());
        checkArgument(rings.length >= 1, "a radar must have a ring");
        return new SvgRadar(title, axes, List.of(rings));
    }

    /** Adds a shape with one value for each ray; up to four shapes can be told apart. */
    SvgRadar shape(String label, List<Double> values) {
        checkArgument(
                shapes.size() < SvgCanvas.STROKES.size(),
                "a radar must have at most %s shapes",
                SvgCanvas.STROKES.size());
        checkArgument(values.size() == axes.size(), "%s must have %s values: %s", label, axes.size(), values);
        for (Double value : values) {
            checkArgument(value >= 0 && value <= rings.size(), "%s must be from 0 to %s", value, rings.size());
        }
        shapes.add(new Shape(label, List.copyOf(values)));
        return this;
    }

    /** The chart as an SVG document. */
    String toSvg() {
        SvgCanvas canvas = new SvgCanvas(title, WIDTH, HEIGHT);
        canvas.text(CENTRE_X, 26, "middle", title);
        for (int axis = 0; axis < axes.size(); axis++) {
            canvas.grid(CENTRE_X, CENTRE_Y, x(axis, rings.size()), y(axis, rings.size()));
            name(canvas, axis);
        }
        for (int ring = 1; ring <= rings.size(); ring++) {
            int value = ring;
            canvas.add("polygon", "points", points(axis -> value), "fill", "none", "stroke", "#CCCCCC");
        }
        for (int index = 0; index < shapes.size(); index++) {
            shape(canvas, index);
        }
        for (int ring = 1; ring <= rings.size(); ring++) {
            canvas.label(CENTRE_X, y(0, ring) + 16, rings.get(ring - 1));
        }
        return canvas.toSvg();
    }

    /** The name beyond the end of the ray: Chinese, with English below it. */
    private void name(SvgCanvas canvas, int axis) {
        double direction = Math.sin(angle(axis));
        String anchor = Math.abs(direction) < 0.1 ? "middle" : direction > 0 ? "start" : "end";
        double x = CENTRE_X + (RADIUS + 12) * direction;
        double y = CENTRE_Y - (RADIUS + 20) * Math.cos(angle(axis));
        canvas.text(x, y - 4, anchor, axes.get(axis).chinese());
        canvas.text(x, y + 12, anchor, axes.get(axis).english());
    }

    private void shape(SvgCanvas canvas, int index) {
        Shape shape = shapes.get(index);
        SvgCanvas.Stroke stroke = SvgCanvas.STROKES.get(index);
        String points = points(shape.values::get);
        canvas.path("polygon", stroke, points, "fill", stroke.colour(), "fill-opacity", "0.12");
        for (int axis = 0; axis < axes.size(); axis++) {
            double value = shape.values.get(axis);
            canvas.add("circle", "cx", x(axis, value), "cy", y(axis, value), "r", 4, "fill", stroke.colour());
        }
        // The legend: two shapes side by side, two below them.
        int left = index % 2 == 0 ? 70 : WIDTH / 2 + 25;
        canvas.legend(stroke, left, HEIGHT - 44 + index / 2 * 20, shape.label);
    }

    private String points(IntToDoubleFunction values) {
        return IntStream.range(0, axes.size())
                .mapToObj(axis ->
                        SvgCanvas.point(x(axis, values.applyAsDouble(axis)), y(axis, values.applyAsDouble(axis))))
                .collect(Collectors.joining(" "));
    }

    private double x(int axis, double value) {
        return CENTRE_X + RADIUS * value / rings.size() * Math.sin(angle(axis));
    }

    private double y(int axis, double value) {
        return CENTRE_Y - RADIUS * value / rings.size() * Math.cos(angle(axis));
    }

    /** Clockwise from the top, in radians. */
    private double angle(int axis) {
        return 2 * Math.PI * axis / axes.size();
    }
}
