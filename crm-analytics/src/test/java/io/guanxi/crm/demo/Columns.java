package io.guanxi.crm.demo;

import java.util.ArrayList;
import java.util.List;

/** 显示宽度 – text measured in display columns: Chinese characters and full-width punctuation take two of them. */
final class Columns {

    /** Characters of a user's value that are shown at most. */
    static final int EXCERPT = 64;

    private static final String ELLIPSIS = "…";
    /** Full-width marks that belong to the text before them. */
    private static final String CLOSING = "，。；：、！？）】》”";
    /** First and last code points of blocks with Unicode East Asian Width W or F; too wide at worst, for symbols. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x23FF},
        {0x25FD, 0x27BF},
        {0x2B1B, 0x2B55},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x1B2FF},
        {0x1D300, 0x1D376},
        {0x1F000, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private Columns() {}

    /** The display columns of a text. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** The text with blanks behind it, to a width. */
    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** The text with blanks before it, to a width. */
    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, fitting(text, width - 1)) + ELLIPSIS;
    }

    /** A user's value for a message: printable, at most {@value #EXCERPT} characters. */
    static String excerpt(String value) {
        return printable(value.length() <= EXCERPT ? value : value.substring(0, EXCERPT) + ELLIPSIS);
    }

    /** The text on one line: what would steer a terminal, or cannot be shown, is replaced. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(c -> isPrintable(c) ? c : '\uFFFD').forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** The text on lines of a width; all but the first line are indented. */
    static List<String> wrap(String text, int width, int indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        String margin = "";
        while (width(margin + rest) > width) {
            int end = breakBefore(rest, fitting(rest, width - margin.length()));
            lines.add((margin + rest.substring(0, end)).stripTrailing());
            rest = rest.substring(end).stripLeading();
            margin = " ".repeat(indent);
        }
        lines.add(margin + rest);
        return lines;
    }

    /** How many characters of a text fit into a width; at least one code point, so that wrapping goes on. */
    private static int fitting(String text, int width) {
        int end = Character.charCount(text.codePointAt(0));
        int used = width(text.codePointAt(0));
        while (end < text.length()) {
            int next = text.codePointAt(end);
            used += width(next);
            if (used > width) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** The last place at or before a limit where a line may end: at a blank, or beside a wide character. */
    private static int breakBefore(String text, int limit) {
        for (int end = limit; end > 0; end--) {
            if (mayBreak(text, end)) {
                return end;
            }
        }
        return limit;
    }

    private static boolean mayBreak(String text, int end) {
        int next = text.codePointAt(end);
        int previous = text.codePointBefore(end);
        return next == ' ' || (CLOSING.indexOf(next) < 0 && width(previous) == 2 && width(next) > 0);
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int[] block : WIDE) {
            if (codePoint >= block[0] && codePoint <= block[1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
