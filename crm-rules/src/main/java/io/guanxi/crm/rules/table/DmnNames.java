package io.guanxi.crm.rules.table;

import java.util.HashSet;
import java.util.Set;

/** Names of variables as every engine takes them: letters, digits and low lines only, each once. */
final class DmnNames {

    /** What FEEL reads as something else than a name, and what tables need under its own name. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "between",
            "boolean",
            "context",
            "date",
            "duration",
            "else",
            "every",
            "external",
            "false",
            "for",
            "function",
            "if",
            "in",
            "instance",
            "item",
            "list",
            "not",
            "null",
            "number",
            "of",
            "or",
            "partial",
            "range",
            "return",
            "satisfies",
            "some",
            "string",
            "then",
            "time",
            "true");

    private final Set<String> taken = new HashSet<>(RESERVED);

    /** A name that no other has: as it is where FEEL takes it. */
    String unique(String name) {
        String plain = plain(name);
        String unique = plain;
        for (int number = 2; !taken.add(unique); number++) {
            unique = plain + "_" + number;
        }
        return unique;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.codePoints().forEach(codePoint -> {
            if (isNamePart(codePoint) && (plain.length() > 0 || isNameStart(codePoint))) {
                plain.appendCodePoint(codePoint);
            } else if (isNamePart(codePoint)) {
                plain.append('_').appendCodePoint(codePoint);
            } else {
                plain.append('_');
            }
        });
        return plain.toString();
    }

    /** The letters that both FEEL and XML begin a name with. */
    private static boolean isNameStart(int codePoint) {
        return codePoint == '_' || (Character.isLetter(codePoint) && isInGrammar(codePoint));
    }

    private static boolean isNamePart(int codePoint) {
        return isNameStart(codePoint) || (codePoint >= '0' && codePoint <= '9');
    }

    /** The ranges of rule 28 of FEEL's grammar that hold letters. */
    private static boolean isInGrammar(int codePoint) {
        return (codePoint < 0x80)
                || (codePoint >= 0xC0 && codePoint <= 0x2FF)
                || (codePoint >= 0x370 && codePoint <= 0x1FFF)
                || (codePoint >= 0x2C00 && codePoint <= 0x2FEF)
                || (codePoint >= 0x3001 && codePoint <= 0xD7FF)
                || (codePoint >= 0xF900 && codePoint <= 0xFDCF)
                || (codePoint >= 0xFDF0 && codePoint <= 0xFFFD)
                || (codePoint >= 0x10000 && codePoint <= 0xEFFFF);
    }
}
