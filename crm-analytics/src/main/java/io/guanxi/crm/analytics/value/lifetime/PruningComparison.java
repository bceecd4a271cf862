package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 修剪策略比较 – at which recency it is best to stop contact (V4).
 *
 * <p>Policies are compared by the value of a customer who has just bought (recency 1), before it is rounded; of equal
 * ones the earlier stop is better, since it asks for less contact. Example: stopping at recency 1, 2, 3, 4, 5 is worth
 * 40, 48, 51.57, 53.15, 52.32; the best is 4. Immutable; equal by content. Made by {@link RecencyMigration#compare()}.
 */
public final class PruningComparison {

    private final RecencyMigration model;

    /** The results of stopping at recency 1, 2 …. */
    private final List<MigrationResult<Integer>> results;

    private final int best;

    private PruningComparison(RecencyMigration model, List<MigrationResult<Integer>> results) {
        this.model = model;
        this.results = results;
        int leading = 1;
        for (int recency = 2; recency <= results.size(); recency++) {
            if (results.get(recency - 1)
                            .figure(1)
                            .compareTo(results.get(leading - 1).figure(1))
                    > 0) {
                leading = recency;
            }
        }
        this.best = leading;
    }

    static PruningComparison of(RecencyMigration model, OptionalInt periods) {
        List<MigrationResult<Integer>> results = new ArrayList<>();
        for (int recency = 1; recency <= model.former(); recency++) {
            MigrationClv<Integer> policy = model.stopAt(recency);
            results.add((periods.isPresent() ? policy.over(periods.getAsInt()) : policy).estimate());
        }
        return new PruningComparison(model, List.copyOf(results));
    }

    /**
     * The model whose policies are compared.
     *
     * @return the model
     */
    public RecencyMigration model() {
        return model;
    }

    /**
     * The best recency at which to stop contact.
     *
     * @return the first recency without contact, 1 to that of former customers
     */
    public int best() {
        return best;
    }

    /**
     * The values under the best policy.
     *
     * @return the value of a customer at each recency
     */
    public MigrationResult<Integer> bestResult() {
        return results.get(best - 1);
    }

    /**
     * The values under a policy.
     *
     * @param recency the first recency without contact, 1 to that of former customers
     * @return the value of a customer at each recency
     * @throws IllegalArgumentException if the recency is out of its range
     */
    public MigrationResult<Integer> stoppingAt(int recency) {
        Require.that(
                recency >= 1 && recency <= results.size(), "recency", recency, "must be from 1 to " + results.size());
        return results.get(recency - 1);
    }

    /**
     * What stopping at the best recency is worth, against contact as long as possible.
     *
     * @return the gain in value of a customer who has just bought, 0 or more
     */
    public Money gain() {
        return bestResult().value(1).minus(results.get(results.size() - 1).value(1));
    }

    /**
     * Why that recency is the best.
     *
     * @return the best policy, the value under each policy, and the assumptions, as data
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(LifetimeReason.BEST_STOP, best, bestResult().value(1), gain()));
        for (int recency = 1; recency <= results.size(); recency++) {
            reasons.add(Reason.of(
                    LifetimeReason.STOP_VALUE, recency, stoppingAt(recency).value(1)));
        }
        reasons.add(Reason.of(LifetimeReason.NO_CONTACT));
        reasons.addAll(bestResult().assumptions());
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
        return object instanceof PruningComparison other && results.equals(other.results);
    }

    @Override
    public int hashCode() {
        return results.hashCode();
    }

    @Override
    public String toString() {
        return "PruningComparison[stop at " + best + ", " + bestResult().value(1) + "]";
    }
}
