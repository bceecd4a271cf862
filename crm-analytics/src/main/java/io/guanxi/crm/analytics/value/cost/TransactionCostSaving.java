package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 交易成本的节约 – how the cost of doing business changed from before a relationship to after (F9): {@code saving = before −
 * after}, in all and term by term.
 *
 * <p>Example: 60 before and 41 after is a saving of 19, a change of −0.3167 (−32 %).
 *
 * @param before the cost before
 * @param after the cost after, in the same currency
 */
public record TransactionCostSaving(TransactionCost before, TransactionCost after) {

    private static final int PLACES = 4;

    /**
     * Checks the components.
     *
     * @param before the cost before
     * @param after the cost after
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the currencies differ
     */
    public TransactionCostSaving {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        Require.that(
                after.total().isSameCurrency(before.total()),
                "after",
                after.total(),
                "must be in " + before.total().getCurrencyUnit());
    }

    /**
     * The saving between two costs.
     *
     * @param before the cost before
     * @param after the cost after, in the same currency
     * @return the saving
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the currencies differ
     */
    public static TransactionCostSaving of(TransactionCost before, TransactionCost after) {
        return new TransactionCostSaving(before, after);
    }

    /**
     * The saving in all.
     *
     * @return {@code before − after}, negative if it became dearer
     */
    public Money saving() {
        return before.total().minus(after.total());
    }

    /**
     * The saving in one term.
     *
     * @param kind which
     * @return {@code before − after}, negative if it became dearer; all six add up to {@link #saving()}
     * @throws NullPointerException if the kind is null
     */
    public Money saving(TransactionCostKind kind) {
        return before.amount(kind).minus(after.amount(kind));
    }

    /**
     * 变化率 – {@code (after − before) / before}.
     *
     * @return at least −1, below 0 for a saving, with four decimals, rounded half up (away from 0 at a tie); empty if the
     *     cost before was 0
     */
    public Optional<BigDecimal> change() {
        Money all = before.total();
        return all.isZero()
                ? Optional.empty()
                : Optional.of(saving().negated().getAmount().divide(all.getAmount(), PLACES, RoundingMode.HALF_UP));
    }

    /**
     * The terms from before to after, the saving, the change and the assumption.
     *
     * @return first the six terms from before to after, then the sum likewise, the saving, the change or why there is
     *     none, and what is assumed
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (TransactionCostKind kind : TransactionCostKind.values()) {
            reasons.add(Reason.of(CostReason.CHANGE, kind, before.amount(kind), after.amount(kind)));
        }
        reasons.add(Reason.of(CostReason.CHANGE, CostFigure.TOTAL_COST, before.total(), after.total()));
        reasons.add(Reason.of(CostReason.TERM, CostFigure.SAVING, saving()));
        reasons.add(change().map(known -> Reason.of(CostReason.TERM, CostFigure.CHANGE, known))
                .orElseGet(() -> Reason.of(CostReason.UNDEFINED, CostFigure.CHANGE)));
        reasons.add(Reason.of(CostReason.SAME_BUSINESS));
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
}
