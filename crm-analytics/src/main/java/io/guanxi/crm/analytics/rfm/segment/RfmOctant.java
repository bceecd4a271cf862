package io.guanxi.crm.analytics.rfm.segment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.rfm.RfmScore;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;

/**
 * RFM 八类客户 – the eight classes of Chinese textbooks: each dimension high or low, 重要 (key) where monetary value is
 * high.
 *
 * <p>A score is high if it lies above the middle of the scores, {@code 2 · score > k + 1}: 4 and 5 of fifths. Example:
 * 554 is 重要价值客户, 253 一般保持客户.
 */
public enum RfmOctant implements Bilingual {
    /** 重要价值客户 – recent, frequent, high. */
    KEY_VALUE("重要价值客户", "key value customer"),
    /** 重要发展客户 – recent, seldom, high: make them come more often. */
    KEY_DEVELOPMENT("重要发展客户", "key customer to develop"),
    /** 重要保持客户 – long ago, frequent, high: call them back. */
    KEY_RETENTION("重要保持客户", "key customer to keep"),
    /** 重要挽留客户 – long ago, seldom, high: win them back. */
    KEY_WIN_BACK("重要挽留客户", "key customer to win back"),
    /** 一般价值客户 – recent, frequent, low. */
    VALUE("一般价值客户", "general value customer"),
    /** 一般发展客户 – recent, seldom, low. */
    DEVELOPMENT("一般发展客户", "general customer to develop"),
    /** 一般保持客户 – long ago, frequent, low. */
    RETENTION("一般保持客户", "general customer to keep"),
    /** 一般挽留客户 – long ago, seldom, low. */
    WIN_BACK("一般挽留客户", "general customer to win back");

    private static final int MONETARY_LOW = 4;
    private static final int RECENCY_LOW = 2;

    private final Term term;

    RfmOctant(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * The class of scores from 1 to 5.
     *
     * @param score the scores
     * @return the class
     * @throws NullPointerException if the score is null
     * @throws IllegalArgumentException if a score exceeds 5
     */
    public static RfmOctant of(RfmScore score) {
        return of(score, RfmScore.BEST);
    }

    /**
     * The class of scores.
     *
     * @param score the scores
     * @param bins the number of scores, 2 to {@value RfmScore#MOST}
     * @return the class
     * @throws NullPointerException if the score is null
     * @throws IllegalArgumentException if the number is out of that range, or a score exceeds it
     */
    public static RfmOctant of(RfmScore score, int bins) {
        requireNonNull(score, "score");
        Require.that(bins >= 2 && bins <= RfmScore.MOST, "bins", bins, "must be from 2 to " + RfmScore.MOST);
        int place = isHigh(score.monetary(), "monetary", bins) ? 0 : MONETARY_LOW;
        place += isHigh(score.recency(), "recency", bins) ? 0 : RECENCY_LOW;
        place += isHigh(score.frequency(), "frequency", bins) ? 0 : 1;
        return values()[place];
    }

    private static boolean isHigh(int score, String field, int bins) {
        if (score > bins) {
            throw Require.refusal(field, score, "must be from 1 to " + bins);
        }
        return 2 * score > bins + 1;
    }

    @Override
    public Term term() {
        return term;
    }
}
