package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 客户让渡价值 – what an offer is worth <em>to the customer</em>: {@code TCV − TCC}, with {@code TCV = product + service +
 * personnel + image} and {@code TCC = money + time + energy + psychic cost} (V1; also 顾客受让价值). Source: Kotler.
 *
 * <p>客户价值, like "customer value", has two meanings: this is the value to the customer; the value to the firm is {@link
 * io.guanxi.crm.analytics.value.ValueToFirm}.
 *
 * <p>All eight terms are in money of one currency, or all in points of one index. A term that was not given is not 0: each
 * must be stated. Sums are exact.
 *
 * <p>Example: values of 500, 200, 150 and 150 are a TCV of 1,000, costs of 480, 120, 70 and 50 a TCC of 720, the delivered
 * value is 280 and the ratio 1.3889. With points worth 30 and time savings worth 40 it is 350:
 *
 * <pre>{@code
 * DeliveredValue<Money> offer = DeliveredValue.inMoney(CurrencyUnit.of("CNY"))
 *         .term(DeliveredTerm.PRODUCT, Money.parse("CNY 500.00"))…
 *         .build();
 * offer.with(ValueLever.POINTS, Money.parse("CNY 30.00")).with(ValueLever.TIME_SAVED, Money.parse("CNY 40.00")).value();
 * }</pre>
 *
 * <p>Immutable; equal by content.
 *
 * @param <A> the type of the amounts: {@link Money}, or {@link BigDecimal} for points
 */
public final class DeliveredValue<A> {

    private static final int PLACES = 4;

    private final Unit<A> unit;
    private final ImmutableMap<DeliveredTerm, BigDecimal> terms;
    private final ImmutableList<Reason> notes;

    private DeliveredValue(Unit<A> unit, Map<DeliveredTerm, BigDecimal> terms, List<Reason> notes) {
        this.unit = unit;
        this.terms = Maps.immutableEnumMap(terms);
        this.notes = ImmutableList.copyOf(notes);
    }

    /**
     * Starts an offer in money.
     *
     * @param currency the currency of all terms
     * @return a builder without a term
     * @throws NullPointerException if the currency is null
     */
    public static Builder<Money> inMoney(CurrencyUnit currency) {
        return new Builder<>(new Unit.MoneyUnit(requireNonNull(currency, "currency")));
    }

    /**
     * Starts an offer in points of an index, such as those of a survey.
     *
     * @return a builder without a term
     */
    public static Builder<BigDecimal> inPoints() {
        return new Builder<>(new Unit.PointUnit());
    }

    /**
     * One of the eight terms.
     *
     * @param term which
     * @return its amount, 0 or more
     * @throws NullPointerException if the term is null
     */
    public A amount(DeliveredTerm term) {
        return unit.amount(exact(requireNonNull(term, "term")));
    }

    /**
     * 总顾客价值 – TCV, the sum of the four values.
     *
     * @return the total value, 0 or more
     */
    public A totalValue() {
        return unit.amount(exactValue());
    }

    /**
     * 总顾客成本 – TCC, the sum of the four costs.
     *
     * @return the total cost, 0 or more
     */
    public A totalCost() {
        return unit.amount(exactCost());
    }

    /**
     * 让渡价值 – {@code TCV − TCC}.
     *
     * @return the delivered value, negative if the offer costs the customer more than it gives
     */
    public A value() {
        return unit.amount(exactDifference());
    }

    /**
     * 价值成本比 – {@code TCV / TCC}.
     *
     * @return the ratio, 0 or more, with four decimals, rounded half up; empty if the total cost is 0
     */
    public Optional<BigDecimal> ratio() {
        return exactCost().signum() == 0
                ? Optional.empty()
                : Optional.of(exactValue().divide(exactCost(), PLACES, RoundingMode.HALF_UP));
    }

    /**
     * The offer with a lever pulled: a value is raised or a cost lowered by an amount (F11).
     *
     * @param lever what is done
     * @param amount by how much, 0 or more
     * @return a new offer
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the amount is negative, in another currency or out of range, or exceeds the cost
     *     that it lowers
     */
    public DeliveredValue<A> with(ValueLever lever, A amount) {
        DeliveredTerm target = requireNonNull(lever, "lever").target();
        BigDecimal step = unit.exact(amount, "amount");
        BigDecimal before = exact(target);
        Require.that(
                !target.isCost() || step.compareTo(before) <= 0,
                "amount",
                amount,
                "must not exceed the " + target.english() + ", " + unit.amount(before));
        BigDecimal after = target.isCost() ? before.subtract(step) : before.add(step);
        Map<DeliveredTerm, BigDecimal> changed = new EnumMap<>(terms);
        changed.put(target, unit.exact(unit.amount(after), "amount"));
        List<Reason> more = new ArrayList<>(notes);
        more.add(Reason.of(CostReason.LEVER, lever, amount, target));
        return new DeliveredValue<>(unit, changed, more);
    }

