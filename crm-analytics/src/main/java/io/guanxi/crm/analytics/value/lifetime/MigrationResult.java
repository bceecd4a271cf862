package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 迁移模型的结果 – what a customer in each state is worth, and what that is made of (V4).
 *
 * <p>Immutable; equal by content. Made by {@link MigrationClv#estimate()}.
 *
 * @param <S> the type of the states
 */
public final class MigrationResult<S> {

    private final MigrationClv<S> model;
    private final List<BigDecimal> figures;
    private final ImmutableMap<S, Money> values;
    private final RoundingMode rounding;

    private MigrationResult(
            MigrationClv<S> model, List<BigDecimal> figures, ImmutableMap<S, Money> values, RoundingMode rounding) {
        this.model = model;
        this.figures = figures;
        this.values = values;
        this.rounding = rounding;
    }

    static <S> MigrationResult<S> of(MigrationClv<S> model, List<BigDecimal> figures, RoundingMode rounding) {
        CurrencyUnit currency = model.contributions().get(0).getCurrencyUnit();
        ImmutableMap.Builder<S, Money> values = ImmutableMap.builder();
        for (int state = 0; state < figures.size(); state++) {
            values.put(model.states().get(state), Exact.money(currency, figures.get(state), rounding));
        }
        return new MigrationResult<>(model, figures, values.buildOrThrow(), rounding);
    }

    /**
     * The model that was estimated.
     *
     * @return the model with its states, probabilities and contributions
     */
    public MigrationClv<S> model() {
        return model;
    }

    /**
     * The value of each state.
     *
     * @return the lifetime values in the order of the states
     */
    public Map<S, Money> values() {
        return values;
    }

    /**
     * The value of a customer who is in a state now.
     *
     * @param state the state
     * @return the lifetime value; negative if contact costs more than comes back
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state does not belong to the model
     */
    public Money value(S state) {
        return requireNonNull(values.get(model.states().get(index(state))), "value");
    }

    /**
     * The value of a state before it was rounded to the minor unit.
     *
     * @param state the state
     * @return the value in units of the currency, to 12 digits of the largest value, such as 52.3197…
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state does not belong to the model
     */
    public BigDecimal figure(S state) {
        return figures.get(index(state));
    }

    /**
     * The terms of the sum for a customer who is in a state now: {@code e·(P/(1 + d))^t·R} for t = 0, 1, 2 ….
     *
     * @param start the present state
     * @param count how many terms, 1 to 10,000, and to the number of contributions on a horizon
     * @return the expected contributions of the periods, discounted, in units of the currency to 12 digits each
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state does not belong to the model, or the count is out of its range
     */
    public List<BigDecimal> terms(S start, int count) {
        int most = model.periods().orElse(Exact.MAX_PERIODS);
        Require.that(count >= 1 && count <= most, "count", count, "must be from 1 to " + most);
        int size = model.states().size();
        double[] weights = new double[size];
        weights[index(start)] = 1;
        List<BigDecimal> terms = new ArrayList<>(count);
        for (int period = 0; period < count; period++) {
            double term = 0;
            double[] next = new double[size];
            for (int from = 0; from < size; from++) {
                term += weights[from] * model.reward(from);
                for (int to = 0; to < size; to++) {
                    next[to] += weights[from]
                            * model.step()
                            * model.probabilities().get(from).get(to);
                }
            }
            terms.add(Approximate.clean(term));
            weights = next;
        }
        return List.copyOf(terms);
    }

    /**
     * What the values take for granted.
     *
     * @return the assumptions as data: the moves, the time of the contributions, horizon, discount
     */
    public List<Reason> assumptions() {
        return model.assumptions();
    }

    /**
     * Why the values are what they are.
     *
     * @return the value of each state, the assumptions and the rounding, as data
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (int state = 0; state < figures.size(); state++) {
            S name = model.states().get(state);
            reasons.add(Reason.of(
                    LifetimeReason.STATE_VALUE,
                    name instanceof Bilingual ? name : name.toString(),
                    model.contributions().get(state),
                    value(name)));
        }
        reasons.addAll(assumptions());
        reasons.add(Reason.of(LifetimeReason.ROUNDING, rounding.name()));
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

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MigrationResult<?> other
                && model.equals(other.model)
                && values.equals(other.values)
                && rounding == other.rounding;
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        return "MigrationResult" + values;
    }

    private int index(S state) {
        int index = model.states().indexOf(requireNonNull(state, "state"));
        if (index < 0) {
            throw Require.refusal("state", state, "must be one of " + model.states());
        }
        return index;
    }
}
