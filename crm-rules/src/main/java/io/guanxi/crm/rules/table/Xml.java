package io.guanxi.crm.rules.table;

/** XML 文本 – writes a document line by line; what XML cannot hold in a text for readers becomes U+FFFD. */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Opens an element with attributes: names and values in turn. */
    void open(String element, String... attributes) {
        line(tag(element, attributes) + ">");
        depth++;
    }

    void close(String element) {
        depth--;
        line("</" + element + ">");
    }

    void empty(String element, String... attributes) {
        line(tag(element, attributes) + "/>");
    }

    /** An element with text in an element called text, as expressions and tests have it. */
    void expression(String element, String content, String... attributes) {
        line(tag(element, attributes) + "><text>" + escaped(content) + "</text></" + element + ">");
    }

    void leaf(String element, String content) {
        line("<" + element + ">" + escaped(content) + "</" + element + ">");
    }

    private void line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private static String tag(String element, String... attributes) {
        StringBuilder tag = new StringBuilder("<").append(element);
        for (int index = 0; index < attributes.length; index += 2) {
            tag.append(' ').append(attributes[index]).append("=\"");
            tag.append(escaped(attributes[index + 1]).replace("\"", "&quot;")).append('"');
        }
        return tag.toString();
    }

    static String escaped(String content) {
        StringBuilder escaped = new StringBuilder(content.length());
        content.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(isCharacter(codePoint) ? codePoint : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    /** What XML 1.0 can hold, but for line feeds and tabs, which no name has. */
    static boolean isCharacter(int codePoint) {
        return codePoint >= ' ' && codePoint != 0xFFFE && codePoint != 0xFFFF && !isHalfOfAPair(codePoint);
    }

    private static boolean isHalfOfAPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
