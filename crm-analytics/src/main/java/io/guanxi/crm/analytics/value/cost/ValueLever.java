package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 提升让渡价值的措施 – how a firm raises the delivered value: by more value, or by less cost to the customer through rebates
 * or service (F11). The third way, to make leaving dearer, is the {@link SwitchingCost}.
 */
public enum ValueLever implements Bilingual {
    /** 改进产品 – more product value. */
    BETTER_PRODUCT("改进产品", "better product", DeliveredTerm.PRODUCT),
    /** 改进服务 – more service value. */
    BETTER_SERVICE("改进服务", "better service", DeliveredTerm.SERVICE),
    /** 提升人员 – more personnel value. */
    BETTER_PERSONNEL("提升人员", "better personnel", DeliveredTerm.PERSONNEL),
    /** 提升形象 – more image value. */
    BETTER_IMAGE("提升形象", "better image", DeliveredTerm.IMAGE),
    /** 积分 – a rebate in points: less money cost. */
    POINTS("积分", "points", DeliveredTerm.MONEY),
    /** 折扣 – a rebate in price: less money cost. */
    DISCOUNT("折扣", "discount", DeliveredTerm.MONEY),
    /** 礼品 – a rebate in kind, at what the customer would pay for it: less money cost. */
    GIFT("礼品", "gift", DeliveredTerm.MONEY),
    /** 节省费用 – service that spares the customer a fee: less money cost. */
    FEE_SAVED("节省费用", "fee saved", DeliveredTerm.MONEY),
    /** 节省时间 – service that spares the customer time: less time cost. */
    TIME_SAVED("节省时间", "time saved", DeliveredTerm.TIME),
    /** 节省体力 – service that spares the customer effort: less energy cost. */
    EFFORT_SAVED("节省体力", "effort saved", DeliveredTerm.ENERGY),
    /** 减少顾虑 – service that spares the customer worry: less psychic cost. */
    WORRY_SAVED("减少顾虑", "worry saved", DeliveredTerm.PSYCHIC);

    private final Term term;
    private final DeliveredTerm target;

    ValueLever(String chinese, String english, DeliveredTerm target) {
        this.term = new Term(chinese, english);
        this.target = target;
    }

    /**
     * The term that the lever acts on: it raises a value and lowers a cost.
     *
     * @return the term
     */
    public DeliveredTerm target() {
        return target;
    }

    @Override
    public Term term() {
        return term;
    }
}
