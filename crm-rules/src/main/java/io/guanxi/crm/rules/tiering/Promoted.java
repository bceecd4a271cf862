package io.guanxi.crm.rules.tiering;

import java.util.function.Function;

/**
 * 晋级 – the tier in effect is higher than before.
 *
 * @param <K> the tiers
 */
public final class Promoted<K extends Enum<K>> extends TierAnswer<K> implements TierDecision<K> {

    Promoted(TierOutcome<?, K> outcome) {
        super(outcome);
    }

    @Override
    public <R> R match(
            Function<? super Kept<K>, ? extends R> kept,
            Function<? super Promoted<K>, ? extends R> promoted,
            Function<? super Demoted<K>, ? extends R> demoted) {
        return promoted.apply(this);
    }
}
