package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import io.guanxi.crm.explain.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * 水箱图 – tanks side by side, filled to a level, with what was drawn from them, as SVG text; not thread-safe.
 */
final class SvgTank {

    private static final int PLACE = 240;
    private static final int TANK = 150;
    private static final int TOP = 80;
    private static final int BOTTOM = 330;
    private static final int HEIGHT = 430;
    private static final String WATER = "#9FD3F2";

    private final String title;
    private final long full;
    private final List<Tank> tanks = new ArrayList<>();

    private SvgTank(String title, long full) {
        this.title = title;
        this.full = full;
    }

    private record Tank(Term label, long level, String outflow) {}

    /** Starts a picture of tanks that all hold as much. */
    static SvgTank titled(String title, long full) {
        checkArgument(full > 0, "a tank must hold more than 0: %s", full);
        return new SvgTank(title, full);
    }

    /** Adds a tank with its level. */
    SvgTank tank(String chinese, String english, long level) {
        return tank(chinese, english, level, "");
    }

    /** Adds a tank from which something flows. */
    SvgTank tank(String chinese, String english, long level, String outflow) {
        checkArgument(level >= 0 && level <= full, "%s must be from 0 to %s", level, full);
        tanks.add(new Tank(new Term(chinese, english), level, outflow));
        return this;
    }

    /** The picture as an SVG document. */
    String toSvg() {
        int width = PLACE * Math.max(1, tanks.size());
        SvgCanvas canvas = new SvgCanvas(title, width, HEIGHT);
        canvas.text(width / 2.0, 36, "middle", title);
        for (int place = 0; place < tanks.size(); place++) {
            tank(canvas, tanks.get(place), place * PLACE + (PLACE - TANK) / 2.0);
        }
        return canvas.toSvg();
    }

    private void tank(SvgCanvas canvas, Tank tank, double left) {
        double middle = left + TANK / 2.0;
        double surface = BOTTOM - (double) tank.level / full * (BOTTOM - TOP);
        canvas.box(left, surface, TANK, BOTTOM - surface, WATER);
        canvas.line(left, TOP, left, BOTTOM, "#222222", 3);
        canvas.line(left, BOTTOM, left + TANK, BOTTOM, "#222222", 3);
        canvas.line(left + TANK, TOP, left + TANK, BOTTOM, "#222222", 3);
        canvas.text(middle, surface - 6, "middle", Long.toString(tank.level));
        canvas.text(middle, BOTTOM + 22, "middle", tank.label.chinese());
        canvas.text(middle, BOTTOM + 40, "middle", tank.label.english(), "font-size", 11);
        if (!tank.outflow.isEmpty()) {
            canvas.line(middle, BOTTOM + 50, middle, BOTTOM + 66, WATER, 8);
            canvas.text(middle, BOTTOM + 84, "middle", tank.outflow, "font-size", 11);
        }
    }
}
