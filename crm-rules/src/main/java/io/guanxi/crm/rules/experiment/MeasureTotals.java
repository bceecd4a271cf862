package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 度量合计 – what a measure comes to under either rule set, by outcome and in all.
 *
 * <p>Amounts of money have the decimals of their currency, whole numbers none. Example: benefit cost of CNY 1,000.00 before
 * and CNY 1,250.00 after is a change of CNY 250.00 and a growth of 0.2500.
 *
 * <p>Immutable; equal by its figures.
 *
 * @param <L> the type of the outcomes
 */
public final class MeasureTotals<L> {

    private static final int RATIO_SCALE = 4;

    private final Measure.Unit unit;
    /** The figures under the baseline and under the candidate, in minor units. */
    private final ImmutableMap<L, Pair> figures;

    MeasureTotals(Measure.Unit unit, ImmutableMap<L, Pair> figures) {
        this.unit = unit;
        this.figures = figures;
    }

    /** What a measure comes to for one outcome. */
    record Pair(long baseline, long candidate) {}

    /**
     * The name of the measure.
     *
     * @return the name
     */
    public String name() {
        return unit.name();
    }

    /**
     * The currency of the measure.
     *
     * @return the currency; empty if it counts in whole numbers
     */
    public Optional<CurrencyUnit> currency() {
        return Optional.ofNullable(unit.currency());
    }

    /**
     * The outcomes.
     *
     * @return the outcomes in the order of the report
     */
    public List<L> outcomes() {
        return figures.keySet().asList();
    }

    /**
     * The total of the subjects that have an outcome.
     *
     * @param variant under which rules
     * @param outcome the outcome
     * @return the amount
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the outcome does not belong to the report
     */
    public BigDecimal total(Variant variant, L outcome) {
        @Nullable Pair pair = figures.get(requireNonNull(outcome, "outcome"));
        if (pair == null) {
            throw Require.refusal("outcome", outcome, "must be one of " + outcomes());
        }
        return amount(variant.of(pair.baseline(), pair.candidate()));
    }

    /**
     * The total of all subjects.
     *
     * @param variant under which rules
     * @return the amount
     */
    public BigDecimal total(Variant variant) {
        return figures.values().stream()
                .map(pair -> amount(variant.of(pair.baseline(), pair.candidate())))
                .reduce(amount(0), BigDecimal::add);
    }

    /**
     * How much more it comes to under the candidate: {@code candidate − baseline}.
     *
     * @return the amount, negative if it is less
     */
    public BigDecimal change() {
        return total(Variant.CANDIDATE).subtract(total(Variant.BASELINE));
    }

    /**
     * The change as a part of the total under the baseline: {@code (candidate − baseline) / |baseline|}, a ratio.
     *
     * @return the ratio with four decimals, rounded half up; empty if the baseline comes to 0
     */
    public Optional<BigDecimal> growth() {
        BigDecimal before = total(Variant.BASELINE);
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(change().divide(before.abs(), RATIO_SCALE, RoundingMode.HALF_UP));
    }

    /** An amount as an argument of a sentence. */
    Object shown(BigDecimal amount) {
        return unit.currency() == null ? amount : Money.of(unit.currency(), amount);
    }

    private BigDecimal amount(long units) {
        return BigDecimal.valueOf(
                units, unit.currency() == null ? 0 : unit.currency().getDecimalPlaces());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MeasureTotals<?> other && unit.equals(other.unit) && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return 31 * unit.hashCode() + figures.hashCode();
    }

    /**
     * The name and both totals.
     *
     * @return the text, such as {@code benefit cost: 1000.00 → 1250.00}
     */
    @Override
    public String toString() {
        return name() + ": " + total(Variant.BASELINE).toPlainString() + " → "
                + total(Variant.CANDIDATE).toPlainString();
    }

    Map<L, Pair> figures() {
        return figures;
    }
}
