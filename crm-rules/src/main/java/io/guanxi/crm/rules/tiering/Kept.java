package io.guanxi.crm.rules.tiering;

import java.util.function.Function;

/**
 * 保持 – the tier in effect is the same as before; the hold says why. Steps are there only where it changed and came back.
 *
 * @param <K> the tiers
 */
public final class Kept<K extends Enum<K>> extends TierAnswer<K> implements TierDecision<K> {

    private final Hold hold;

    Kept(TierOutcome<?, K> outcome, Hold hold) {
        super(outcome);
        this.hold = hold;
    }

    /**
     * What holds the tier.
     *
     * @return the hold
     */
    public Hold hold() {
        return hold;
    }

    @Override
    public <R> R match(
            Function<? super Kept<K>, ? extends R> kept,
            Function<? super Promoted<K>, ? extends R> promoted,
            Function<? super Demoted<K>, ? extends R> demoted) {
        return kept.apply(this);
    }

    @Override
    public String toString() {
        return "Kept[" + from() + ", " + hold + ", " + asOf() + "]";
    }
}
