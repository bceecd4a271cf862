package io.guanxi.crm.party;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** In which scripts names and addresses are written from big to small, without blanks. */
final class Script {

    /** Two letters in a row of another script; signs shared by several scripts, such as ー, belong to none. */
    private static final Pattern OTHER_WORD = Pattern.compile(
            "[\\p{L}&&[^\\p{IsHan}\\p{IsBopomofo}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsCommon}]]{2}");

    private Script() {}

    /** Whether a text begins in Chinese characters, Bopomofo, kana or hangul. */
    static boolean isEastAsian(String text) {
        return isEastAsian(text.codePointAt(0));
    }

    /** Whether a text holds Chinese characters, Bopomofo, kana or hangul, and no word of another script. */
    static boolean isUnspaced(String text) {
        return text.codePoints().anyMatch(Script::isEastAsian)
                && !OTHER_WORD.matcher(text).find();
    }

    private static boolean isEastAsian(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, BOPOMOFO, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
