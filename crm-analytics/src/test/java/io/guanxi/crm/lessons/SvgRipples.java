package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * 涟漪图 – rings of people round one person, some of them marked, as SVG text; not thread-safe.
 *
 * <p>The person in the middle is marked, and so many others, evenly from the inside out, as the number says. Marked dots
 * are filled and larger, so that a print in black and white can be read.
 */
final class SvgRipples {

    private static final int SIZE = 520;
    private static final double MIDDLE = SIZE / 2.0;
    private static final int APART = 100;

    private final String title;
    private final String middle;
    private final int marked;
    private final List<Ring> rings = new ArrayList<>();

    private SvgRipples(String title, String middle, int marked) {
        this.title = title;
        this.middle = middle;
        this.marked = marked;
    }

    private record Ring(String label, int people) {}

    /**
     * Starts a picture.
     *
     * @param title the title
     * @param middle the name of the person in the middle
     * @param marked how many are marked, the person in the middle among them, at least 1
     * @return a picture without a ring
     */
    static SvgRipples titled(String title, String middle, int marked) {
        checkArgument(marked >= 1, "the person in the middle is marked: %s", marked);
        return new SvgRipples(title, middle, marked);
    }

    /** Adds the next ring outwards; up to two. */
    SvgRipples ring(String label, int people) {
        checkArgument(rings.size() < 2, "there must be at most 2 rings");
        checkArgument(people > 0, "a ring must hold somebody: %s", people);
        rings.add(new Ring(label, people));
        return this;
    }

    /**
     * The picture.
     *
     * @return an SVG document
     * @throws IllegalArgumentException if more are marked than there are people
     */
    String toSvg() {
        int all = 1 + rings.stream().mapToInt(Ring::people).sum();
        checkArgument(marked <= all, "%s must be at most %s", marked, all);
        SvgCanvas canvas = new SvgCanvas(title, SIZE, SIZE + 40);
        canvas.text(MIDDLE, 26, "middle", title);
        dot(canvas, MIDDLE, MIDDLE + 40, true);
        canvas.label(MIDDLE, MIDDLE + 62, middle);
        int number = 1;
        for (int place = 0; place < rings.size(); place++) {
            Ring ring = rings.get(place);
            double radius = APART * (place + 1.0);
            canvas.add("circle", "cx", MIDDLE, "cy", MIDDLE + 40, "r", radius, "fill", "none", "stroke", "#CCCCCC");
            for (int person = 0; person < ring.people; person++) {
                double angle = 2 * Math.PI * person / ring.people;
                dot(
                        canvas,
                        MIDDLE + radius * Math.sin(angle),
                        MIDDLE + 40 - radius * Math.cos(angle),
                        (long) number * marked / all > (number - 1L) * marked / all);
                number++;
            }
            canvas.label(MIDDLE, MIDDLE + 40 - radius + 24, ring.label);
        }
        return canvas.toSvg();
    }

    private static void dot(SvgCanvas canvas, double x, double y, boolean marked) {
        canvas.add(
                "circle",
                "cx",
                x,
                "cy",
                y,
                "r",
                marked ? 7 : 5,
                "fill",
                marked ? "#D55E00" : "#FFFFFF",
                "stroke",
                marked ? "#D55E00" : "#0072B2");
    }
}
