package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.SpendEstimate;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.CustomerProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 一位客户的终身价值 – the lifetime value of one customer, or why there is none.
 *
 * <p>Immutable; equal by content. Made by {@link CustomerLifetimeValue#estimate}.
 */
public final class LifetimeValue {

    private final CustomerLifetimeValue basis;
    private final PurchaseSummary summary;
    private final OptionalDouble purchases;
    private final SpendEstimate spend;
    private final Optional<Money> value;

    LifetimeValue(CustomerLifetimeValue basis, PurchaseSummary summary, OptionalDouble purchases, SpendEstimate spend) {
        this.basis = basis;
        this.summary = summary;
        this.purchases = purchases;
        this.spend = spend;
        OptionalDouble figure = product();
        this.value = figure.isPresent()
                ? Decimals.money(figure.getAsDouble(), basis.spend().currency())
                : Optional.empty();
    }

    /**
     * What the value rests on.
     *
     * @return the models, the discount, the horizon and the share earned
     */
    public CustomerLifetimeValue basis() {
        return basis;
    }

    /**
     * The customer's history.
     *
     * @return the summary
     */
    public PurchaseSummary summary() {
        return summary;
    }

    /**
     * The purchases expected within the horizon, discounted.
     *
     * @return the number, 0 or more; empty if they have no finite sum or leave the range of double
     */
    public OptionalDouble purchases() {
        return purchases;
    }

    /**
     * What a purchase is expected to bring.
     *
     * @return the mean spend in units of the currency, or why it cannot be told
     */
    public SpendEstimate spend() {
        return spend;
    }

    /**
     * 存活概率 – the probability that the customer is still alive.
     *
     * @return the model's P(alive), 0 to 1
     */
    public double probabilityAlive() {
        return basis.model().probabilityAlive(summary);
    }

    /**
     * 终身价值 – purchases times spend times the share earned, rounded half up to the minor unit.
     *
     * @return the value, 0 or more; empty if a factor is missing or long minor units cannot hold it: {@link #reasons} say
     *     which
     */
    public Optional<Money> value() {
        return value;
    }

    /**
     * The value before rounding, for intervals and rankings.
     *
     * @return the value in units of the currency; empty where {@link #value} is
     */
    public OptionalDouble beforeRounding() {
        return value.isPresent() ? product() : OptionalDouble.empty();
    }

    /**
     * The value, where one must be there.
     *
     * @return the value
     * @throws IllegalStateException if there is none, with the reasons
     */
    public Money orThrow() {
        return value.orElseThrow(() -> new IllegalStateException(why(Locale.ENGLISH)));
    }

    /**
     * The periods of the horizon, computed when they are asked for. Their present values add up to the value before
     * rounding, up to the rounding of double.
     *
     * @return the terms in order of time; one for a horizon without end; none if the purchases have no finite sum
     */
    public List<LifetimeTerm> terms() {
        return purchases.isEmpty()
                ? List.of()
                : basis.terms(summary, value.isPresent() ? spend.mean() : OptionalDouble.empty());
    }

    /**
     * What the value takes for granted.
     *
     * @return the assumptions as data: model, horizon, discount, margin, spend, rounding
     */
    public List<Reason> assumptions() {
        return basis.assumptions();
    }

    /**
     * Why the value is what it is, or why there is none.
     *
     * @return the value, the spend and the assumptions, as data
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(verdict());
        reasons.addAll(spend.reasons());
        reasons.addAll(assumptions());
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

    /**
     * The profile with what the model says of the customer: P(alive), the purchases expected from its day to the same day
     * a year later (365 or 366 days), and this value; so that rules can read them.
     *
     * @param profile the profile of the same customer, on the last observed day
     * @return the profile with these fields, each with 4 decimals, rounded half up; its lifetime value stays as it was if
     *     there is none here
     * @throws NullPointerException if the profile is null
     * @throws IllegalArgumentException if the profile cannot hold the value, as it is in another currency or in one of
     *     more than {@value CustomerProfile#MONEY_PLACES} decimals
     */
    public CustomerProfile addTo(CustomerProfile profile) {
        LocalDate asOf = requireNonNull(profile, "profile").asOf();
        PurchaseModel model = basis.model();
        double year = (double) ChronoUnit.DAYS.between(asOf, asOf.plusYears(1));
        CustomerProfile.Builder builder = profile.toBuilder()
                .probabilityAlive(probabilityAlive())
                .expectedPurchases(model.expectedPurchases(
                        summary, year / model.unit().getDuration().toDays()));
        value.ifPresent(builder::lifetimeValue);
        return builder.build();
    }

    private Reason verdict() {
        if (purchases.isEmpty()) {
            boolean endless =
                    basis.horizon().ends().isEmpty() && basis.discount().perDay() == 0;
            return Reason.of(endless ? WorthReason.NO_FINITE_SUM : WorthReason.OUT_OF_RANGE);
        }
        BigDecimal number = Decimals.shown(purchases.getAsDouble());
        if (spend.mean().isEmpty()) {
            return Reason.of(WorthReason.NO_SPEND, number);
        }
        if (value.isEmpty()) {
            return Reason.of(WorthReason.TOO_LARGE, basis.spend().currency().getCode());
        }
        return Reason.of(
                WorthReason.VALUE, number, Decimals.shown(spend.mean().getAsDouble()), basis.margin(), value.get());
    }

    private OptionalDouble product() {
        return purchases.isPresent() && spend.mean().isPresent()
                ? OptionalDouble.of(purchases.getAsDouble()
                        * spend.mean().getAsDouble()
                        * basis.margin().doubleValue())
                : OptionalDouble.empty();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LifetimeValue other && basis.equals(other.basis) && summary.equals(other.summary);
    }

    @Override
    public int hashCode() {
        return Objects.hash(basis, summary);
    }

    @Override
    public String toString() {
        return "LifetimeValue[" + value.map(Money::toString).orElse("none") + "]";
    }
}
