package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * 坐标框 – two axes with their ticks, names and grid, into which charts draw; not thread-safe.
 */
final class SvgFrame {

    static final int WIDTH = 640;
    static final int LEFT = 70;
    static final int RIGHT = 620;
    static final int TOP = 70;
    static final int BOTTOM = 370;

    private Axis xAxis = new Axis("x", BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
    private Axis yAxis = new Axis("y", BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);

    /** An axis from one value to another, with a tick at every step, written with the decimals of the step. */
    private record Axis(String label, BigDecimal from, BigDecimal to, BigDecimal step) {

        private Axis {
            checkArgument(from.compareTo(to) < 0, "axis %s must end after it begins: %s to %s", label, from, to);
            checkArgument(step.signum() > 0, "axis %s must have a positive step: %s", label, step);
        }

        private static Axis of(String label, String from, String to, String step) {
            return new Axis(label, new BigDecimal(from), new BigDecimal(to), new BigDecimal(step));
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

    /** Sets the horizontal axis; the numbers are decimals such as {@code "0.2"}. */
    void setX(String label, String from, String to, String step) {
        xAxis = Axis.of(label, from, to, step);
    }

    /** Sets the vertical axis; the numbers are decimals such as {@code "0.2"}. */
    void setY(String label, String from, String to, String step) {
        yAxis = Axis.of(label, from, to, step);
    }

    /** Draws title, grid, ticks and the names of the axes. */
    void draw(SvgCanvas canvas, String title) {
        canvas.text((LEFT + RIGHT) / 2.0, TOP - 44, "middle", title);
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

    /** Where a value of the horizontal axis lies; a value outside is refused. */
    double x(double value) {
        return xAxis.position(value, LEFT, RIGHT);
    }

    /** Where a value of the vertical axis lies; a value outside is refused. */
    double y(double value) {
        return yAxis.position(value, BOTTOM, TOP);
    }

    /** Where the legend's entries begin: two side by side in a row. */
    static int legendLeft(int index) {
        return index % 2 == 0 ? LEFT : (LEFT + RIGHT) / 2;
    }

    /** The height of the legend's rows. */
    static int legendHeight(int index) {
        return BOTTOM + 66 + index / 2 * 20;
    }
}
