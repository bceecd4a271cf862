package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import io.guanxi.crm.explain.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 阶梯图 – lines that go from level to level over time, as SVG text; not thread-safe.
 *
 * <p>Lines on one level are drawn a little above one another, so that none hides another.
 */
final class SvgSteps {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 450;
    private static final int LEFT = 110;
    private static final int RIGHT = 700;
    private static final int TOP = 60;
    private static final int BOTTOM = 350;
    private static final int APART = 6;

    private final String title;
    private final Axis axis;
    private final List<? extends Bilingual> levels;
    private final List<Line> lines = new ArrayList<>();

    private SvgSteps(String title, Axis axis, List<? extends Bilingual> levels) {
        this.title = title;
        this.axis = axis;
        this.levels = List.copyOf(levels);
    }

    /** From when on a line is on a level, counted from the lowest one, 0. */
    record Step(int from, int level) {}

    private record Line(String label, List<Step> steps, int end) {}

    private record Axis(String label, int to, int step) {}

    /**
     * Starts a chart.
     *
     * @param title the title
     * @param axis the name of the axis of time, which begins at 0
     * @param to where it ends
     * @param step from one tick to the next
     * @param levels the levels from the lowest to the highest, at least two, written in both languages
     * @return a chart without a line
     * @throws IllegalArgumentException if the axis has no length or no step, or there are too few levels
     */
    static SvgSteps of(String title, String axis, int to, int step, List<? extends Bilingual> levels) {
        checkArgument(to > 0, "axis %s must end after 0: %s", axis, to);
        checkArgument(step > 0, "axis %s must have a positive step: %s", axis, step);
        checkArgument(levels.size() >= 2, "there must be at least two levels: %s", levels);
        return new SvgSteps(title, new Axis(axis, to, step), levels);
    }

    /** Adds a line through its steps in order of time, up to its end; up to four lines can be told apart. */
    SvgSteps line(String label, List<Step> steps, int end) {
        checkArgument(
                lines.size() < SvgCanvas.STROKES.size(),
                "a chart must have at most %s lines",
                SvgCanvas.STROKES.size());
        int before = 0;
        for (Step step : steps) {
            checkArgument(step.from >= before, "%s must not go back in time", step);
            checkArgument(step.level >= 0 && step.level < levels.size(), "%s must be on one of %s", step, levels);
            before = step.from;
        }
        checkArgument(end >= before && end <= axis.to, "%s must be from %s to %s", end, before, axis.to);
        lines.add(new Line(label, List.copyOf(steps), end));
        return this;
    }

    /** The chart as an SVG document. */
    String toSvg() {
        SvgCanvas canvas = new SvgCanvas(title, WIDTH, HEIGHT);
        canvas.text(WIDTH / 2.0, 28, "middle", title);
        for (int level = 0; level < levels.size(); level++) {
            canvas.grid(LEFT, y(level, 0), RIGHT, y(level, 0));
            canvas.text(LEFT - 10, y(level, 0) - 4, "end", levels.get(level).chinese());
            canvas.text(LEFT - 10, y(level, 0) + 11, "end", levels.get(level).english(), "font-size", 11);
        }
        for (int tick = 0; tick <= axis.to; tick += axis.step) {
            canvas.grid(x(tick), TOP, x(tick), BOTTOM);
            canvas.text(x(tick), BOTTOM + 18, "middle", Integer.toString(tick));
        }
        canvas.text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", axis.label);
        for (int index = 0; index < lines.size(); index++) {
            line(canvas, index);
        }
        return canvas.toSvg();
    }

    private void line(SvgCanvas canvas, int index) {
        Line line = lines.get(index);
        List<String> points = new ArrayList<>();
        for (int place = 0; place < line.steps.size(); place++) {
            Step step = line.steps.get(place);
            int until = place + 1 < line.steps.size() ? line.steps.get(place + 1).from : line.end;
            points.add(SvgCanvas.point(x(step.from), y(step.level, index)));
            points.add(SvgCanvas.point(x(until), y(step.level, index)));
        }
        SvgCanvas.Stroke stroke = SvgCanvas.STROKES.get(index);
        canvas.path("polyline", stroke, points.stream().collect(Collectors.joining(" ")), "fill", "none");
        // The legend: two lines side by side, two below them.
        int left = index % 2 == 0 ? LEFT - 60 : WIDTH / 2 + 20;
        canvas.legend(stroke, left, BOTTOM + 66 + index / 2 * 20, line.label);
    }

    private double x(int time) {
        return LEFT + (double) time / axis.to * (RIGHT - LEFT);
    }

    private double y(int level, int index) {
        return BOTTOM - 20 - (double) level / (levels.size() - 1) * (BOTTOM - TOP - 50) - index * APART;
    }
}