    /**
     * The terms, the sums, the levers and the assumptions.
     *
     * @return first the eight terms, then the two sums, the delivered value and the ratio, then the levers that were pulled
     *     and what was assumed
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (DeliveredTerm term : DeliveredTerm.values()) {
            reasons.add(Reason.of(CostReason.TERM, term, amount(term)));
        }
        reasons.add(Reason.of(CostReason.TERM, CostFigure.TOTAL_VALUE, totalValue()));
        reasons.add(Reason.of(CostReason.TERM, CostFigure.TOTAL_COST, totalCost()));
        reasons.add(Reason.of(CostReason.TERM, CostFigure.DELIVERED_VALUE, value()));
        reasons.add(ratio().map(known -> Reason.of(CostReason.TERM, CostFigure.RATIO, known))
                .orElseGet(() -> Reason.of(CostReason.UNDEFINED, CostFigure.RATIO)));
        reasons.addAll(notes);
        if (unit instanceof Unit.PointUnit) {
            reasons.add(Reason.of(CostReason.POINTS));
        }
        return List.copyOf(reasons);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    Unit<A> unit() {
        return unit;
    }

    BigDecimal exact(DeliveredTerm term) {
        return requireNonNull(terms.get(term), "term");
    }

    BigDecimal exactValue() {
        return sum(false);
    }

    BigDecimal exactCost() {
        return sum(true);
    }

    BigDecimal exactDifference() {
        return exactValue().subtract(exactCost());
    }

    private BigDecimal sum(boolean costs) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<DeliveredTerm, BigDecimal> entry : terms.entrySet()) {
            sum = entry.getKey().isCost() == costs ? sum.add(entry.getValue()) : sum;
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DeliveredValue<?> other
                && unit.equals(other.unit)
                && terms.equals(other.terms)
                && notes.equals(other.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, terms, notes);
    }

    @Override
    public String toString() {
        return "DeliveredValue[" + totalValue() + " - " + totalCost() + " = " + value() + "]";
    }

    /**
     * Takes the eight terms of an offer, each once; not thread-safe.
     *
     * @param <A> the type of the amounts
     */
    public static final class Builder<A> {

        private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
        private static final int NANOS = 9;

        private final Unit<A> unit;
        private final Map<DeliveredTerm, BigDecimal> terms = new EnumMap<>(DeliveredTerm.class);
        private final List<Reason> notes = new ArrayList<>();

        private Builder(Unit<A> unit) {
            this.unit = unit;
        }

        /**
         * States a term.
         *
         * @param term which
         * @param amount its amount, 0 or more
         * @return this builder
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the term was stated before, or the amount is negative, in another currency
         *     or out of the range of long minor units or of {@value Require#MAX_DIGITS} digits
         */
        public Builder<A> term(DeliveredTerm term, A amount) {
            requireNonNull(term, "term");
            return put(term, unit.exact(requireNonNull(amount, "amount"), term.english()));
        }

        /**
         * States terms that the offer does not have.
         *
         * @param none which are 0
         * @return this builder
         * @throws NullPointerException if the array or a term is null
         * @throws IllegalArgumentException if a term was stated before
         */
        public Builder<A> zero(DeliveredTerm... none) {
            for (DeliveredTerm term : Require.elements(none, "none")) {
                put(term, unit.exact(unit.amount(BigDecimal.ZERO), term.english()));
            }
            return this;
        }

        /**
         * States the time cost as {@code hours · cost of an hour}, such as the customer's wage, rounded half up to the minor
         * unit or to four decimals of a point. The reason tells the hours to four decimals.
         * Example: 90 minutes at CNY 80.00 an hour cost CNY 120.00.
         *
         * @param time the time that buying and using take, 0 or more
         * @param anHour what an hour costs the customer, 0 or more
         * @return this builder
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the time is negative, the time cost was stated before, or an amount is
         *     negative, in another currency or out of range
         */
        public Builder<A> time(Duration time, A anHour) {
            Require.that(!requireNonNull(time, "time").isNegative(), "time", time, "must not be negative");
            BigDecimal wage = unit.exact(anHour, "anHour");
            BigDecimal seconds = BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), NANOS));
            BigDecimal rounded = wage.multiply(seconds).divide(HOUR, unit.places(), RoundingMode.HALF_UP);
            BigDecimal cost = unit.exact(unit.amount(rounded), "time cost");
            put(DeliveredTerm.TIME, cost);
            BigDecimal hours = seconds.divide(HOUR, PLACES, RoundingMode.HALF_UP);
            notes.add(Reason.of(CostReason.TIME, hours, anHour, unit.amount(cost)));
            return this;
        }

        /**
         * The offer.
         *
         * @return the delivered value
         * @throws IllegalArgumentException if a term was not stated
         */
        public DeliveredValue<A> build() {
            Set<DeliveredTerm> missing = EnumSet.allOf(DeliveredTerm.class);
            missing.removeAll(terms.keySet());
            Require.that(
                    missing.isEmpty(),
                    "terms",
                    terms.keySet().stream().map(DeliveredTerm::english).collect(Collectors.joining(", ")),
                    "must all be stated, also if 0, and lack " + missing);
            return new DeliveredValue<>(unit, terms, notes);
        }

        private Builder<A> put(DeliveredTerm term, BigDecimal exact) {
            Require.that(terms.putIfAbsent(term, exact) == null, "term", term, "must be stated once");
            return this;
        }
    }
}
