package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 冰山与时钟 – an iceberg, and beside it a clock, as SVG text; not thread-safe.
 *
 * <p>The water cuts the iceberg so that the areas above and below are as the two numbers. The clock shows a time, and
 * as sectors the spans that led to it.
 */
final class SvgIceberg {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 470;
    private static final int SEA_LEFT = 10;
    private static final int SEA_RIGHT = 370;
    private static final int CLOCK_X = 505;
    private static final int CLOCK_Y = 190;
    private static final int RADIUS = 100;
    private static final Duration DIAL = Duration.ofHours(12);

    /** Of the colours of lines: so light that the clock can be read across them. */
    private static final ImmutableList<String> LIGHT = ImmutableList.of("#80B9D9", "#EAAF80", "#80CFB9", "#E6BCD3");

    /** The iceberg from its tip to its keel. */
    private static final ImmutableList<Level> OUTLINE = ImmutableList.of(
            new Level(80, 165, 165),
            new Level(120, 140, 195),
            new Level(170, 110, 215),
            new Level(230, 60, 285),
            new Level(300, 25, 335),
            new Level(360, 70, 300),
            new Level(410, 130, 240),
            new Level(430, 180, 180));

    private static final Level TIP = OUTLINE.get(0);
    private static final Level KEEL = OUTLINE.get(OUTLINE.size() - 1);

    private final String title;
    private final Part above;
    private final Part below;
    private final Face face;
    private final List<Span> spans = new ArrayList<>();

    private SvgIceberg(String title, Part above, Part below, Face face) {
        this.title = title;
        this.above = above;
        this.below = below;
        this.face = face;
    }

    /** Those above or below the water. */
    record Part(String label, long count) {}

    /** What the clock shows. */
    record Face(String label, LocalTime shown) {}

    /** Where the iceberg begins and ends at a height. */
    private record Level(double y, double left, double right) {

        /** The level at a height between this one and the next. */
        Level towards(Level next, double height) {
            double share = (height - y) / (next.y - y);
            return new Level(height, left + share * (next.left - left), right + share * (next.right - right));
        }

        double areaTo(Level next) {
            return (right - left + next.right - next.left) / 2 * (next.y - y);
        }
    }

    private record Span(String label, LocalTime from, LocalTime to) {}

    /**
     * Starts a picture.
     *
     * @param title the title
     * @param above who can be seen, 0 or more
     * @param below who cannot, 0 or more
     * @param face what the clock shows
     * @return a picture whose clock has no sectors
     * @throws IllegalArgumentException if a number is negative or both are 0
     */
    static SvgIceberg of(String title, Part above, Part below, Face face) {
        checkArgument(above.count >= 0 && below.count >= 0, "parts must not be negative: %s, %s", above, below);
        checkArgument(above.count > 0 || below.count > 0, "an iceberg must hold somebody");
        return new SvgIceberg(title, above, below, face);
    }

    /** Adds a span of less than twelve hours to the clock; up to four can be told apart. */
    SvgIceberg span(String label, LocalTime from, LocalTime to) {
        checkArgument(spans.size() < LIGHT.size(), "a clock must have at most %s spans", LIGHT.size());
        checkArgument(
                from.isBefore(to) && Duration.between(from, to).compareTo(DIAL) < 0,
                "a span must lead forward by less than 12 hours: %s to %s",
                from,
                to);
        spans.add(new Span(label, from, to));
        return this;
    }

    /** The picture as an SVG document. */
    String toSvg() {
        SvgCanvas canvas = new SvgCanvas(title, WIDTH, HEIGHT);
        canvas.text(WIDTH / 2.0, 26, "middle", title);
        iceberg(canvas);
        clock(canvas);
        return canvas.toSvg();
    }

    private void iceberg(SvgCanvas canvas) {
        Level water = waterLevel((double) above.count / (above.count + below.count));
        canvas.box(SEA_LEFT, water.y, SEA_RIGHT - SEA_LEFT, KEEL.y + 20 - water.y, "#CFE4F3");
        ice(canvas, levels(TIP, water), "#F4FAFE");
        ice(canvas, levels(water, KEEL), "#7FB2D9");
        count(canvas, water.right + 20, (TIP.y + water.y) / 2, "start", above);
        count(canvas, KEEL.left, (water.y + KEEL.y) / 2, "middle", below);
    }

