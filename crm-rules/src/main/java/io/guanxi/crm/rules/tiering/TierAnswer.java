package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the three kinds of decision say alike. Equal by outcome, from which the kind follows. */
abstract sealed class TierAnswer<K extends Enum<K>> implements TierDecision<K> permits Kept, Promoted, Demoted {

    private final TierOutcome<?, K> outcome;

    TierAnswer(TierOutcome<?, K> outcome) {
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
    public boolean equals(@Nullable Object object) {
        return object instanceof TierAnswer<?> other && outcome.equals(other.outcome);
    }

    @Override
    public int hashCode() {
        return outcome.hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + from() + " → " + to() + ", " + asOf() + "]";
    }
}
