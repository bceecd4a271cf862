package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.List;
import java.util.Locale;

/**
 * 热图 – a grid of numbers, the larger the darker, as SVG text; not thread-safe.
 *
 * <p>Each cell shows its number, so that a print in black and white can be read. The shade follows the square root of
 * the share of the largest number: small cells are told apart too.
 */
final class SvgHeatMap {

    private static final int LEFT = 90;
    private static final int TOP = 70;
    private static final int CELL_WIDTH = 100;
    private static final int CELL_HEIGHT = 56;
    private static final int MARGIN = 20;

    /** The colour of the largest number, from white. */
    private static final int RED = 0x00;

    private static final int GREEN = 0x72;
    private static final int BLUE = 0xB2;
    private static final int WHITE = 0xFF;

    private final String title;
    private final String rowLabel;
    private final List<String> rows;
    private final String columnLabel;
    private final List<String> columns;
    private final long[] numbers;

    private SvgHeatMap(
            String title,
            String rowLabel,
            List<String> rows,
            String columnLabel,
            List<String> columns,
            long[] numbers) {
        this.title = title;
        this.rowLabel = rowLabel;
        this.rows = rows;
        this.columnLabel = columnLabel;
        this.columns = columns;
        this.numbers = numbers;
    }

    /** Starts a map without rows and columns. */
    static SvgHeatMap titled(String title) {
        return new SvgHeatMap(title, "", List.of(), "", List.of(), new long[0]);
    }

    /** The map with the names of its rows, from the top; all numbers are 0. */
    SvgHeatMap rows(String label, List<String> names) {
        return new SvgHeatMap(
                title, label, List.copyOf(names), columnLabel, columns, new long[names.size() * columns.size()]);
    }

    /** The map with the names of its columns, from the left; all numbers are 0. */
    SvgHeatMap columns(String label, List<String> names) {
        return new SvgHeatMap(title, rowLabel, rows, label, List.copyOf(names), new long[rows.size() * names.size()]);
    }

    /** Adds to the number of a cell. */
    SvgHeatMap add(int row, int column, long number) {
        checkElementIndex(row, rows.size(), "row");
        checkElementIndex(column, columns.size(), "column");
        checkArgument(number >= 0, "a number must not be negative: %s", number);
        numbers[row * columns.size() + column] += number;
        return this;
    }

    /**
     * The map.
     *
     * @return an SVG document
     */
    String toSvg() {
        int width = LEFT + columns.size() * CELL_WIDTH + MARGIN;
        int bottom = TOP + rows.size() * CELL_HEIGHT;
        SvgCanvas canvas = new SvgCanvas(title, width, bottom + 56);
        canvas.text(width / 2.0, TOP - 44, "middle", title);
        canvas.text(LEFT / 4.0, TOP - 16, "start", rowLabel);
        canvas.text(LEFT + columns.size() * CELL_WIDTH / 2.0, bottom + 44, "middle", columnLabel);
        for (int row = 0; row < rows.size(); row++) {
            canvas.text(LEFT - 8, middle(row), "end", rows.get(row));
            for (int column = 0; column < columns.size(); column++) {
                cell(canvas, row, column);
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            canvas.text(centre(column), bottom + 20, "middle", columns.get(column));
        }
        return canvas.toSvg();
    }

    private void cell(SvgCanvas canvas, int row, int column) {
        long number = numbers[row * columns.size() + column];
        double shade = number == 0 ? 0 : Math.sqrt((double) number / largest());
        canvas.add(
                "rect",
                "x",
                (double) LEFT + column * CELL_WIDTH,
                "y",
                (double) TOP + row * CELL_HEIGHT,
                "width",
                CELL_WIDTH,
                "height",
                CELL_HEIGHT,
                "fill",
                colour(shade),
                "stroke",
                "#CCCCCC");
        canvas.text(
                centre(column),
                middle(row),
                "middle",
                Long.toString(number),
                "fill",
                shade > 0.7 ? "#FFFFFF" : "#222222");
    }

    private static double centre(int column) {
        return LEFT + (column + 0.5) * CELL_WIDTH;
    }

    private static double middle(int row) {
        return TOP + (row + 0.5) * CELL_HEIGHT + 4;
    }

    private long largest() {
        long largest = 0;
        for (long number : numbers) {
            largest = Math.max(largest, number);
        }
        return largest;
    }

    private static String colour(double shade) {
        return String.format(Locale.ROOT, "#%02X%02X%02X", part(RED, shade), part(GREEN, shade), part(BLUE, shade));
    }

    private static int part(int darkest, double shade) {
        return (int) Math.round(WHITE + (darkest - WHITE) * shade);
    }
}
