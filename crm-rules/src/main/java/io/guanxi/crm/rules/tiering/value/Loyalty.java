package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 忠诚类型 – the four kinds of loyalty by behaviour and attitude (D9). Source: Dick and Basu 1994.
 */
public enum Loyalty implements Bilingual {
    /** 真正忠诚 – buys much and is convinced. */
    TRUE(
            new Term("真正忠诚", "true loyalty"),
            new Term("买得多也认同：保持，并请其推荐", "buys much and is convinced: keep, and ask for recommendations"),
            true,
            true),
    /** 潜在忠诚 – is convinced but buys little. */
    LATENT(
            new Term("潜在忠诚", "latent loyalty"),
            new Term("认同但买得少：除去障碍", "is convinced but buys little: remove what stands in the way"),
            false,
            true),
    /** 虚假忠诚 – buys much out of habit or for want of a choice. */
    SPURIOUS(
            new Term("虚假忠诚", "spurious loyalty"),
            new Term("买得多但不认同：在竞争者到来之前赢得认同", "buys much without conviction: win the attitude before a rival comes"),
            true,
            false),
    /** 不忠诚 – neither buys much nor is convinced. */
    NONE(
            new Term("不忠诚", "no loyalty"),
            new Term("不认同也买得少：不宜多投入", "neither buys much nor is convinced: spend little on it"),
            false,
            false);

    private final Term term;
    private final Term sentence;
    private final boolean behaviourHigh;
    private final boolean attitudeHigh;

    Loyalty(Term term, Term sentence, boolean behaviourHigh, boolean attitudeHigh) {
        this.term = term;
        this.sentence = sentence;
        this.behaviourHigh = behaviourHigh;
        this.attitudeHigh = attitudeHigh;
    }

    /**
     * Whether the kind asks for high behaviour: repeat patronage.
     *
     * @return true for {@link #TRUE} and {@link #SPURIOUS}
     */
    public boolean isBehaviourHigh() {
        return behaviourHigh;
    }

    /**
     * Whether the kind asks for a high attitude, relative to what rivals offer.
     *
     * @return true for {@link #TRUE} and {@link #LATENT}
     */
    public boolean isAttitudeHigh() {
        return attitudeHigh;
    }

    @Override
    public Term term() {
        return term;
    }

    /**
     * What the kind means and what to do.
     *
     * @return one sentence in both languages, without a full stop
     */
    public Term sentence() {
        return sentence;
    }
}
