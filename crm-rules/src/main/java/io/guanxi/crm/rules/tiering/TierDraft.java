package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.condition.Condition;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a tier as far as they were given. */
final class TierDraft<T, K extends Enum<K>> {

    private final K tier;
    private @Nullable Condition<T> enter;
    private @Nullable Condition<T> keep;
    private @Nullable Period minimumStay;

    TierDraft(K tier) {
        this.tier = tier;
    }

    void enter(Condition<T> condition) {
        enter = condition;
    }

    void keep(Condition<T> condition) {
        keep = condition;
    }

    void minimumStay(Period stay) {
        minimumStay = stay;
    }

    K tier() {
        return tier;
    }

    Optional<Condition<T>> enter() {
        return Optional.ofNullable(enter);
    }

    Optional<Period> minimumStay() {
        return Optional.ofNullable(minimumStay);
    }

    boolean asksForSomething() {
        return enter != null || keep != null || minimumStay != null;
    }

    /** The rules once they are known to be whole: a tier without a keep condition is kept as it is entered. */
    TierRule<T, K> rule() {
        Condition<T> entered = requireNonNull(enter, "enter");
        return new TierRule<>(tier, entered, keep == null ? entered : keep, minimumStay());
    }

    /** Without the floor, the lowest first. */
    static <T, K extends Enum<K>> List<TierRule<T, K>> rules(List<TierDraft<T, K>> drafts, K floor) {
        return drafts.stream()
                .filter(draft -> draft.tier() != floor)
                .sorted(Comparator.comparing(TierDraft::tier))
                .map(TierDraft::rule)
                .collect(ImmutableList.toImmutableList());
    }
}
