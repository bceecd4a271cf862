package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 价格非敏感性 – whether a group of customers, such as those in a relationship, is less sensitive to price than a base group
 * (F10): {@code |ε group| < |ε base|}.
 *
 * <p>Example: −0.6495 of the group against −2.3333 of the base: less sensitive, by 1.6838. Compared exactly, not by the
 * rounded elasticities. What the difference is worth is the {@link ExcessProfit}.
 *
 * @param group the group's demand
 * @param base the base group's demand
 */
public record ElasticityComparison(DemandChange group, DemandChange base) {

    private static final int PLACES = 4;

    /**
     * Checks that both are there.
     *
     * @param group the group's demand
     * @param base the base group's demand
     * @throws NullPointerException if a component is null
     */
    public ElasticityComparison {
        requireNonNull(group, "group");
        requireNonNull(base, "base");
    }

    /**
     * A group beside a base group.
     *
     * @param group the group's demand
     * @param base the base group's demand
     * @return the comparison
     * @throws NullPointerException if an argument is null
     */
    public static ElasticityComparison of(DemandChange group, DemandChange base) {
        return new ElasticityComparison(group, base);
    }

    /**
     * The difference of the elasticities: {@code ε group − ε base}.
     *
     * @return the difference, rounded once half up to four decimals; empty if an elasticity is undefined
     */
    public Optional<BigDecimal> difference() {
        if (!isDefined()) {
            return Optional.empty();
        }
        BigInteger numerator = group.numerator()
                .multiply(base.denominator())
                .subtract(base.numerator().multiply(group.denominator()));
        BigInteger denominator = group.denominator().multiply(base.denominator());
        return Optional.of(new BigDecimal(numerator).divide(new BigDecimal(denominator), PLACES, RoundingMode.HALF_UP));
    }

    /**
     * Whether the group is less sensitive to price than the base group.
     *
     * @return met if the group's elasticity is nearer to 0, not met if it is as far or farther, unknown if an elasticity is
     *     undefined
     */
    public Met isLessSensitive() {
        if (!isDefined()) {
            return Met.UNKNOWN;
        }
        BigInteger ofGroup = group.numerator().multiply(base.denominator()).abs();
        BigInteger ofBase = base.numerator().multiply(group.denominator()).abs();
        return Met.of(ofGroup.compareTo(ofBase) < 0);
    }

    /**
     * The terms and the answer.
     *
     * @return the reasons of the group, those of the base group, and which is less sensitive
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(group.reasons());
        reasons.addAll(base.reasons());
        Optional<BigDecimal> ofGroup = group.elasticity();
        Optional<BigDecimal> ofBase = base.elasticity();
        reasons.add(
                ofGroup.isPresent() && ofBase.isPresent()
                        ? Reason.of(CostReason.LESS_SENSITIVE, ofGroup.get(), ofBase.get(), isLessSensitive())
                        : Reason.of(CostReason.NOT_COMPARABLE, isLessSensitive()));
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

    private boolean isDefined() {
        return group.isDefined() && base.isDefined();
    }
}
