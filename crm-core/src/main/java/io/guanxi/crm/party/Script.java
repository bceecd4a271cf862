package io.guanxi.crm.party;

import java.lang.Character.UnicodeScript;

/** In which scripts names and addresses are written from big to small, without blanks. */
final class Script {

    private Script() {}

    /** Whether a text begins in Chinese characters, Bopomofo, kana or hangul. */
    static boolean isEastAsian(String text) {
        return switch (UnicodeScript.of(text.codePointAt(0))) {
            case HAN, BOPOMOFO, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
