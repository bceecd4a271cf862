package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * 近度迁移 – customers by recency, the number of periods since their last purchase, who are contacted until they buy again
 * or are given up (V4).
 *
 * <p>A customer at recency k who is contacted buys in the next period with p_k and is at recency 1 again, or else moves
 * to k + 1; the recency after the last is that of former customers, who are not contacted. A purchase brings the net
 * contribution in the period in which recency is 1; a contact costs the same at every recency and is paid before its
 * answer is known. A customer who is not contacted does not buy.
 *
 * <p>Example (Pfeifer &amp; Carraway 2000): d .2, contribution 40, contact 4, repurchase .3 .2 .15 .05. {@code V =
 * (52.320, 5.554, 1.251, −1.820, 0)}: the contact at recency 4 costs more than it brings. Stopping there gives {@code
 * (53.149, 6.621, 2.644, 0, 0)}.
 *
 * @param contribution what a purchase brings before the cost of contact
 * @param contactCost what a contact costs, 0 or more, in the same currency
 * @param repurchase the probabilities p of a purchase by recency 1, 2 …, each 0 to 1; at least one, at most 99
 * @param discount the discount rate d per period, above 0
 */
public record RecencyMigration(
        Money contribution, Money contactCost, List<BigDecimal> repurchase, BigDecimal discount) {

    private static final int MAX_RECENCY = 99;

    /**
     * Checks the components.
     *
     * @param contribution what a purchase brings
     * @param contactCost what a contact costs
     * @param repurchase the probabilities by recency, copied
     * @param discount the discount rate per period
     * @throws NullPointerException if a component or a probability is null
     * @throws IllegalArgumentException if an amount or the contribution less the cost does not fit in long minor units,
     *     the cost is negative, the currencies differ, there is no probability or more than 99, one is not from 0 to
     *     1, or the discount is not above 0
     */
    public RecencyMigration {
        Require.minorUnits(contribution, "contribution");
        Exact.sameCurrency(
                Exact.notNegative(contactCost, "contactCost"), contribution.getCurrencyUnit(), "contactCost");
        Require.minorUnits(contribution.minus(contactCost), "contribution less contactCost");
        repurchase = Require.list(repurchase, "repurchase").stream()
                .map(probability -> Exact.share(probability, "repurchase"))
                .toList();
        Require.that(
                !repurchase.isEmpty() && repurchase.size() <= MAX_RECENCY,
                "repurchase",
                repurchase.size(),
                "must hold 1 to " + MAX_RECENCY + " probabilities");
        discount = Exact.discount(discount, "discount");
        Require.that(discount.signum() > 0, "discount", discount, "must be above 0");
    }

    /**
     * The model of customers by recency.
     *
     * @param contribution what a purchase brings before the cost of contact
     * @param contactCost what a contact costs, 0 or more, in the same currency
     * @param discount the discount rate per period, such as {@code "0.2"}, above 0
     * @param repurchase the probabilities of a purchase by recency 1, 2 …, such as {@code "0.3", "0.2"}
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a rate is no decimal number, or a component breaks its rule
     */
    public static RecencyMigration of(Money contribution, Money contactCost, String discount, String... repurchase) {
        return new RecencyMigration(
                contribution,
                contactCost,
                Require.elements(repurchase, "repurchase").stream()
                        .map(probability -> Exact.parse(probability, "repurchase"))
                        .toList(),
                Exact.parse(discount, "discount"));
    }

    /**
     * The recency of former customers, who are never contacted: one more than there are probabilities.
     *
     * @return 2 or more; 5 in the example
     */
    public int former() {
        return repurchase.size() + 1;
    }

    /**
     * The migration model in which customers are contacted as long as they may buy.
     *
     * @return the model over the recencies 1 to {@link #former}
     */
    public MigrationClv<Integer> clv() {
        return stopAt(former());
    }

    /**
     * 修剪 – the migration model in which contact is stopped at a recency: no cost and no purchase from there on.
     *
     * @param recency the first recency without contact, 1 (never any contact) to {@link #former} (as long as possible)
     * @return the model over the recencies 1 to {@link #former}
     * @throws IllegalArgumentException if the recency is out of its range
     */
    public MigrationClv<Integer> stopAt(int recency) {
        Require.that(recency >= 1 && recency <= former(), "recency", recency, "must be from 1 to " + former());
        List<List<Double>> rows = new ArrayList<>();
        List<Money> contributions = new ArrayList<>();
        for (int state = 1; state <= former(); state++) {
            boolean contacted = state < recency;
            Money earned = state == 1 ? contribution : Money.zero(contribution.getCurrencyUnit());
            contributions.add(contacted ? earned.minus(contactCost) : earned);
            rows.add(row(state, contacted ? repurchase.get(state - 1) : BigDecimal.ZERO));
        }
        return new MigrationClv<>(
                IntStream.rangeClosed(1, former()).boxed().toList(),
                rows,
                contributions,
                discount,
                OptionalInt.empty());
    }

    /**
     * Compares all recencies at which contact may be stopped, by the value of a customer who has just bought.
     *
     * @return the comparison with the best of them
     * @throws ArithmeticException if a value does not fit in long minor units
     */
    public PruningComparison compare() {
        return PruningComparison.of(this, OptionalInt.empty());
    }

    /**
     * Compares all recencies at which contact may be stopped, over a horizon.
     *
     * @param periods how many periods count, the present one included, 1 to 10,000
     * @return the comparison with the best of them
     * @throws IllegalArgumentException if the periods are out of their range
     * @throws ArithmeticException if a value does not fit in long minor units
     */
    public PruningComparison compare(int periods) {
        return PruningComparison.of(this, OptionalInt.of(periods));
    }

    private List<Double> row(int state, BigDecimal probability) {
        List<Double> row = new ArrayList<>(Collections.nCopies(former(), 0.0));
        row.set(
                Math.min(state, former() - 1),
                BigDecimal.ONE.subtract(probability).doubleValue());
        row.set(0, row.get(0) + probability.doubleValue());
        return row;
    }
}
