package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 流失跟踪 – churn rates and mean delivered values of periods, side by side (L7): a churn that rises while the delivered
 * value falls asks for another answer than one that rises alone.
 *
 * @param periods the periods, ascending, none overlapping another; at least one
 */
public record ChurnTrack(List<TrackedPeriod> periods) {

    private static final Term PERIOD = new Term("期间", "period");
    private static final Term CHURN = new Term("流失率", "churn rate");
    private static final Term RETENTION = new Term("保持率", "retention rate");
    private static final Term LIFETIME = new Term("预期寿命", "expected lifetime");
    private static final Term VALUE = new Term("平均让渡价值", "mean delivered value");
    private static final int PLACES = 2;
    private static final String UNDEFINED = "–";

    /**
     * Checks the periods.
     *
     * @param periods the periods, copied
     * @throws NullPointerException if the list or a period is null
     * @throws IllegalArgumentException if there is no period, or one begins before the one before it ends
     */
    public ChurnTrack {
        periods = Require.list(periods, "periods");
        Require.that(!periods.isEmpty(), "periods", periods, "must not be empty");
        for (int place = 1; place < periods.size(); place++) {
            Require.that(
                    !periods.get(place)
                            .period()
                            .lowerEndpoint()
                            .isBefore(periods.get(place - 1).period().upperEndpoint()),
                    "periods[" + place + "]",
                    periods.get(place).period(),
                    "must not begin before the one before it ends");
        }
    }

    /**
     * 价值与流失背离 – the periods in which the churn rate rose and the mean delivered value fell against the period before.
     *
     * @param base by what to divide
     * @return those periods, in their order; a period in which a figure is unknown or undefined, or was in the one
     *     before, is not among them
     * @throws NullPointerException if the base is null
     */
    public List<TrackedPeriod> losingValue(ChurnBase base) {
        requireNonNull(base, "base");
        List<TrackedPeriod> losing = new ArrayList<>();
        for (int place = 1; place < periods.size(); place++) {
            TrackedPeriod before = periods.get(place - 1);
            TrackedPeriod now = periods.get(place);
            if (rose(before.churn(), now.churn(), base)
                    && before.meanDeliveredValue().isPresent()
                    && now.meanDeliveredValue().isPresent()
                    && now.meanDeliveredValue().getAsDouble()
                            < before.meanDeliveredValue().getAsDouble()) {
                losing.add(now);
            }
        }
        return List.copyOf(losing);
    }

    /** By cross-multiplication of the counts, not by the rounded rates. */
    private static boolean rose(Churn before, Churn now, ChurnBase base) {
        BigDecimal from = before.customers(base);
        BigDecimal to = now.customers(base);
        return from.signum() > 0
                && to.signum() > 0
                && BigDecimal.valueOf(now.lost())
                                .multiply(from)
                                .compareTo(BigDecimal.valueOf(before.lost()).multiply(to))
                        > 0;
    }

    /**
     * The track as a Markdown table: churn and retention rate with four decimals, expected lifetime with the current
     * period, mean delivered value with two decimals, rounded half even; what is undefined or unknown is {@code –}.
     *
     * @param base by what to divide
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the table, the same on every machine
     * @throws NullPointerException if an argument is null
     */
    public String toMarkdown(ChurnBase base, Locale locale) {
        requireNonNull(base, "base");
        StringBuilder table = new StringBuilder();
        row(
                table,
                List.of(
                        PERIOD.displayName(locale),
                        CHURN.displayName(locale) + " (" + base.displayName(locale) + ")",
                        RETENTION.displayName(locale),
                        LIFETIME.displayName(locale),
                        VALUE.displayName(locale)));
        row(table, List.of("---", "---:", "---:", "---:", "---:"));
        for (TrackedPeriod tracked : periods) {
            Churn churn = tracked.churn();
            row(
                    table,
                    List.of(
                            tracked.period().lowerEndpoint() + " – "
                                    + tracked.period().upperEndpoint().minusDays(1),
                            text(churn.churnRate(base)),
                            text(churn.retentionRate(base)),
                            text(churn.expectedLifetime(base)),
                            value(tracked)));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String text(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse(UNDEFINED);
    }

    private static String value(TrackedPeriod tracked) {
        return tracked.meanDeliveredValue().isEmpty()
                ? UNDEFINED
                : BigDecimal.valueOf(tracked.meanDeliveredValue().getAsDouble())
                        .setScale(PLACES, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
