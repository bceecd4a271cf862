package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import io.guanxi.crm.explain.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * 瀑布图 – a waterfall as SVG text: a total, what was added and taken away, and the total that is left; not thread-safe.
 */
final class SvgWaterfall {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 700;
    private static final int TOP = 70;
    private static final int BOTTOM = 370;

    /** The part of its place that a bar takes. */
    private static final double FILLED = 0.6;

    private static final String TOTAL = "#0072B2";
    private static final String UP = "#009E73";
    private static final String DOWN = "#D55E00";

    private final String title;
    private final Axis axis;
    private final List<Bar> bars = new ArrayList<>();

    private SvgWaterfall(String title, Axis axis) {
        this.title = title;
        this.axis = axis;
    }

    /** A bar between two values. */
    private record Bar(Term label, long from, long to, String value, String colour) {}

    private record Axis(String label, long from, long to, long step) {

        private double y(long value) {
            checkArgument(value >= from && value <= to, "%s must lie on the axis from %s to %s", value, from, to);
            return BOTTOM - (double) (value - from) / (to - from) * (BOTTOM - TOP);
        }
    }

    /**
     * Starts a waterfall.
     *
     * @param title the title
     * @param axis the name of the axis
     * @param from where the axis begins; totals are bars from there
     * @param to where it ends
     * @param step from one tick to the next
     * @return a waterfall without a bar
     * @throws IllegalArgumentException if the axis has no length or no step
     */
    static SvgWaterfall of(String title, String axis, long from, long to, long step) {
        checkArgument(from < to, "axis %s must end after it begins: %s to %s", axis, from, to);
        checkArgument(step > 0, "axis %s must have a positive step: %s", axis, step);
        return new SvgWaterfall(title, new Axis(axis, from, to, step));
    }

    /** Begins with a total. */
    SvgWaterfall start(String chinese, String english, long value) {
        checkArgument(bars.isEmpty(), "a waterfall must begin once");
        return total(new Term(chinese, english), value);
    }

    /** Adds what comes on top, or, below zero, what goes. */
    SvgWaterfall step(String chinese, String english, long change) {
        long before = last();
        bars.add(new Bar(
                new Term(chinese, english),
                before,
                before + change,
                (change < 0 ? "−" : "+") + Math.abs(change),
                change < 0 ? DOWN : UP));
        return this;
    }

    /** Ends with the total of all steps. */
    SvgWaterfall end(String chinese, String english) {
        return total(new Term(chinese, english), last());
    }

    private SvgWaterfall total(Term label, long value) {
        bars.add(new Bar(label, axis.from, value, Long.toString(value), TOTAL));
        return this;
    }

    private long last() {
        checkArgument(!bars.isEmpty(), "a waterfall must begin with a total");
        return bars.get(bars.size() - 1).to;
    }

    /**
     * The waterfall.
     *
     * @return an SVG document
     * @throws IllegalArgumentException if a bar leaves the axis
     */
    String toSvg() {
        SvgCanvas canvas = new SvgCanvas(title, WIDTH, HEIGHT);
        canvas.text(WIDTH / 2.0, TOP - 44, "middle", title);
        canvas.text(LEFT / 4.0, TOP - 22, "start", axis.label);
        for (long tick = axis.from; tick <= axis.to; tick += axis.step) {
            canvas.grid(LEFT, axis.y(tick), RIGHT, axis.y(tick));
            canvas.text(LEFT - 8, axis.y(tick) + 4, "end", Long.toString(tick));
        }
        for (int place = 0; place < bars.size(); place++) {
            bar(canvas, place);
        }
        return canvas.toSvg();
    }

    private void bar(SvgCanvas canvas, int place) {
        Bar bar = bars.get(place);
        double width = (double) (RIGHT - LEFT) / bars.size();
        double middle = LEFT + width * (place + 0.5);
        double top = axis.y(Math.max(bar.from, bar.to));
        double bottom = axis.y(Math.min(bar.from, bar.to));
        canvas.box(middle - width * FILLED / 2, top, width * FILLED, bottom - top, bar.colour);
        if (place + 1 < bars.size()) {
            // The level at which the next bar goes on.
            double y = axis.y(bar.to);
            canvas.line(middle + width * FILLED / 2, y, middle + width * (1 - FILLED / 2), y, "#222222", 1);
        }
        canvas.text(middle, top - 6, "middle", bar.value);
        canvas.text(middle, BOTTOM + 20, "middle", bar.label.chinese(), "font-size", 12);
        canvas.text(middle, BOTTOM + 38, "middle", bar.label.english(), "font-size", 11);
    }
}
