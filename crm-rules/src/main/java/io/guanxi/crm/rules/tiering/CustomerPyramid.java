package io.guanxi.crm.rules.tiering;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 顾客金字塔 – the few customers that bring most of the profit, and all others, in two or more tiers (D1).
 *
 * <p>Customers are sorted by profit, highest first; among equals the lower key stands first. Tiers are drawn in one of
 * two ways:
 *
 * <ul>
 *   <li>by share: the first k tiers together hold {@code ⌈(share₁ + … + shareₖ) · n⌉} customers, counted with exact
 *       decimals: 0.07 of 100 is 7. As the sum is rounded and not each tier, no boundary lies more than one customer
 *       too low, however many tiers there are; a tier of few customers may be empty;
 *   <li>by profit: a customer belongs to the first tier whose cut the profit reaches, {@code profit ≥ cut}.
 * </ul>
 *
 * <p>Ready made: {@link #topShare} gold 黄金 and iron 钢铁, {@link #fourTiers} platinum 铂金, gold 黄金, iron 钢铁 and lead
 * 铅, {@link #curry} 1 / 4 / 15 / 80 %; {@link #of} takes tiers of your own.
 *
 * <p>Example: profits 500 300 60 40 30 25 20 15 10 0 and {@code topShare("0.20")}: the top 2 are gold and bring 80 %.
 * Curry's pyramid of 100 customers holds 1, 4, 15 and 80. Sources: Zeithaml, Rust and Lemon 2001; Curry and Curry 2000.
 *
 * <p>Immutable; equal by levels.
 */
public final class CustomerPyramid {

    private static final CustomerPyramid CURRY = of(
            PyramidLevel.share(PyramidTier.TOP, "0.01"),
            PyramidLevel.share(PyramidTier.LARGE, "0.04"),
            PyramidLevel.share(PyramidTier.MEDIUM, "0.15"),
            PyramidLevel.rest(PyramidTier.SMALL));

    private final ImmutableList<PyramidLevel> levels;

    private CustomerPyramid(List<PyramidLevel> levels) {
        this.levels = ImmutableList.copyOf(levels);
    }

    /**
     * 二层金字塔 – gold is a share of the customers, iron are all others.
     *
     * @param share the share as an exact decimal, such as {@code "0.20"}; above 0 and below 1
     * @return the pyramid
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if the share is no decimal number, or out of its range
     */
    public static CustomerPyramid topShare(String share) {
        return of(PyramidLevel.share(PyramidTier.GOLD, share), PyramidLevel.rest(PyramidTier.IRON));
    }

    /**
     * 二层金字塔 – gold is a share of the customers, iron are all others.
     *
     * @param share the share, above 0 and below 1, with at most {@value Require#MAX_DIGITS} decimals
     * @return the pyramid
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if the share is out of its range
     */
    public static CustomerPyramid topShare(BigDecimal share) {
        return of(PyramidLevel.share(PyramidTier.GOLD, share), PyramidLevel.rest(PyramidTier.IRON));
    }

    /**
     * 四层金字塔 – platinum, gold and iron are shares of the customers, lead are all others. The literature sets no shares.
     *
     * <p>Example: {@code fourTiers("0.10", "0.20", "0.40")} of 10 customers are 1, 2, 4 and 3.
     *
     * @param platinum the share of the top tier as an exact decimal
     * @param gold the share of the second tier
     * @param iron the share of the third tier
     * @return the pyramid
     * @throws NullPointerException if a share is null
     * @throws IllegalArgumentException if a share is no decimal number, or not above 0, or they do not leave a rest
     */
    public static CustomerPyramid fourTiers(String platinum, String gold, String iron) {
        return of(
                PyramidLevel.share(PyramidTier.PLATINUM, platinum),
                PyramidLevel.share(PyramidTier.GOLD, gold),
                PyramidLevel.share(PyramidTier.IRON, iron),
                PyramidLevel.rest(PyramidTier.LEAD));
    }

    /**
     * 四层金字塔 – platinum, gold and iron are customers of at least a profit, lead are all others.
     *
     * <p>Example: with cuts of 300.00, 40.00 and 0.00 the profits 500 300 60 40 30 0 −5 are 2, 2, 2 and 1.
     *
     * @param platinum the profit that makes platinum
     * @param gold the profit that makes gold, below that of platinum
     * @param iron the profit that makes iron, below that of gold; zero if lead are the customers that bring losses
     * @return the pyramid
     * @throws NullPointerException if a profit is null
     * @throws IllegalArgumentException if the profits do not fall from tier to tier, their currencies differ, or one
     *     does not fit in long minor units
     */
    public static CustomerPyramid fourTiers(Money platinum, Money gold, Money iron) {
        return of(
                PyramidLevel.profitFrom(PyramidTier.PLATINUM, platinum),
                PyramidLevel.profitFrom(PyramidTier.GOLD, gold),
                PyramidLevel.profitFrom(PyramidTier.IRON, iron),
                PyramidLevel.rest(PyramidTier.LEAD));
    }

    /**
     * 柯里金字塔 – Curry's pyramid: the top 1 % 顶端客户, the next 4 % large 大客户, the next 15 % medium 中等客户, the remaining 80 %
     * small 小客户. Example: 100 customers are 1, 4, 15 and 80; 10 customers are 1, 0, 1 and 8.
     *
     * @return the pyramid
     */
    public static CustomerPyramid curry() {
        return CURRY;
    }

    /**
     * A pyramid of your own tiers.
     *
     * @param bestFirst the levels, the best first; the last and no other takes the rest
     * @return the pyramid
     * @throws NullPointerException if the array or a level is null
     * @throws IllegalArgumentException if there are fewer than two levels, a tier stands twice, the last level does not
     *     take the rest or another one does, some go by share and some by profit, the shares do not leave a rest, or
     *     the profits do not fall from level to level in one currency
     */
    public static CustomerPyramid of(PyramidLevel... bestFirst) {
        return of(Require.elements(bestFirst, "levels"));
    }

    /**
     * A pyramid of your own tiers.
     *
     * @param bestFirst the levels, the best first; the last and no other takes the rest; copied
     * @return the pyramid
     * @throws NullPointerException if the list or a level is null
     * @throws IllegalArgumentException as {@link #of(PyramidLevel...)} says
     */
    public static CustomerPyramid of(List<PyramidLevel> bestFirst) {
        List<PyramidLevel> levels = Require.list(bestFirst, "levels");
        Require.that(levels.size() >= 2, "levels", levels, "must be at least two");
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < levels.size(); index++) {
            PyramidLevel level = levels.get(index);
            Require.that(ids.add(level.tier().id()), "levels", level.tier().id(), "must not hold a tier twice");
            boolean isLast = index == levels.size() - 1;
            Require.that(
                    level.isRest() == isLast, "levels", level.tier().id(), "must end with the rest, and only there");
        }
        requireOneKind(levels.subList(0, levels.size() - 1));
        return new CustomerPyramid(levels);
    }

    /**
     * The levels, the best first.
     *
     * @return at least two; the last takes the rest
     */
    public List<PyramidLevel> levels() {
        return levels;
    }

    /**
     * The share of customers in the top tier.
     *
     * @return the share, above 0 and below 1, without trailing zeros
     * @throws IllegalStateException if the pyramid is drawn by profit
     */
    public BigDecimal share() {
        return levels.get(0).share().orElseThrow(() -> new IllegalStateException(this + " is drawn by profit"));
    }

    /**
     * Puts customers into tiers.
     *
     * @param <K> the type of the customers' keys
     * @param profits the profit of each customer, negative ones included; all in one currency
     * @return the tiers, with ranks and reasons
     * @throws NullPointerException if the map, a key or a profit is null
     * @throws IllegalArgumentException if there is no customer, two keys are equal in their order, currencies differ,
     *     also from that of the cuts, or a profit exceeds the range of long minor units
     */
    public <K extends Comparable<? super K>> PyramidResult<K> classify(Map<K, Money> profits) {
        return classify(Ranked.of(profits, "profit"));
    }

    /**
     * Puts customers into tiers, from columns: the way for large populations.
     *
     * @param <K> the type of the customers' keys
     * @param currency the currency of all profits
     * @param keys the customers in ascending order, each once
     * @param profitsMinor the profit of each customer in the minor unit of the currency, copied
     * @return the tiers, with ranks and reasons
     * @throws NullPointerException if an argument or a key is null
     * @throws IllegalArgumentException if there is no customer, the lengths differ, the keys are not in ascending
     *     order, or the currency is not that of the cuts
     */
    public <K extends Comparable<? super K>> PyramidResult<K> classify(
            CurrencyUnit currency, List<K> keys, long[] profitsMinor) {
        return classify(Ranked.of(currency, keys, profitsMinor, "profit"));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CustomerPyramid other && levels.equals(other.levels);
    }

    @Override
    public int hashCode() {
        return levels.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("CustomerPyramid[");
        for (PyramidLevel level : levels) {
            text.append(level.tier().id());
            level.share().ifPresent(share -> text.append(' ').append(share));
            level.cut().ifPresent(cut -> text.append(" ≥ ").append(cut));
            text.append(level.isRest() ? "]" : ", ");
        }
        return text.toString();
    }

    private <K extends Comparable<? super K>> PyramidResult<K> classify(Ranked<K> ranked) {
        Optional<Money> cut = levels.get(0).cut();
        if (cut.isPresent() && !cut.get().getCurrencyUnit().equals(ranked.currency())) {
            throw Require.refusal(
                    "currency",
                    ranked.currency(),
                    "must be that of the cuts, " + cut.get().getCurrencyUnit());
        }
        return new PyramidResult<>(this, ranked);
    }

    private static void requireOneKind(List<PyramidLevel> bounded) {
        boolean byShare = bounded.get(0).share().isPresent();
        BigDecimal sum = BigDecimal.ZERO;
        Optional<Money> above = Optional.empty();
        for (PyramidLevel level : bounded) {
            Require.that(
                    level.share().isPresent() == byShare,
                    "levels",
                    level.tier().id(),
                    "must all go by share, or all by profit");
            sum = sum.add(level.share().orElse(BigDecimal.ZERO));
            if (level.cut().isPresent() && above.isPresent()) {
                requireBelow(level.cut().get(), above.get(), level.tier());
            }
            above = level.cut();
        }
        Require.that(sum.compareTo(BigDecimal.ONE) < 0, "levels", sum, "must have shares that sum to less than 1");
    }

    private static void requireBelow(Money cut, Money above, PyramidTier tier) {
        Require.that(
                cut.getCurrencyUnit().equals(above.getCurrencyUnit()),
                "cut of " + tier.id(),
                cut,
                "must be in " + above.getCurrencyUnit());
        Require.that(cut.isLessThan(above), "cut of " + tier.id(), cut, "must be below " + above);
    }
}
