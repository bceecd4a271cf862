package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 流失损失 – what is lost with a customer, herself and those who leave with her, each counted once (1.6).
 *
 * <p>Immutable; equal by content. Made by {@link LostCustomer#loss()}.
 */
public final class LossResult {

    private final LostCustomer customer;
    private final RoundingMode rounding;
    private final long others;
    private final Money annual;
    private final Money direct;
    private final Money annualSocial;
    private final Money social;

    private LossResult(LostCustomer customer, RoundingMode rounding) {
        this.customer = customer;
        this.rounding = rounding;
        this.others = customer.ripple().map(Ripple::others).orElse(0L);
        BigDecimal leavers = BigDecimal.valueOf(others + 1);
        BigDecimal each = present(customer);
        CurrencyUnit currency = customer.spendPerWeek().getCurrencyUnit();
        this.annual = Exact.money(currency, customer.annual(), rounding);
        this.direct = Exact.money(currency, each, rounding);
        this.annualSocial = Exact.money(currency, customer.annual().multiply(leavers), rounding);
        this.social = Exact.money(currency, each.multiply(leavers, Exact.CONTEXT), rounding);
    }

    static LossResult of(LostCustomer customer, RoundingMode rounding) {
        return new LossResult(customer, rounding);
    }

    /**
     * The customer who left.
     *
     * @return what was asked about
     */
    public LostCustomer customer() {
        return customer;
    }

    /**
     * 一年的损失 – what she leaves in a year.
     *
     * @return {@code spend per week · weeks [· margin]}, not discounted
     */
    public Money annual() {
        return annual;
    }

    /**
     * 直接损失 – what is lost with herself.
     *
     * @return the sum over the years [discounted]
     */
    public Money direct() {
        return direct;
    }

    /**
     * How many leave besides herself.
     *
     * @return 0 or more; she herself is never among them
     */
    public long others() {
        return others;
    }

    /**
     * 一年的社会损失 – what she and the others leave in a year.
     *
     * @return {@code (1 + others) · annual}, not discounted
     */
    public Money annualSocial() {
        return annualSocial;
    }

    /**
     * 社会损失 – what is lost with herself and with the others who leave.
     *
     * @return the sum over the years [discounted]; {@link #direct} is part of it
     */
    public Money social() {
        return social;
    }

    /**
     * What is lost with the others alone.
     *
     * @return {@code social − direct}
     */
    public Money ofOthers() {
        return social.minus(direct);
    }

    /**
     * The terms of the direct loss.
     *
     * @return for each year what one customer like her would leave [discounted], in units of the currency, not rounded
     */
    public List<BigDecimal> terms() {
        return IntStream.range(0, customer.years())
                .mapToObj(customer::presentValue)
                .toList();
    }

    /**
     * Why the loss is what it is.
     *
     * @return the direct loss, who heard and who leaves, the social loss and the assumptions, as data
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                LifetimeReason.DIRECT_LOSS,
                customer.spendPerWeek(),
                customer.weeksPerYear(),
                annual,
                customer.years(),
                direct));
        customer.ripple().ifPresent(ripple -> {
            reasons.add(Reason.of(LifetimeReason.HEARD, ripple.told(), ripple.toldByEach(), ripple.heard()));
            reasons.add(Reason.of(
                    LifetimeReason.DEFECTORS,
                    ripple.defection(),
                    ripple.defectors(),
                    ripple.rounding().name()));
            reasons.add(Reason.of(
                    ripple.herself() ? LifetimeReason.HERSELF_COUNTED : LifetimeReason.HERSELF_APART, others));
            reasons.add(Reason.of(LifetimeReason.SOCIAL_LOSS, annualSocial, social, direct));
        });
        reasons.addAll(assumptions());
        reasons.add(Reason.of(LifetimeReason.ROUNDING, rounding.name()));
        return List.copyOf(reasons);
    }

    /**
     * What the loss takes for granted.
     *
     * @return the assumptions as data: margin or revenue, discount or none
     */
    public List<Reason> assumptions() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(customer.margin()
                .map(share -> Reason.of(LifetimeReason.AT_MARGIN, share))
                .orElseGet(() -> Reason.of(LifetimeReason.REVENUE)));
        if (customer.discount().isPresent()) {
            reasons.add(Reason.of(LifetimeReason.DISCOUNT, customer.discount().get()));
            reasons.add(Reason.of(LifetimeReason.BOOKING, customer.booking()));
        } else {
            reasons.add(Reason.of(LifetimeReason.NOT_DISCOUNTED));
        }
        if (customer.ripple().isPresent()) {
            reasons.add(Reason.of(LifetimeReason.LIKE_HER));
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

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LossResult other && customer.equals(other.customer) && rounding == other.rounding;
    }

    @Override
    public int hashCode() {
        return 31 * customer.hashCode() + rounding.hashCode();
    }

    @Override
    public String toString() {
        return "LossResult[direct " + direct + ", social " + social + "]";
    }

    private static BigDecimal present(LostCustomer customer) {
        return IntStream.range(0, customer.years())
                .mapToObj(customer::presentValue)
                .reduce(BigDecimal.ZERO, (one, other) -> one.add(other, Exact.CONTEXT));
    }
}
