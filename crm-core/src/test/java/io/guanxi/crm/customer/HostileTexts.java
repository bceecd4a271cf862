package io.guanxi.crm.customer;

import java.util.List;

/** Texts at the borders of what a text component takes: one table for drafts and constructors. */
final class HostileTexts {

    private HostileTexts() {}

    /** The table for a component that takes so many characters. */
    static List<String> upTo(int max) {
        return List.of(
                "",
                " ",
                "\u00A0",
                "\uFEFF",
                "\t",
                "林",
                " 林",
                "林\u3000",
                "林\u00A0",
                "\uFEFF林",
                "林 晓",
                "林\n晓",
                "林\u0000",
                "林\u007F晓",
                "林\u0085晓",
                "😀",
                "👨‍👩‍👧",
                "\uD83D",
                "\u202Eabc",
                "שלום",
                "12３４",
                "<b>${x}{y}</b>",
                "x".repeat(max),
                "x".repeat(max + 1),
                "😀".repeat(max / 2),
                "😀".repeat(max / 2) + "xx",
                "x".repeat(1 << 20));
    }
}
