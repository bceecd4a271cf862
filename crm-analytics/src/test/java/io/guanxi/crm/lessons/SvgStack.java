package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.explain.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * 堆积条形图 – bars side by side, each stacked of named parts from the bottom up, as SVG text; not thread-safe.
 *
 * <p>Every part carries its name and value, so that a print in black and white can be read.
 */
final class SvgStack {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 480;
    private static final int LEFT = 60;
    private static final int RIGHT = 950;
    private static final int TOP = 80;
    private static final int BOTTOM = 420;

    /** The part of its place that a bar takes. */
    private static final double FILLED = 0.9;

    /** Below that height a text would not fit into its part. */
    private static final double LEAST_HEIGHT = 12;

    /** Light colours by turns, on which black text can be read. */
    private static final ImmutableList<String> COLOURS =
            ImmutableList.of("#9FD3F2", "#F5D38A", "#A6DFC9", "#EBC3DA", "#F0E442", "#D9D9D9", "#F4B183", "#C5D9A4");

    private final String title;
    private final String axis;
    private final long to;
    private final long step;
    private final List<Bar> bars = new ArrayList<>();

    private SvgStack(String title, String axis, long to, long step) {
        this.title = title;
        this.axis = axis;
        this.to = to;
        this.step = step;
    }

    /** A part of a bar; a part of 0 is left out. */
    record Part(String label, long value) {}

    private record Bar(Term label, List<Part> parts, long total) {}

    /**
     * Starts a chart whose axis begins at 0.
     *
     * @param title the title
     * @param axis the name of the axis
     * @param to where it ends
     * @param step from one tick to the next
     * @return a chart without a bar
     * @throws IllegalArgumentException if the axis has no length or no step
     */
    static SvgStack of(String title, String axis, long to, long step) {
        checkArgument(to > 0, "axis %s must end after 0: %s", axis, to);
        checkArgument(step > 0, "axis %s must have a positive step: %s", axis, step);
        return new SvgStack(title, axis, to, step);
    }

    /**
     * Adds a bar at the right.
     *
     * @param chinese its Chinese name
     * @param english its English name
     * @param parts its parts from the bottom up
     * @return this chart
     * @throws IllegalArgumentException if a part is negative, or the bar leaves the axis
     */
    SvgStack bar(String chinese, String english, List<Part> parts) {
        long total = 0;
        for (Part part : parts) {
            checkArgument(part.value >= 0, "%s must not be negative", part);
            total += part.value;
        }
        checkArgument(total <= to, "bar %s of %s must not leave the axis to %s", english, total, to);
        bars.add(new Bar(new Term(chinese, english), List.copyOf(parts), total));
        return this;
    }

    /** The chart as an SVG document. */
    String toSvg() {
        SvgCanvas canvas = new SvgCanvas(title, WIDTH, HEIGHT);
        canvas.text(WIDTH / 2.0, TOP - 50, "middle", title);
        canvas.text(LEFT / 4.0, TOP - 28, "start", axis);
        for (long tick = 0; tick <= to; tick += step) {
            canvas.grid(LEFT, y(tick), RIGHT, y(tick));
            canvas.text(LEFT - 8, y(tick) + 4, "end", Long.toString(tick));
        }
        for (int place = 0; place < bars.size(); place++) {
            bar(canvas, place);
        }
        return canvas.toSvg();
    }

    private void bar(SvgCanvas canvas, int place) {
        Bar bar = bars.get(place);
        double room = (double) (RIGHT - LEFT) / bars.size();
        double middle = LEFT + room * (place + 0.5);
        long below = 0;
        for (int index = 0; index < bar.parts.size(); index++) {
            Part part = bar.parts.get(index);
            if (part.value > 0) {
                part(canvas, part, below, middle, room * FILLED, COLOURS.get(index % COLOURS.size()));
                below += part.value;
            }
        }
        canvas.text(middle, y(bar.total) - 6, "middle", Long.toString(bar.total), "font-weight", "bold");
        canvas.text(middle, BOTTOM + 20, "middle", bar.label.chinese(), "font-size", 12);
        canvas.text(middle, BOTTOM + 38, "middle", bar.label.english(), "font-size", 11);
    }

    private void part(SvgCanvas canvas, Part part, long below, double middle, double width, String colour) {
        double top = y(below + part.value);
        double height = y(below) - top;
        canvas.add(
                "rect",
                "x",
                middle - width / 2,
                "y",
                top,
                "width",
                width,
                "height",
                height,
                "fill",
                colour,
                "stroke",
                "#222222");
        if (height >= LEAST_HEIGHT) {
            canvas.text(middle, top + height / 2 + 4, "middle", part.label + " " + part.value, "font-size", 11);
        }
    }

    private double y(long value) {
        return BOTTOM - (double) value / to * (BOTTOM - TOP);
    }
}
