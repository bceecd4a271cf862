package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/**
 * 画布 – an SVG document, written by hand: no fonts, no toolkit, the same text on every machine; not thread-safe.
 *
 * <p>Text is real text in the reader's sans-serif font. Positions are rounded to a tenth of a pixel. Lines differ in
 * colour and in dashes, so that a print in black and white can be read.
 */
final class SvgCanvas {

    /** Colours that colour-blind readers can tell apart (Okabe and Ito 2008), each with its dashes. */
    static final ImmutableList<Stroke> STROKES = ImmutableList.of(
            new Stroke("#0072B2", "none"),
            new Stroke("#D55E00", "8 4"),
            new Stroke("#009E73", "2 3"),
            new Stroke("#CC79A7", "10 3 2 3"));

    private final StringBuilder svg = new StringBuilder();

    /** Starts a picture on white ground; the title is for readers who cannot see it. */
    SvgCanvas(String title, int width, int height) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width + " " + height + "\" width=\"" + width + "\" height=\"" + height)
                .append("\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#222222\">\n")
                .append("<title>" + escaped(title) + "</title>\n");
        add("rect", "width", width, "height", height, "fill", "#FFFFFF");
    }

    /** How a line is drawn. */
    record Stroke(String colour, String dashes) {}

    /** Adds an element without content; its attributes are names and values by turns, a double being a position. */
    void add(String element, Object... attributes) {
        open(element, attributes);
        svg.append("/>\n");
    }

    /** Adds a text at a position; the anchor is {@code start}, {@code middle} or {@code end}. */
    void text(double x, double y, String anchor, String text, Object... attributes) {
        open("text", "x", x, "y", y, "text-anchor", anchor);
        attributes(attributes);
        svg.append(">" + escaped(text) + "</text>\n");
    }

    /** Adds a small text on a white edge, so that it can be read across lines. */
    void label(double x, double y, String text) {
        text(x, y, "middle", text, "font-size", 11, "paint-order", "stroke", "stroke", "#FFFFFF", "stroke-width", 4);
    }

    /** Adds a straight line. */
    void line(double x1, double y1, double x2, double y2, String colour, int width) {
        add("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", width);
    }

    /** Adds a thin grey line. */
    void grid(double x1, double y1, double x2, double y2) {
        add("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", "#CCCCCC");
    }

    /** Adds a filled rectangle. */
    void box(double x, double y, double width, double height, String colour) {
        add("rect", "x", x, "y", y, "width", width, "height", height, "fill", colour);
    }

    /** Adds a line through {@linkplain #point points} with spaces between them; a polygon is a closed one. */
    void path(String element, Stroke stroke, String points, Object... attributes) {
        open(element, "points", points);
        attributes(attributes);
        attributes("stroke", stroke.colour, "stroke-width", 2, "stroke-dasharray", stroke.dashes);
        svg.append("/>\n");
    }

    /** Adds a line of the legend: how it is drawn, and its label. */
    void legend(Stroke stroke, int left, int height, String label) {
        path("polyline", stroke, left + "," + height + " " + (left + 24) + "," + height, "fill", "none");
        text(left + 30, height + 4, "start", label);
    }

    /** A point as paths and polygons need it. */
    static String point(double x, double y) {
        return at(x) + "," + at(y);
    }

    /** The document so far. */
    String toSvg() {
        return svg + "</svg>\n";
    }

    private void open(String element, Object... attributes) {
        svg.append("<" + element);
        attributes(attributes);
    }

    private void attributes(Object... attributes) {
        checkArgument(attributes.length % 2 == 0, "attributes must be names and values by turns");
        for (int index = 0; index < attributes.length; index += 2) {
            String value =
                    attributes[index + 1] instanceof Double position ? at(position) : attributes[index + 1].toString();
            svg.append(" " + attributes[index] + "=\"" + escaped(value) + "\"");
        }
    }

    /** A position with one decimal, written with a point in every locale. */
    private static String at(double position) {
        return BigDecimal.valueOf(Math.round(position * 10), 1).toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
