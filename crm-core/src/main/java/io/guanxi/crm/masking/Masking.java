package io.guanxi.crm.masking;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * 脱敏规则 – masks for personal texts, as a reader of logs and screens may see them.
 *
 * <p>A text that does not look like what it should be is hidden altogether: a mask never shows more because the input
 * is odd.
 */
public final class Masking {

    private static final String HIDDEN = "**";
    private static final String HIDDEN_PART = "***";
    private static final String HIDDEN_NUMBER = "****";

    /** Digits of a mobile number: with the country 15 at most (E.164). */
    private static final int MOBILE_MIN = 11;

    private static final int MOBILE_MAX = 15;
    private static final int MOBILE_TAIL = 4;
    private static final int LANDLINE_MIN = 7;
    private static final int LANDLINE_TAIL = 2;

    private static final Pattern ID = Pattern.compile("[0-9]{17}[0-9Xx]");
    private static final Pattern ID_OLD = Pattern.compile("[0-9]{15}");
    private static final int ID_HEAD = 3;
    private static final int ID_TAIL = 4;
    private static final int ID_TAIL_OLD = 3;

    private Masking() {}

    /**
     * 姓名 – masks a person's name: its first character and two stars, whatever its length.
     *
     * <p>Example: {@code 张三丰} and {@code 张伟} both become {@code 张**}; a blank text becomes {@code **}.
     *
     * @param name the name
     * @return the mask
     * @throws NullPointerException if the name is null
     */
    public static String name(String name) {
        String visible = requireNonNull(name, "name").strip();
        return visible.isEmpty() ? HIDDEN : visible.substring(0, visible.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    /**
     * 手机号 – masks a telephone number of 11 to 15 digits: the last four stay, the four before become stars, what
     * stands before stays.
     *
     * <p>Example: {@code 13812341234} becomes {@code 138****1234}, {@code +86 138-1234-1234} becomes {@code +86
     * 138-****-1234}. Of a number with 7 to 10 digits only the last two stay, {@code 62551234} becomes {@code ****34};
     * any other text becomes {@code ****}.
     *
     * @param number the number: digits with blanks, hyphens, dots, brackets and a plus sign
     * @return the mask
     * @throws NullPointerException if the number is null
     */
    public static String mobile(String number) {
        String visible = requireNonNull(number, "number").strip();
        long digits = visible.codePoints().filter(Character::isDigit).count();
        boolean isNumber = visible.codePoints().allMatch(Masking::isOfNumber);
        if (!isNumber || digits < LANDLINE_MIN || digits > MOBILE_MAX) {
            return HIDDEN_NUMBER;
        }
        if (digits < MOBILE_MIN) {
            return HIDDEN_NUMBER + lastDigits(visible, LANDLINE_TAIL);
        }
        return starred(visible, digits - 2 * MOBILE_TAIL, digits - MOBILE_TAIL);
    }

    /**
     * 身份证号 – masks the number of an identity card: the first three and the last four characters stay, each between
     * becomes a star, so that the date of birth is always hidden.
     *
     * <p>Example: {@code 11010519491231002X} becomes {@code 110***********002X}. Of an old number, whose last four
     * would show a digit of the birthday, the last three stay: {@code 110105491231002} becomes {@code
     * 110*********002}. Any other text, with blanks or signs in it as well, becomes {@code ****}.
     *
     * @param number the number: 17 ASCII digits and a digit or X, or the old 15 digits
     * @return the mask
     * @throws NullPointerException if the number is null
     */
    public static String idNumber(String number) {
        if (ID.matcher(requireNonNull(number, "number")).matches()) {
            return headAndTail(number, ID_TAIL);
        }
        return ID_OLD.matcher(number).matches() ? headAndTail(number, ID_TAIL_OLD) : HIDDEN_NUMBER;
    }

    /**
     * 电子邮件 – masks an e-mail address: its first character, three stars and what stands behind the @.
     *
     * <p>Example: {@code lin@example.com} becomes {@code l***@example.com}; a text without an @, or without a domain of
     * letters, digits, dots and hyphens behind it, becomes {@code ***}.
     *
     * @param address the address
     * @return the mask
     * @throws NullPointerException if the address is null
     */
    public static String email(String address) {
        String visible = requireNonNull(address, "address").strip();
        int at = visible.lastIndexOf('@');
        if (at < 0
                || at == visible.length() - 1
                || !visible.codePoints()
                        .skip(visible.codePointCount(0, at) + 1L)
                        .allMatch(Masking::isOfDomain)) {
            return HIDDEN_PART;
        }
        String first = at == 0 ? "" : visible.substring(0, visible.offsetByCodePoints(0, 1));
        return first + HIDDEN_PART + visible.substring(at);
    }

    private static String headAndTail(String id, int tail) {
        int hidden = id.length() - ID_HEAD - tail;
        return id.substring(0, ID_HEAD) + "*".repeat(hidden) + id.substring(ID_HEAD + hidden);
    }

    private static boolean isOfNumber(int character) {
        return Character.isDigit(character) || " -.()+".indexOf(character) >= 0;
    }

    private static boolean isOfDomain(int character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-';
    }

    private static String lastDigits(String number, int count) {
        int[] digits = number.codePoints().filter(Character::isDigit).toArray();
        return new String(digits, digits.length - count, count);
    }

    /** The number with stars for its digits from one place (from 0 on) up to and without another. */
    private static String starred(String number, long from, long to) {
        StringBuilder starred = new StringBuilder(number.length());
        int place = 0;
        for (int index = 0; index < number.length(); index = number.offsetByCodePoints(index, 1)) {
            int character = number.codePointAt(index);
            boolean digit = Character.isDigit(character);
            starred.appendCodePoint(digit && place >= from && place < to ? '*' : character);
            place += digit ? 1 : 0;
        }
        return starred.toString();
    }
}
