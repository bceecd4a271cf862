package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.AttributeKind;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts ways to an outcome into words. */
final class Ways {

    private static final Term OR = new Term("；或", ", or ");
    private static final Term AND = new Term("，且", " and ");

    /** Digits beyond which an amount says less than the bound. */
    private static final int MAX_DIGITS = 40;

    private Ways() {}

    static Term term(List<? extends Reach.Path<?>> paths) {
        return new Term(joined(paths, Locale.CHINESE), joined(paths, Locale.ENGLISH));
    }

    private static String joined(List<? extends Reach.Path<?>> paths, Locale locale) {
        return paths.stream().map(path -> text(path, locale)).collect(Collectors.joining(OR.displayName(locale)));
    }

    static String text(Reach.Path<?> path, Locale locale) {
        return path.steps().stream()
                .map(step -> text(step, locale))
                .collect(Collectors.joining(AND.displayName(locale)));
    }

    static String text(Reach.Step<?> step, Locale locale) {
        return reason(step).text(locale);
    }

    private static Reason reason(Reach.Step<?> step) {
        Reading reading = step.reading();
        if (reading.shortfall().isPresent() && isPlain(step, reading.shortfall().get())) {
            return amount(reading, reading.shortfall().get());
        }
        Term needed = new Term(step.needed().text(Locale.CHINESE), step.needed().text(Locale.ENGLISH));
        return Reason.of(reading.actual().isEmpty() ? AnalysisReason.NEEDED_UNKNOWN : AnalysisReason.NEEDED, needed);
    }

    /** Whether an amount says what is needed: an end that a double must pass, but not touch, is better named. */
    private static boolean isPlain(Reach.Step<?> step, BigDecimal amount) {
        Form<?> form = step.needed().form();
        boolean isOpen = form instanceof Form.Interval<?> interval && (interval.openBelow() || interval.openAbove());
        boolean isDouble = form instanceof Form.Cell<?> cell && cell.attribute().kind() == AttributeKind.DOUBLE;
        return !(isDouble && isOpen) && Math.abs(amount.scale()) <= MAX_DIGITS && amount.precision() <= MAX_DIGITS;
    }

    private static Reason amount(Reading reading, BigDecimal amount) {
        boolean more = isMore(reading);
        if (reading.actual().orElseThrow() instanceof LocalDate) {
            return Reason.of(
                    more ? AnalysisReason.LATER : AnalysisReason.EARLIER,
                    reading.wording(),
                    Period.ofDays(amount.intValueExact()));
        }
        return Reason.of(more ? AnalysisReason.MORE : AnalysisReason.LESS, reading.wording(), amount);
    }

    /** Whether a value that falls short of an interval lies below it. */
    static boolean isMore(Reading reading) {
        return switch (reading.relation()) {
            case AT_LEAST, ABOVE -> true;
            case AT_MOST, BELOW -> false;
            // Beside an end that is open lies the bound itself.
            default -> compared(reading.actual().orElseThrow(), reading.bounds().get(0)) <= 0;
        };
    }

    @SuppressWarnings("unchecked") // A value and its bounds are of one class, which has an order.
    private static int compared(Object value, Object bound) {
        return ((Comparable<Object>) value).compareTo(bound);
    }
}