    private static void ice(SvgCanvas canvas, List<Level> levels, String colour) {
        Stream<String> down = levels.stream().map(level -> SvgCanvas.point(level.right, level.y));
        Stream<String> up = Lists.reverse(levels).stream().map(level -> SvgCanvas.point(level.left, level.y));
        String points = Stream.concat(down, up).collect(Collectors.joining(" "));
        canvas.add("polygon", "points", points, "fill", colour, "stroke", "#0072B2", "stroke-linejoin", "round");
    }

    /** The level above which a share of the area lies, found by halving. */
    private static Level waterLevel(double share) {
        double wanted = share * area(OUTLINE);
        double high = TIP.y;
        double low = KEEL.y;
        for (int step = 0; step < 50; step++) {
            double middle = (high + low) / 2;
            if (area(levels(TIP, levelAt(middle))) < wanted) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return levelAt(low);
    }

    private static Level levelAt(double height) {
        int next = 1;
        while (OUTLINE.get(next).y < height) {
            next++;
        }
        return OUTLINE.get(next - 1).towards(OUTLINE.get(next), height);
    }

    /** Two levels with those of the outline between them. */
    private static List<Level> levels(Level from, Level to) {
        return Streams.concat(
                        Stream.of(from),
                        OUTLINE.stream().filter(level -> level.y > from.y && level.y < to.y),
                        Stream.of(to))
                .toList();
    }

    private static double area(List<Level> levels) {
        double area = 0;
        for (int index = 1; index < levels.size(); index++) {
            area += levels.get(index - 1).areaTo(levels.get(index));
        }
        return area;
    }

    private static void count(SvgCanvas canvas, double x, double y, String anchor, Part part) {
        canvas.text(x, y, anchor, Long.toString(part.count), "font-size", 30, "font-weight", "bold");
        canvas.text(x, y + 20, anchor, part.label);
    }

    private void clock(SvgCanvas canvas) {
        canvas.add("circle", "cx", CLOCK_X, "cy", CLOCK_Y, "r", RADIUS, "fill", "none", "stroke", "#222222");
        for (int index = 0; index < spans.size(); index++) {
            sector(canvas, index);
        }
        for (int hour = 1; hour <= 12; hour++) {
            LocalTime time = LocalTime.of(hour, 0);
            canvas.text(x(time, RADIUS - 16), y(time, RADIUS - 16) + 4, "middle", Integer.toString(hour));
        }
        LocalTime minute = LocalTime.MIDNIGHT.plusSeconds(face.shown.getMinute() * DIAL.toSeconds() / 60);
        hand(canvas, face.shown, 46, 5);
        hand(canvas, minute, 66, 3);
        canvas.add("circle", "cx", CLOCK_X, "cy", CLOCK_Y, "r", 5);
        canvas.text(CLOCK_X, CLOCK_Y + RADIUS + 34, "middle", face.label);
    }

    private static void hand(SvgCanvas canvas, LocalTime time, int length, int width) {
        canvas.line(CLOCK_X, CLOCK_Y, x(time, length), y(time, length), "#222222", width);
    }

    private void sector(SvgCanvas canvas, int index) {
        Span span = spans.get(index);
        int isWide = Duration.between(span.from, span.to).compareTo(DIAL.dividedBy(2)) > 0 ? 1 : 0;
        String path = "M" + CLOCK_X + "," + CLOCK_Y
                + " L" + SvgCanvas.point(x(span.from, RADIUS), y(span.from, RADIUS))
                + " A" + RADIUS + "," + RADIUS + " 0 " + isWide + " 1 "
                + SvgCanvas.point(x(span.to, RADIUS), y(span.to, RADIUS)) + " Z";
        canvas.add("path", "d", path, "fill", LIGHT.get(index));
        int height = CLOCK_Y + RADIUS + 60 + index * 22;
        canvas.box(CLOCK_X - RADIUS - 20, height - 11, 14, 14, LIGHT.get(index));
        canvas.text(CLOCK_X - RADIUS + 2, height + 1, "start", span.label);
    }

    private static double x(LocalTime time, double radius) {
        return CLOCK_X + radius * Math.sin(angle(time));
    }

    private static double y(LocalTime time, double radius) {
        return CLOCK_Y - radius * Math.cos(angle(time));
    }

    /** Clockwise from twelve, in radians. */
    private static double angle(LocalTime time) {
        return 2 * Math.PI * time.toSecondOfDay() / DIAL.toSeconds();
    }
}
