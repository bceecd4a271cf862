package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.statemachine.Severity;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 定级政策的构建器 – collects a policy, proves it and builds it. Not thread-safe; may be used on after a build.
 *
 * <p>{@link #enter}, {@link #keep} and {@link #minimumStay} speak of the tier begun last with {@link #tier}.
 *
 * @param <T> the facts of one period
 * @param <K> the tiers
 */
public final class TierPolicyBuilder<T, K extends Enum<K>> {

    private final String id;
    private final int version;
    private final Class<T> facts;
    private final K floor;
    private final List<TierDraft<T, K>> drafts = new ArrayList<>();
    private @Nullable QualifyingPeriod period;
    private Downgrade downgrade = Downgrade.atPeriodEnd();
    private Upgrade upgrade = Upgrade.immediate();

    TierPolicyBuilder(String id, int version, Class<T> facts, K floor) {
        this.id = id;
        this.version = version;
        this.facts = facts;
        this.floor = floor;
    }

    /**
     * Begins the rules of a tier; in any order, each tier once.
     *
     * @param tier the tier, above the floor
     * @return this builder
     * @throws NullPointerException if the tier is null
     */
    public TierPolicyBuilder<T, K> tier(K tier) {
        drafts.add(new TierDraft<>(requireNonNull(tier, "tier")));
        return this;
    }

    /**
     * Sets what it takes to enter the tier.
     *
     * @param condition the condition on the facts of a period
     * @return this builder
     * @throws NullPointerException if the condition is null
     * @throws IllegalStateException if no tier was begun
     */
    public TierPolicyBuilder<T, K> enter(Condition<? super T> condition) {
        last("enter").enter(narrow(condition, "enter"));
        return this;
    }

    /**
     * Sets what it takes to stay in the tier; the same as to enter it unless set, which leaves no band.
     *
     * @param condition the condition on the facts of a period, which contains the one to enter
     * @return this builder
     * @throws NullPointerException if the condition is null
     * @throws IllegalStateException if no tier was begun
     */
    public TierPolicyBuilder<T, K> keep(Condition<? super T> condition) {
        last("keep").keep(narrow(condition, "keep"));
        return this;
    }

    /**
     * Sets for how long the tier is held at least once it was entered; no minimum unless set.
     *
     * @param stay the length, from the day of entry
     * @return this builder
     * @throws NullPointerException if the length is null
     * @throws IllegalStateException if no tier was begun
     */
    public TierPolicyBuilder<T, K> minimumStay(Period stay) {
        last("minimumStay").minimumStay(requireNonNull(stay, "minimumStay"));
        return this;
    }

    /**
     * Sets over which days the facts are counted; must be set.
     *
     * @param qualifying the period
     * @return this builder
     * @throws NullPointerException if the period is null
     */
    public TierPolicyBuilder<T, K> period(QualifyingPeriod qualifying) {
        this.period = requireNonNull(qualifying, "period");
        return this;
    }

    /**
     * Sets when and how far members fall; at period end and to the tier qualified for, unless set.
     *
     * @param rule the rule
     * @return this builder
     * @throws NullPointerException if the rule is null
     */
    public TierPolicyBuilder<T, K> downgrade(Downgrade rule) {
        this.downgrade = requireNonNull(rule, "downgrade");
        return this;
    }

    /**
     * Sets how fast members rise; at once unless set.
     *
     * @param rule the rule
     * @return this builder
     * @throws NullPointerException if the rule is null
     */
    public TierPolicyBuilder<T, K> upgrade(Upgrade rule) {
        this.upgrade = requireNonNull(rule, "upgrade");
        return this;
    }

    /**
     * Checks the policy without building it.
     *
     * @return all flaws, errors and warnings, in a stable order; none if all is proven
     */
    public List<TierFlaw> check() {
        return TierInspection.of(
                List.copyOf(drafts), floor, new TierInspection.Terms(Optional.ofNullable(period), downgrade, upgrade));
    }

    /**
     * Proves the policy and builds it.
     *
     * @return the policy; warnings are in its {@link TierPolicy#flaws}
     * @throws InvalidTierPolicyException with all flaws, if there is an error among them
     */
    public TierPolicy<T, K> build() {
        List<TierFlaw> flaws = check();
        if (flaws.stream().anyMatch(flaw -> flaw.severity() == Severity.ERROR)) {
            throw new InvalidTierPolicyException(id + " " + version, flaws);
        }
        return new TierPolicy<>(
                new TierDefinition<>(
                        id,
                        version,
                        facts,
                        floor,
                        TierDraft.rules(drafts, floor),
                        requireNonNull(period, "period"),
                        downgrade,
                        upgrade),
                flaws);
    }

    private TierDraft<T, K> last(String what) {
        if (drafts.isEmpty()) {
            throw new IllegalStateException(what + " must follow tier(…), but no tier was begun");
        }
        return drafts.get(drafts.size() - 1);
    }

    private static <T> Condition<T> narrow(Condition<? super T> condition, String field) {
        return Condition.all(List.<Condition<? super T>>of(requireNonNull(condition, field)));
    }
}
