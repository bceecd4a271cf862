package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * 现金流时间轴 – a cash timeline as SVG text: what comes in stands above the line of time, what goes out hangs below; not
 * thread-safe.
 */
final class SvgTimeline {

    private static final int HEIGHT = 450;
    private static final double WIDTH = 14;
    private static final ImmutableList<String> COLOURS = ImmutableList.of("#0072B2", "#D55E00", "#009E73");

    private final String title;
    private final SvgFrame frame = new SvgFrame();
    private final List<Series> all = new ArrayList<>();

    private SvgTimeline(String title) {
        this.title = title;
    }

    /** An amount at a time, in the units of the axes. */
    record Flow(double time, double amount) {}

    private record Series(String label, List<Flow> flows) {}

    /** Starts a timeline; both axes go from 0 to 1 unless they are set. */
    static SvgTimeline titled(String title) {
        return new SvgTimeline(title);
    }

    /** Sets the axis of time; the numbers are decimals such as {@code "0.5"}. */
    SvgTimeline timeAxis(String label, String from, String to, String step) {
        frame.setX(label, from, to, step);
        return this;
    }

    /** Sets the axis of the amounts, on which 0 must lie. */
    SvgTimeline amountAxis(String label, String from, String to, String step) {
        frame.setY(label, from, to, step);
        return this;
    }

    /** Adds a kind of cash flow; up to three can be told apart. */
    SvgTimeline series(String label, List<Flow> flows) {
        checkArgument(all.size() < COLOURS.size(), "a timeline must have at most %s series", COLOURS.size());
        all.add(new Series(label, List.copyOf(flows)));
        return this;
    }

    /**
     * The timeline.
     *
     * @return an SVG document
     * @throws IllegalArgumentException if a flow lies outside the axes
     */
    String toSvg() {
        SvgCanvas canvas = new SvgCanvas(title, SvgFrame.WIDTH, HEIGHT);
        frame.draw(canvas, title);
        for (int index = 0; index < all.size(); index++) {
            series(canvas, index);
        }
        canvas.line(SvgFrame.LEFT, frame.y(0), SvgFrame.RIGHT, frame.y(0), "#222222", 2);
        return canvas.toSvg();
    }

    private void series(SvgCanvas canvas, int index) {
        Series series = all.get(index);
        String colour = COLOURS.get(index);
        for (Flow flow : series.flows) {
            double end = frame.y(flow.amount);
            double height = Math.abs(end - frame.y(0));
            canvas.box(frame.x(flow.time) - WIDTH / 2, Math.min(end, frame.y(0)), WIDTH, height, colour);
        }
        canvas.box(SvgFrame.legendLeft(index), SvgFrame.legendHeight(index) - 8, WIDTH, WIDTH, colour);
        canvas.text(SvgFrame.legendLeft(index) + 22, SvgFrame.legendHeight(index) + 4, "start", series.label);
    }
}
