package io.guanxi.crm.analytics.rfm.segment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.guanxi.crm.analytics.rfm.RfmScore;
import io.guanxi.crm.analytics.rfm.RfmScores;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.Map;

/**
 * RFM 客户群 – ten named segments over scores from 1 to 5 (A9): each of the 125 cells belongs to exactly one.
 *
 * <p>The customary grid, drawn over recency and the mean of frequency and monetary value, {@code FM = (F + M) / 2}
 * rounded half up:
 *
 * <pre>
 *        FM 1             2          3           4         5
 * R 5    new              potential  potential   champion  champion
 * R 4    promising        potential  potential   loyal     loyal
 * R 3    about to sleep   about to…  attention   loyal     loyal
 * R 1–2  hibernating      hibern…    at risk     at risk   cannot lose
 * </pre>
 *
 * <p>Example: 555 is a champion; 152 has FM 4 (3.5 rounded) and is at risk; 111 hibernates.
 */
public enum RfmSegment implements Bilingual {
    /** 冠军客户 – bought just now, often and much: reward, ask for recommendation. */
    CHAMPIONS("冠军客户", "champions"),
    /** 忠诚客户 – buy often and much: offer more, ask for opinion. */
    LOYAL("忠诚客户", "loyal customers"),
    /** 潜在忠诚客户 – bought of late, more than once or well: membership. */
    POTENTIAL_LOYALISTS("潜在忠诚客户", "potential loyalists"),
    /** 新客户 – bought just now, for the first time: welcome. */
    NEW_CUSTOMERS("新客户", "new customers"),
    /** 有希望客户 – bought of late, once and little: make known. */
    PROMISING("有希望客户", "promising"),
    /** 需要关注 – middling in all: a limited offer. */
    NEED_ATTENTION("需要关注客户", "need attention"),
    /** 即将休眠 – some time ago, seldom and little: reconnect. */
    ABOUT_TO_SLEEP("即将休眠客户", "about to sleep"),
    /** 有风险 – bought often and well, but long ago: a personal letter. */
    AT_RISK("有流失风险客户", "at risk"),
    /** 不能失去 – were among the best, and long ago: call them. */
    CANNOT_LOSE("不能失去的客户", "cannot lose them"),
    /** 休眠 – long ago, seldom and little: cheap contact, or none. */
    HIBERNATING("休眠客户", "hibernating");

    private static final int MIDDLE = 3;

    private final Term term;

    RfmSegment(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * The segment of scores.
     *
     * @param score scores from 1 to 5
     * @return the segment
     * @throws NullPointerException if the score is null
     * @throws IllegalArgumentException if a score exceeds 5
     */
    public static RfmSegment of(RfmScore score) {
        requireNonNull(score, "score");
        requireFifth(score.recency(), "recency");
        requireFifth(score.frequency(), "frequency");
        requireFifth(score.monetary(), "monetary");
        int worth = (score.frequency() + score.monetary() + 1) / 2;
        return switch (score.recency()) {
            case 1, 2 -> worth == RfmScore.BEST ? CANNOT_LOSE : worth >= MIDDLE ? AT_RISK : HIBERNATING;
            case MIDDLE -> worth > MIDDLE ? LOYAL : worth == MIDDLE ? NEED_ATTENTION : ABOUT_TO_SLEEP;
            case RfmScore.BEST -> worth > MIDDLE ? CHAMPIONS : worth == 1 ? NEW_CUSTOMERS : POTENTIAL_LOYALISTS;
            default -> worth > MIDDLE ? LOYAL : worth == 1 ? PROMISING : POTENTIAL_LOYALISTS;
        };
    }

    /**
     * How many customers each segment has; every customer is in exactly one.
     *
     * @param scores scores from 1 to 5
     * @return a number, 0 or more, for each segment in its order
     * @throws NullPointerException if the scores are null
     * @throws IllegalArgumentException if the scores are not from 1 to 5
     */
    public static Map<RfmSegment, Integer> count(RfmScores scores) {
        int bins = requireNonNull(scores, "scores").scoring().bins();
        Require.that(bins == RfmScore.BEST, "bins", bins, "must be " + RfmScore.BEST + " for named segments");
        Map<RfmSegment, Integer> counts = Maps.newEnumMap(RfmSegment.class);
        for (RfmSegment segment : values()) {
            counts.put(segment, 0);
        }
        scores.cells().forEach((score, customers) -> counts.merge(of(score), customers, Integer::sum));
        return Maps.immutableEnumMap(counts);
    }

    private static void requireFifth(int score, String field) {
        if (score > RfmScore.BEST) {
            throw Require.refusal(field, score, "must be from 1 to " + RfmScore.BEST + " for named segments");
        }
    }

    @Override
    public Term term() {
        return term;
    }
}
