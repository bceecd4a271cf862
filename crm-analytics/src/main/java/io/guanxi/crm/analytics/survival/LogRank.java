package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.LinearSystem;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 对数秩检验 – whether several groups leave alike: the log-rank test, and its weighted form.
 *
 * <p>At each time at which somebody ended each group is expected to lose by its share of those at risk; {@code χ² = (O
 * − E)ᵀ V⁻¹ (O − E)} over all groups but one, with the hypergeometric covariances {@code V}, which account for ties.
 * Groups that were never at risk when somebody ended are left out; the degrees of freedom are the groups that remain,
 * less one.
 *
 * <p>Example: the two arms of the 6-MP trial lose 9 and 21 where 19.250501 and 10.749499 are expected, with a variance
 * of 6.2569606: {@code χ²} 16.792941 with 1 degree of freedom, {@code p} 4.1688091e-05. Immutable; equal by tables and
 * weight. Source: Mantel 1966; Peto and Peto 1972; figures as R's {@code survdiff}.
 *
 * @param <G> the type of the groups
 */
public final class LogRank<G> {

    /** A probability with more zeros behind the point than this is said by its exponent. */
    private static final int SHOWN_DECIMALS = 6;

    private final LifeTables<G> tables;
    private final RankWeight weight;
    private final RankSums sums;

    /** The places of the groups that were at risk when somebody ended. */
    private final int[] compared;

    private final OptionalDouble statistic;

    private LogRank(LifeTables<G> tables, RankWeight weight) {
        this.tables = tables;
        this.weight = weight;
        this.sums = RankSums.of(tables.tables(), tables.total(), weight);
        this.compared = IntStream.range(0, tables.groups().size())
                .filter(group -> sums.expected(group) > 0)
                .toArray();
        this.statistic = chiSquared();
    }

    /**
     * Compares the groups.
     *
     * @param <G> the type of the groups
     * @param tables the life tables of the groups, at least two
     * @param weight how much each time counts
     * @return the comparison; without a statistic if the data cannot tell
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is one group only
     * @throws ArithmeticException if the number of all customers exceeds the range of long
     */
    public static <G> LogRank<G> compare(LifeTables<G> tables, RankWeight weight) {
        int groups = requireNonNull(tables, "tables").groups().size();
        Require.that(groups >= 2, "tables", groups + " groups", "must be of at least two groups");
        return new LogRank<>(tables, requireNonNull(weight, "weight"));
    }

    /**
     * The groups in their order.
     *
     * @return the groups, those left out of the statistic included
     */
    public List<G> groups() {
        return tables.groups();
    }

    /**
     * How much each time counted.
     *
     * @return the weight
     */
    public RankWeight weight() {
        return weight;
    }

    /**
     * What a group lost, weighted.
     *
     * @param group the group
     * @return {@code Σ w·d_g}, 0 or more; the number of its events for {@link RankWeight#LOG_RANK}
     * @throws NullPointerException if the group is null
     * @throws IllegalArgumentException if there is no such group
     */
    public double observed(G group) {
        return sums.observed(place(group));
    }

    /**
     * What a group would have lost if all left alike, weighted.
     *
     * @param group the group
     * @return {@code Σ w·d·n_g/n}, 0 or more; over all groups the same sum as what was observed
     * @throws NullPointerException if the group is null
     * @throws IllegalArgumentException if there is no such group
     */
    public double expected(G group) {
        return sums.expected(place(group));
    }

    /**
     * The covariance of what two groups lost, or the variance of one.
     *
     * @param one a group
     * @param other a group, perhaps the same
     * @return {@code Σ w²·d·(n−d)/(n−1)·n_g/n·([g = h] − n_h/n)}
     * @throws NullPointerException if a group is null
     * @throws IllegalArgumentException if there is no such group
     */
    public double covariance(G one, G other) {
        return sums.covariance(place(one), place(other));
    }

    /**
     * The statistic of the test.
     *
     * @return {@code χ²}, 0 or more; empty if fewer than two groups were at risk when somebody ended, or all that were
     *     at risk then ended at once
     */
    public OptionalDouble statistic() {
        return statistic;
    }

