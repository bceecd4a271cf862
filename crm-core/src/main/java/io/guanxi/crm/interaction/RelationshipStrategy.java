package io.guanxi.crm.interaction;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 关系营销策略 – the five strategies of relationship marketing (F16).
 *
 * <p>Whether an augmentation counts as one is judged by {@link ServiceAugmentation}. Source: Berry 1983.
 */
public enum RelationshipStrategy implements Bilingual {
    /** 核心服务 – build the relationship around one service that customers need. */
    CORE_SERVICE(
            new Term("核心服务", "core service"),
            new Term("围绕客户需要的核心服务建立关系", "Build the relationship around a core service that customers need")),
    /** 关系专门化 – fit the service to what is known of the single customer. */
    CUSTOMISATION(
            new Term("关系专门化", "relationship customisation"),
            new Term("了解每位客户的特点，使服务适合其需要", "Learn about each customer and fit the service to the need")),
    /** 服务提升 – add extras that competitors do not offer, such as a club for guests of honour. */
    AUGMENTATION(
            new Term("服务提升", "service augmentation"),
            new Term(
                    "增加客户看重而竞争者没有的额外服务，例如贵宾俱乐部",
                    "Add extras that customers value and competitors lack, such as a club by invitation")),
    /** 内部营销 – treat employees as customers. */
    INTERNAL_MARKETING(
            new Term("内部营销", "internal marketing"),
            new Term("把员工当作客户，使其愿意并能够服务好客户", "Treat employees as customers, so that they can and will serve well")),
    /** 关系定价 – give better prices for more business. */
    PRICING(
            new Term("关系定价", "relationship pricing"),
            new Term("以更优的价格回报更多、更久的购买", "Reward more and longer business with a better price"));

    private final Term term;
    private final Term sentence;

    RelationshipStrategy(Term term, Term sentence) {
        this.term = term;
        this.sentence = sentence;
    }

    @Override
    public Term term() {
        return term;
    }

    /**
     * What the strategy asks the firm to do.
     *
     * @return one sentence in both languages, without a full stop
     */
    public Term sentence() {
        return sentence;
    }
}
