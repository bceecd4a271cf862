package io.guanxi.crm.badinput;

import static io.guanxi.crm.badinput.GoodCalls.DAY;
import static io.guanxi.crm.badinput.GoodCalls.LATER;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The table of bad input: every rule of every call in {@link GoodCalls}, broken once. */
final class BadRows {

    /** One minor unit more than a long holds. */
    static final Money TOO_MUCH = Money.of(CurrencyUnit.of("CNY"), new BigDecimal("92233720368547758.08"));

    static final Money MOST = Money.of(CurrencyUnit.of("CNY"), new BigDecimal("92233720368547758.07"));

    private static final String UNFIT = " must fit in long minor units";
    private static final String IN_YEARS = " must lie in the years 1 to 9999";
    private static final LocalDate TOO_EARLY = LocalDate.of(0, 12, 31);
    private static final LocalDate TOO_LATE = LocalDate.of(10_000, 1, 1);

    private static final List<BadRow> ALL = table();

    private final List<BadRow> rows = new ArrayList<>();

    private BadRows() {}

    static List<BadRow> all() {
        return ALL;
    }

    private static List<BadRow> table() {
        BadRows table = new BadRows();
        BadPartyRows.addTo(table);
        BadCustomerRows.addTo(table);
        BadPurchaseRows.addTo(table);
        BadInteractionRows.addTo(table);
        BadServiceRows.addTo(table);
        return List.copyOf(table.rows);
    }

    /** A bad argument that the message may show. */
    void row(String label, String parameter, Object argument, String rule, String shown) {
        rows.add(new BadRow(label, parameter, argument, rule, shown, Optional.empty()));
    }

    /** A bad argument of which the message must not show a part. */
    void personal(String label, String parameter, Object argument, String rule, String shown, String secret) {
        rows.add(new BadRow(label, parameter, argument, rule, shown, Optional.of(secret)));
    }

    /** The rules of a text that names something; the function makes the argument of it. */
    void text(String label, String parameter, String field, int max, Function<String, Object> in) {
        row(label, parameter, in.apply("  "), field + " must not be blank", "\"  \"");
        row(
                label,
                parameter,
                in.apply("x".repeat(max + 1)),
                field + " must have at most " + max + " characters",
                "\"" + "x".repeat(64) + "…\" (" + (max + 1) + " characters)");
        row(label, parameter, in.apply("x\u00A0"), field + " must not begin or end with white space", "\"x\u00A0\"");
        row(label, parameter, in.apply("x\u0000y"), field + " must not contain control characters", "\"x\\u0000y\"");
    }

    void text(String label, String parameter, String field, int max) {
        text(label, parameter, field, max, text -> text);
    }

    /** The rules of a text that names a person: messages show its first character and its length. */
    void personalText(String label, String parameter, String field, int max, Function<String, Object> in) {
        row(label, parameter, in.apply("  "), field + " must not be blank", "\"**\" (2 characters)");
        personal(
                label,
                parameter,
                in.apply("林" + "晓".repeat(max)),
                field + " must have at most " + max + " characters",
                "\"林**\" (" + (max + 1) + " characters)",
                "晓");
        personal(
                label,
                parameter,
                in.apply(" 林晓"),
                field + " must not begin or end with white space",
                "\"林**\" (3 characters)",
                "晓");
        personal(
                label,
                parameter,
                in.apply("林\n晓"),
                field + " must not contain control characters",
                "\"林**\" (3 characters)",
                "晓");
    }

    void personalText(String label, String parameter, String field, int max) {
        personalText(label, parameter, field, max, text -> text);
    }

    /** The rules of a free text about a person: messages show its length only. */
    void note(String label, String parameter, String field, int max, Function<String, Object> in) {
        row(label, parameter, in.apply("\n"), field + " must not be blank", "*** (1 character)");
        personal(
                label,
                parameter,
                in.apply("晓".repeat(max + 1)),
                field + " must have at most " + max + " characters",
                "*** (" + (max + 1) + " characters)",
                "晓");
        personal(
                label,
                parameter,
                in.apply("晓\n"),
                field + " must not begin or end with white space",
                "*** (2 characters)",
                "晓");
        personal(
                label,
                parameter,
                in.apply("林\r晓"),
                field + " must not contain control characters other than line feeds and tabs",
                "*** (3 characters)",
                "晓");
    }

    void note(String label, String parameter, String field, int max) {
        note(label, parameter, field, max, text -> text);
    }

    void date(String label, String parameter, String field, Function<LocalDate, Object> in) {
        row(label, parameter, in.apply(TOO_EARLY), field + IN_YEARS, "0000-12-31");
        row(label, parameter, in.apply(TOO_LATE), field + IN_YEARS, "+10000-01-01");
    }

    void date(String label, String parameter, String field) {
        date(label, parameter, field, date -> date);
    }

    void instant(String label, String parameter, String field, Function<Instant, Object> in) {
        Instant early = Instant.parse("0000-12-31T23:59:59.999999999Z");
        row(label, parameter, in.apply(early), field + IN_YEARS, early.toString());
        Instant late = Instant.parse("+10000-01-01T00:00:00Z");
        row(label, parameter, in.apply(late), field + IN_YEARS, late.toString());
    }

    void instant(String label, String parameter, String field) {
        instant(label, parameter, field, instant -> instant);
    }

    /** The rules of a period of days. */
    void period(String label, String parameter, String field, Function<Range<LocalDate>, Object> in) {
        String rule = field + " must be [from, to) or [from, ∞) with at least one day";
        row(label, parameter, in.apply(Range.lessThan(LATER)), rule, "(-∞..2025-06-01)");
        row(label, parameter, in.apply(Range.open(DAY, LATER)), rule, "(2025-03-31..2025-06-01)");
        row(label, parameter, in.apply(Range.closed(DAY, LATER)), rule, "[2025-03-31..2025-06-01]");
        row(label, parameter, in.apply(Range.closedOpen(DAY, DAY)), rule, "[2025-03-31..2025-03-31)");
        row(label, parameter, in.apply(Range.closedOpen(TOO_EARLY, DAY)), field + IN_YEARS, "0000-12-31");
        row(label, parameter, in.apply(Range.closedOpen(DAY, TOO_LATE)), field + IN_YEARS, "+10000-01-01");
    }

    void period(String label, String parameter, String field) {
        period(label, parameter, field, period -> period);
    }

    /** The rules of a length of time that leads forward. */
    void forward(String label, String parameter, String field) {
        row(
                label,
                parameter,
                Period.of(1, 0, -1),
                field + " must be longer than zero and have no negative part",
                "P1Y-1D");
        row(
                label,
                parameter,
                Period.ofMonths(12_001),
                field + " must not be longer than 1000 years, in years, months or days",
                "P12001M");
    }

    /** The rules of an amount that may be zero. */
    void amount(String label, String parameter, String field, Function<Money, Object> in) {
        row(label, parameter, in.apply(Money.parse("CNY -0.01")), field + " must not be negative", "CNY -0.01");
        row(label, parameter, in.apply(TOO_MUCH), field + UNFIT, "CNY 92233720368547758.08");
    }

    /** The rules of an amount above zero, in the words of its type. */
    void positive(String label, String parameter, String field, String rule) {
        row(label, parameter, Money.parse("CNY 0.00"), field + " " + rule, "CNY 0.00");
        row(label, parameter, TOO_MUCH, field + UNFIT, "CNY 92233720368547758.08");
    }
}