    /**
     * The degrees of freedom.
     *
     * @return the groups that were at risk when somebody ended, less one; 0 if there is no statistic
     */
    public int degreesOfFreedom() {
        return statistic.isPresent() ? compared.length - 1 : 0;
    }

    /**
     * The probability of such a statistic, or a greater one, if all left alike.
     *
     * @return {@code p}, 0 to 1; 0 if it is below about 1e-308, where {@link #logP} says more; empty if there is no
     *     statistic
     */
    public OptionalDouble p() {
        return statistic.isPresent()
                ? OptionalDouble.of(ChiSquaredTail.p(statistic.getAsDouble(), degreesOfFreedom()))
                : OptionalDouble.empty();
    }

    /**
     * The natural logarithm of {@link #p}, also where that is too small for a double.
     *
     * @return {@code ln p}, 0 or below; empty if there is no statistic
     */
    public OptionalDouble logP() {
        return statistic.isPresent()
                ? OptionalDouble.of(ChiSquaredTail.logP(statistic.getAsDouble(), degreesOfFreedom()))
                : OptionalDouble.empty();
    }

    /**
     * The comparison with what it rests on, as data.
     *
     * @return the reasons: what each group lost and would have lost, the test, and what is assumed
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (G group : groups()) {
            reasons.add(Reason.of(
                    SurvivalReason.GROUP,
                    group instanceof Bilingual ? group : group.toString(),
                    SurvivalReason.figure(observed(group)),
                    SurvivalReason.figure(expected(group))));
        }
        if (statistic.isEmpty()) {
            reasons.add(Reason.of(SurvivalReason.NO_COMPARISON));
            return reasons;
        }
        BigDecimal chiSquared = SurvivalReason.figure(statistic.getAsDouble());
        double decimals = -logP().getAsDouble() / Math.log(10);
        reasons.add(
                decimals > SHOWN_DECIMALS
                        ? Reason.of(SurvivalReason.EXTREME_COMPARISON, weight, chiSquared, degreesOfFreedom(), (long)
                                Math.floor(decimals))
                        : Reason.of(
                                SurvivalReason.COMPARISON,
                                weight,
                                chiSquared,
                                degreesOfFreedom(),
                                SurvivalReason.figure(p().getAsDouble())));
        reasons.add(Reason.of(SurvivalReason.COMPARISON_ASSUMPTIONS));
        return reasons;
    }

    /**
     * The comparison in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws NullPointerException if the locale is null
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), requireNonNull(locale, "locale"));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LogRank<?> other && tables.equals(other.tables) && weight == other.weight;
    }

    @Override
    public int hashCode() {
        return 31 * tables.hashCode() + weight.hashCode();
    }

    @Override
    public String toString() {
        return "LogRank[" + weight + ", " + groups() + "]";
    }

    /**
     * The group of the largest variance is left out of the system, and the others are measured in their own deviations,
     * so that small groups among large ones do no harm.
     */
    private OptionalDouble chiSquared() {
        int left = -1;
        double largest = 0;
        for (int group : compared) {
            if (sums.covariance(group, group) > largest) {
                left = group;
                largest = sums.covariance(group, group);
            }
        }
        if (left < 0) {
            return OptionalDouble.empty();
        }
        int without = left;
        int[] kept = IntStream.of(compared).filter(group -> group != without).toArray();
        double[][] correlations = new double[kept.length][kept.length];
        double[] deviations = new double[kept.length];
        for (int row = 0; row < kept.length; row++) {
            double unit = deviation(kept[row]);
            deviations[row] = (sums.observed(kept[row]) - sums.expected(kept[row])) / unit;
            for (int column = 0; column < kept.length; column++) {
                correlations[row][column] = sums.covariance(kept[row], kept[column]) / unit / deviation(kept[column]);
            }
        }
        double[] solution = LinearSystem.of(correlations).solve(deviations);
        double sum = 0;
        for (int row = 0; row < kept.length; row++) {
            sum += solution[row] * deviations[row];
        }
        return OptionalDouble.of(Math.max(0, sum));
    }

    private double deviation(int group) {
        return Math.sqrt(sums.covariance(group, group));
    }

    private int place(G group) {
        int place = groups().indexOf(requireNonNull(group, "group"));
        if (place < 0) {
            throw Require.refusal("group", group, "must be one of " + groups());
        }
        return place;
    }
}
