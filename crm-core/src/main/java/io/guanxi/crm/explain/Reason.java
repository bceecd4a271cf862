package io.guanxi.crm.explain;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * 原因 – one reason for a result: what was read, against which bound, with which outcome, as data.
 *
 * <p>The key says what kind of reason it is, the arguments are the figures; the sentence is made on demand. Numbers are
 * written with a decimal point and groups of three ({@code 1,250.00}), dates as {@code 2025-06-01}, money as {@code USD
 * 1,250.00}, in both languages and on every machine alike.
 *
 * @param key the kind of reason
 * @param arguments the figures in the order of the pattern; each a {@link String}, {@link Integer}, {@link Long},
 *     {@link BigDecimal}, {@link LocalDate}, {@link Period}, {@link Money} or {@link Bilingual}, or a list of such
 */
public record Reason(ReasonKey key, List<Object> arguments) {

    /** Beyond this many places a number is no figure that a sentence could hold. */
    private static final int MAX_SCALE = 100;

    /**
     * Checks the arguments.
     *
     * @param key the kind of reason
     * @param arguments the figures, copied
     * @throws NullPointerException if the key, the list or an argument is null
     * @throws IllegalArgumentException if an argument is of a type that has no wording
     */
    public Reason {
        requireNonNull(key, "key");
        // By hand and not by streams: whole populations write their reasons into journals.
        Object[] copy = requireNonNull(arguments, "arguments").toArray();
        for (int place = 0; place < copy.length; place++) {
            Object argument = copy[place];
            if (argument == null) {
                throw new NullPointerException("arguments[" + place + "]");
            }
            if (!isWordable(argument)) {
                throw Require.refusal(
                        "argument of " + key.key(),
                        argument.getClass().getName(),
                        "must be text, a number of at most " + MAX_SCALE
                                + " places, a date, a period, money or a bilingual name, or a list of such");
            }
            copy[place] = argument instanceof List<?> list ? List.copyOf(list) : argument;
        }
        arguments = List.of(copy);
    }

    /**
     * A reason of a kind with its figures.
     *
     * @param key the kind of reason
     * @param arguments the figures in the order of the pattern
     * @return the reason
     * @throws NullPointerException if the key or an argument is null
     * @throws IllegalArgumentException if an argument is of a type that has no wording
     */
    public static Reason of(ReasonKey key, Object... arguments) {
        return new Reason(key, Arrays.asList(arguments));
    }

    /**
     * The reason as a sentence.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    public String text(Locale locale) {
        Language language = Language.of(locale);
        List<String> words = new ArrayList<>(arguments.size());
        for (Object argument : arguments) {
            words.add(word(argument, locale));
        }
        return new MessageFormat(key.pattern(language), Locale.ROOT).format(words.toArray());
    }

    /**
     * Several reasons as one text, in their order.
     *
     * @param reasons the reasons
     * @param locale the reader's locale
     * @return the sentences, in English with a blank between them; empty for no reasons
     */
    public static String text(List<Reason> reasons, Locale locale) {
        String between = Language.of(locale) == Language.CHINESE ? "" : " ";
        return reasons.stream().map(reason -> reason.text(locale)).collect(Collectors.joining(between));
    }

    /**
     * A period in words, as a reason writes it.
     *
     * @param period the period
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the words, such as {@code 3 months}
     */
    public static String words(Period period, Locale locale) {
        return words(period, Language.of(locale));
    }

    private static boolean isWordable(Object argument) {
        return argument instanceof String
                || argument instanceof Integer
                || argument instanceof Long
                || (argument instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) <= MAX_SCALE)
                || argument instanceof LocalDate
                || argument instanceof Period
                || argument instanceof Money
                || argument instanceof Bilingual
                || (argument instanceof List<?> list && areWordable(list));
    }

    private static boolean areWordable(List<?> list) {
        for (Object element : list) {
            if (!isWordable(element)) {
                return false;
            }
        }
        return true;
    }

    private static String word(Object argument, Locale locale) {
        if (argument instanceof Integer || argument instanceof Long) {
            return grouped(new BigDecimal(argument.toString()));
        }
        if (argument instanceof BigDecimal decimal) {
            return grouped(decimal);
        }
        if (argument instanceof Money money) {
            return money.getCurrencyUnit().getCode() + " " + grouped(money.getAmount());
        }
        if (argument instanceof Period period) {
            return words(period, Language.of(locale));
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(element -> word(element, locale)).collect(Collectors.joining(", "));
        }
        if (argument instanceof Bilingual bilingual) {
            return bilingual.displayName(locale);
        }
        return argument.toString();
    }

    private static String grouped(BigDecimal decimal) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, decimal.scale()) + "f", decimal);
    }

    private static String words(Period period, Language language) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year", "年", language);
        part(parts, period.getMonths(), "month", "个月", language);
        part(parts, period.getDays(), "day", "天", language);
        if (parts.isEmpty()) {
            return language == Language.CHINESE ? "0 天" : "0 days";
        }
        return String.join(" ", parts);
    }

    private static void part(List<String> parts, int count, String english, String chinese, Language language) {
        if (count != 0) {
            parts.add(
                    language == Language.CHINESE
                            ? count + " " + chinese
                            : count + " " + english + (count == 1 ? "" : "s"));
        }
    }
}
