package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.lifecycle.population.CustomerBaseChange;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 流失 – the churn of a period (L7): customers at its start, those of them who were lost in it, and those who joined.
 *
 * <p>{@code churn rate = lost / base}, where the base is stated ({@link ChurnBase}) and lost are customers of the start
 * only: who came and left within the period is in no number. All decimals are computed from the counts and rounded half
 * up to four places. Source: Reichheld &amp; Sasser 1990.
 *
 * <p>Example: of 1,000 at the start 200 were lost and 400 joined: 1,200 at the end, on average 1,100. The churn rate is
 * 0.2000 of those at the start and 0.1818 of the average; at the start's base customers stay 5 periods with the current
 * one, 4 beyond it.
 *
 * @param atStart the customers at the start of the period, 0 or more
 * @param lost those of them who were lost in it, 0 to {@code atStart}
 * @param joined new and regained customers who are there at the end, 0 or more
 * @param lostByCause the lost customers by cause, only causes with at least one; in all {@code lost}
 */
public record Churn(long atStart, long lost, long joined, Map<LossCause, Long> lostByCause) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Checks the counts.
     *
     * @param atStart the customers at the start of the period
     * @param lost those of them who were lost in it
     * @param joined new and regained customers who are there at the end
     * @param lostByCause the lost customers by cause, copied in the order of causes
     * @throws NullPointerException if the map, a cause or a count is null
     * @throws IllegalArgumentException if a count is out of its range, the causes do not add up to the lost, or the
     *     customers at the end are more than a long counts
     */
    public Churn {
        Require.that(atStart >= 0, "atStart", atStart, "must not be negative");
        Require.that(lost >= 0 && lost <= atStart, "lost", lost, "must be 0 to " + atStart);
        Require.that(joined >= 0, "joined", joined, "must not be negative");
        Require.that(
                joined <= Long.MAX_VALUE - (atStart - lost),
                "joined",
                joined,
                "must keep the customers at the end within long");
        Map<LossCause, Long> copy = new EnumMap<>(LossCause.class);
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<LossCause, Long> entry :
                requireNonNull(lostByCause, "lostByCause").entrySet()) {
            LossCause cause = requireNonNull(entry.getKey(), "cause of lostByCause");
            long count = requireNonNull(entry.getValue(), "count of lostByCause");
            Require.that(count >= 1, "lost by " + cause, count, "must be at least 1");
            copy.put(cause, count);
            sum = sum.add(BigDecimal.valueOf(count));
        }
        Require.that(
                sum.compareTo(BigDecimal.valueOf(lost)) == 0, "lostByCause", sum, "must add up to the lost, " + lost);
        lostByCause = Collections.unmodifiableMap(copy);
    }

    /**
     * The churn of a period whose causes are not known.
     *
     * @param atStart the customers at the start of the period, 0 or more
     * @param lost those of them who were lost in it, 0 to {@code atStart}
     * @param joined new and regained customers who are there at the end, 0 or more
     * @return the churn, with all losses of {@link LossCause#UNKNOWN}
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Churn of(long atStart, long lost, long joined) {
        return new Churn(atStart, lost, joined, lost <= 0 ? Map.of() : Map.of(LossCause.UNKNOWN, lost));
    }

    /**
     * The churn of a change of the customer base.
     *
     * @param change the change
     * @return the churn, with new and regained customers as joined and causes unknown
     * @throws NullPointerException if the change is null
     */
    public static Churn of(CustomerBaseChange change) {
        long stayed = requireNonNull(change, "change").atStart() - change.lost();
        return of(change.atStart(), change.lost(), change.atEnd() - stayed);
    }

    /**
     * The customers of the start who are there at the end.
     *
     * @return {@code atStart − lost}, 0 or more
     */
    public long stayed() {
        return atStart - lost;
    }

    /**
     * The customers at the end.
     *
     * @return {@code atStart − lost + joined}, 0 or more
     */
    public long atEnd() {
        return stayed() + joined;
    }

    /**
     * The customers of the start who were lost for a cause.
     *
     * @param cause the cause
     * @return the number, 0 or more
     * @throws NullPointerException if the cause is null
     */
    public long lost(LossCause cause) {
        return lostByCause.getOrDefault(requireNonNull(cause, "cause"), 0L);
    }

    /**
     * The number of customers by which the lost are divided.
     *
     * @param base which
     * @return {@code atStart}, or {@code (atStart + atEnd) / 2} exactly
     * @throws NullPointerException if the base is null
     */
    public BigDecimal customers(ChurnBase base) {
        BigDecimal start = BigDecimal.valueOf(atStart);
        return switch (requireNonNull(base, "base")) {
            case AT_START -> start;
            case AVERAGE -> start.add(BigDecimal.valueOf(atEnd())).divide(TWO);
        };
    }

    /**
     * 流失率 – {@code lost / customers(base)}.
     *
     * @param base by what to divide
     * @return 0 to 1 of those at the start, 0 to 2 of the average, with four decimals, rounded half up; empty if there is
     *     nobody to divide by
     * @throws NullPointerException if the base is null
     */
    public Optional<BigDecimal> churnRate(ChurnBase base) {
        return ratio(BigDecimal.valueOf(lost), customers(base));
    }

    /**
     * 保持率 – {@code 1 − churn rate}, so that both add up to 1.
     *
     * @param base by what to divide
     * @return 0 to 1 with four decimals; empty if there is nobody to divide by, or the churn rate exceeds 1
     * @throws NullPointerException if the base is null
     */
    public Optional<BigDecimal> retentionRate(ChurnBase base) {
        return churnRate(base).map(BigDecimal.ONE::subtract).filter(rate -> rate.signum() >= 0);
    }

    /**
     * 预期寿命 – how many periods a customer stays, the current one included, if the churn stays as it is: {@code 1 /
     * churn}. Example: 5 at a churn of 0.2.
     *
     * @param base by what to divide
     * @return periods with four decimals, rounded half up; empty if nobody was lost, since then it is undefined
     * @throws NullPointerException if the base is null
     */
    public Optional<BigDecimal> expectedLifetime(ChurnBase base) {
        return ratio(customers(base), BigDecimal.valueOf(lost));
    }

    /**
     * 后续期数 – how many periods a customer stays beyond the current one: {@code r / (1 − r)} at a retention of r. Example:
     * 4 at a retention of 0.8, one less than {@link #expectedLifetime}.
     *
     * @param base by what to divide
     * @return periods with four decimals, 0 or more; empty if nobody was lost or the churn rate exceeds 1, since then it
     *     is undefined
     * @throws NullPointerException if the base is null
     */
    public Optional<BigDecimal> furtherPeriods(ChurnBase base) {
        BigDecimal gone = BigDecimal.valueOf(lost);
        BigDecimal left = customers(base).subtract(gone);
        return left.signum() < 0 ? Optional.empty() : ratio(left, gone);
    }

    /**
     * The counts behind the rate, with the base that is assumed.
     *
     * @param base by what to divide
     * @return the reasons: the counts, the base, and the rate if there is one
     * @throws NullPointerException if the base is null
     */
    public List<Reason> reasons(ChurnBase base) {
        Reason counts = Reason.of(RetentionReason.CHURN_COUNTS, atStart, lost, joined, atEnd());
        return List.of(
                counts,
                churnRate(base)
                        .map(rate -> Reason.of(RetentionReason.CHURN_RATE, base, customers(base), rate))
                        .orElseGet(() -> Reason.of(RetentionReason.CHURN_UNDEFINED, base)));
    }

    /**
     * The reasons in words.
     *
     * @param base by what to divide
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws NullPointerException if an argument is null
     */
    public String why(ChurnBase base, Locale locale) {
        return Reason.text(reasons(base), requireNonNull(locale, "locale"));
    }

    private static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.divide(whole, Share.DECIMALS, RoundingMode.HALF_UP));
    }
}
