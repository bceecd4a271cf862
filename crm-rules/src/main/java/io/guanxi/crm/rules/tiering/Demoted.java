package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 降级 – the tier in effect is lower than before.
 *
 * @param <K> the tiers
 */
public final class Demoted<K extends Enum<K>> implements TierDecision<K> {

    private final TierOutcome<?, K> outcome;

    Demoted(TierOutcome<?, K> outcome) {
        this.outcome = outcome;
    }

    @Override
    public K from() {
        return outcome.from();
    }

    @Override
    public TierState<K> next() {
        return outcome.next();
    }

    @Override
    public LocalDate asOf() {
        return outcome.asOf();
    }

    @Override
    public String policy() {
        return outcome.policy().id();
    }

    @Override
    public int version() {
        return outcome.policy().version();
    }

    @Override
    public String fingerprint() {
        return outcome.policy().fingerprint();
    }

    @Override
    public List<TierStep<K>> steps() {
        return outcome.steps();
    }

    @Override
    public List<Reason> reasons() {
        return outcome.reasons();
    }

    @Override
    public TierDecisionRecord<K> detach() {
        return outcome.detach();
    }

    @Override
    public <R> R match(
            Function<? super Kept<K>, ? extends R> kept,
            Function<? super Promoted<K>, ? extends R> promoted,
            Function<? super Demoted<K>, ? extends R> demoted) {
        return demoted.apply(this);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Demoted<?> other && outcome.equals(other.outcome);
    }

    @Override
    public int hashCode() {
        return outcome.hashCode();
    }

    @Override
    public String toString() {
        return "Demoted[" + from() + " → " + to() + ", " + asOf() + "]";
    }
}
