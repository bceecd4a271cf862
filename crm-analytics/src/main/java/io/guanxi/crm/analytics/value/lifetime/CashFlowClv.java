package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 逐笔现金流的终身价值 – a lifetime value whose cash flows have each their own time and their own number of renewals (V3):
 * {@code CLV = Σ amount · r^renewals / (1 + d)^time − acquisition}.
 *
 * <p>Example (Berger &amp; Nasr 1998, case 1): a margin of 260 a year, r .75, d .2, and a promotion of 50 in the middle of
 * each year. Eleven margins at t = 0 … 10 that survive r^t are worth 689.39; ten promotions at t − ½ that survive
 * r^(t−1) cost 120.61; the value is 568.78. With ten margins it would be 566.42: timing belongs to each cash flow.
 *
 * @param flows the cash flows in any order, at least one and at most 10,000, in one currency
 * @param retention the rate r of renewal from one period to the next, 0 to 1
 * @param discount the discount rate d per period, above −1
 * @param acquisition what winning the customer costs, 0 or more, paid now
 */
public record CashFlowClv(List<CashFlow> flows, BigDecimal retention, BigDecimal discount, Money acquisition)
        implements ClvModel {

    /**
     * Checks the components.
     *
     * @param flows the cash flows, copied
     * @param retention the rate of renewal
     * @param discount the discount rate per period
     * @param acquisition what winning the customer costs
     * @throws NullPointerException if a component or a cash flow is null
     * @throws IllegalArgumentException if there is no cash flow or more than 10,000, the currencies differ, the rate is
     *     not from 0 to 1, the discount is not above −1, or the acquisition is negative or does not fit in long minor
     *     units
     */
    public CashFlowClv {
        flows = Require.list(flows, "flows");
        Require.that(
                !flows.isEmpty() && flows.size() <= Exact.MAX_PERIODS,
                "flows",
                flows.size() + " flows",
                "must hold 1 to " + Exact.MAX_PERIODS);
        CurrencyUnit currency = flows.get(0).amount().getCurrencyUnit();
        for (CashFlow flow : flows) {
            Exact.sameCurrency(flow.amount(), currency, "flows");
        }
        retention = Exact.share(retention, "retention");
        discount = Exact.discount(discount, "discount");
        Exact.sameCurrency(Exact.notNegative(acquisition, "acquisition"), currency, "acquisition");
    }

    /**
     * The model of cash flows, without a cost of acquisition.
     *
     * @param flows the cash flows in any order, at least one
     * @param retention the rate of renewal from one period to the next, such as {@code "0.75"}, 0 to 1
     * @param discount the discount rate per period, such as {@code "0.2"}, above −1
     * @return the model
     * @throws NullPointerException if an argument or a cash flow is null
     * @throws IllegalArgumentException if a rate is no decimal number, or a component breaks its rule
     */
    public static CashFlowClv of(List<CashFlow> flows, String retention, String discount) {
        List<CashFlow> all = Require.list(flows, "flows");
        Require.that(!all.isEmpty(), "flows", all, "must not be empty");
        return new CashFlowClv(
                all,
                Exact.parse(retention, "retention"),
                Exact.parse(discount, "discount"),
                Money.zero(all.get(0).amount().getCurrencyUnit()));
    }

    /**
     * The model with a cost of acquisition.
     *
     * @param cost what winning the customer costs, 0 or more, paid now
     * @return a new model
     * @throws NullPointerException if the cost is null
     * @throws IllegalArgumentException if the cost breaks its rule
     */
    public CashFlowClv lessAcquisition(Money cost) {
        return new CashFlowClv(flows, retention, discount, cost);
    }

    @Override
    public Stream<ClvTerm> terms() {
        Survival survival = new Survival(List.of(retention));
        Discounting discounting = new Discounting(discount, flows.stream().map(CashFlow::time));
        return flows.stream().map(flow -> ClvTerm.of(flow, survival, discounting));
    }

    @Override
    public ClvResult estimate(RoundingMode rounding) {
        BigDecimal sum = terms().map(ClvTerm::presentValue)
                .reduce(BigDecimal.ZERO, (one, other) -> one.add(other, Exact.CONTEXT));
        return ClvResult.of(this, sum, rounding);
    }

    @Override
    public List<Reason> assumptions() {
        return List.of(
                Reason.of(LifetimeReason.FLOWS, flows.size()),
                Reason.of(LifetimeReason.RETENTION, retention),
                Reason.of(LifetimeReason.DISCOUNT, discount),
                Reason.of(LifetimeReason.LOST_FOR_GOOD));
    }
}
