package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.util.Optional;

/**
 * 转移类型 – what a move between two stages means.
 *
 * <p>Every legal edge is of exactly one kind; there is no other edge: exploration → formation → stability, any stage of
 * the path → decline or lost, decline → a former stage, lost → exploration or formation.
 */
public enum TransitionKind implements Bilingual {
    /** 发展 – one stage forward on the path. */
    ADVANCE("发展", "advance"),
    /** 退化 – into decline. */
    DEGRADE("退化", "degrade"),
    /** 恢复 – from decline back to a former stage (L5a). */
    RECOVER("恢复", "recover"),
    /** 流失 – the relationship ends (L6). */
    LOSE("流失", "lose"),
    /** 赢返 – a lost customer buys again (L5b). */
    WIN_BACK("赢返", "win back");

    private final Term term;

    TransitionKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * The kind of a move.
     *
     * @param from the stage left
     * @param to the stage entered
     * @return the kind; empty if there is no such edge
     */
    public static Optional<TransitionKind> of(LifecycleStage from, LifecycleStage to) {
        return switch (to) {
            case EXPLORATION, FORMATION ->
                switch (from) {
                    case LOST -> Optional.of(WIN_BACK);
                    case DECLINE -> Optional.of(RECOVER);
                    case EXPLORATION -> to == LifecycleStage.FORMATION ? Optional.of(ADVANCE) : Optional.empty();
                    case FORMATION, STABILITY -> Optional.empty();
                };
            case STABILITY ->
                switch (from) {
                    case FORMATION -> Optional.of(ADVANCE);
                    case DECLINE -> Optional.of(RECOVER);
                    case EXPLORATION, STABILITY, LOST -> Optional.empty();
                };
            case DECLINE -> from.isOnPath() && from != LifecycleStage.DECLINE ? Optional.of(DEGRADE) : Optional.empty();
            case LOST -> from.isOnPath() ? Optional.of(LOSE) : Optional.empty();
        };
    }

    @Override
    public Term term() {
        return term;
    }
}
