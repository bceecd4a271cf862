package io.guanxi.crm.demo;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.util.Locale;

/** The sentences and headings of the demo, as patterns of {@link String#format}, in both languages. */
enum Words implements Bilingual {
    TITLE("Guanxi CRM（关系）：逐月回放客户关系", "Guanxi CRM (关系): customer relationships, replayed month by month"),

    SOURCE("来源", "Source"),
    AGENCY("内置旅行社（固定种子的示例数据）", "embedded travel agency (sample data from a fixed seed)"),
    PERIOD("期间", "Period"),
    FROM_TO("%s 至 %s，%,d 个月末", "%s to %s, month ends: %,d"),
    CUSTOMERS("客户", "Customers"),
    B2C_B2B(
            "%,d（B2C 个人 %,d，B2B 组织 %,d），其中 %,d 位有购买",
            "%,d (B2C persons %,d, B2B organisations %,d), with a purchase: %,d"),
    PURCHASES("购买", "Purchases"),
    GROSS("%,d 笔，总额 %s", "%,d, gross %s"),
    REFUNDS("退款", "Refunds"),
    REFUNDED("%,d 笔，退回 %s；净额 %s", "%,d, refunded %s; net %s"),
    REPEATS("重复购买日", "Repeat days"),
    REPEAT_DAYS(
            "Σx = %,d（首次之后的购买日）；x = 0 的客户 %,d", "Σx = %,d (purchase days after the first); customers with x = 0: %,d"),

    STAGES("各阶段客户数（月末）", "Customers by stage"),
    OF_WHICH("  其中%s", "  of which %s"),

    MEAN_STAY("平均天", "ø days"),
    PATTERNS("生命模式：", "Life patterns: "),
    WIN_BACK("挽回：%,d 位在最近 %d 个月内流失；六个步骤已到期：", "Win-back of %,d lost in the last %d months; of the six steps due: "),

    FLOW(
            "阶段流动：从一个月末（行）到下一个月末（列）的客户次数与占行的比例",
            "Stage to stage, from one month end (row) to the next (column): count and share of the row"),

    RFM("RFM 五分位：各得分的界限与客户数；555：%,d，111：%,d", "RFM quintiles: bound and customers of each score; 555: %,d, 111: %,d"),
    SCORE("得分", "score"),
    CUSTOMER_COUNT("客户数", "customers"),
    IN_DAYS("%s（天）", "%s (days)"),
    IN_CURRENCY("%s (%s)", "%s (%s)"),

    PYRAMID("金字塔，前 20%%", "Pyramid, top 20%%"),
    LOWEST("最低净消费", "lowest net spend"),
    REVENUE("净收入", "net revenue"),
    SHARE("占比", "share"),

    SAVE_TEN(
            "最值得挽留的十位客户：共 %,d 位处于退化期或疑似退化，按最近 12 个月净消费排序",
            "Ten customers most worth saving, of %,d in decline or suspected of it, by 12-month net spend"),
    SAVE_FEW(
            "值得挽留的客户不足十位（%,d 位）：处于退化期或疑似退化，按最近 12 个月净消费排序",
            "Fewer than ten customers worth saving (%,d): in decline or suspected of it, by 12-month net spend"),
    SAVE_NONE("值得挽留的客户：无，没有客户处于退化期或疑似退化", "Customers worth saving: none is in decline or suspected of it"),

    LIFETIME_TITLE("Guanxi CRM（关系）：客户终身价值", "Guanxi CRM (关系): what is still to come of each customer"),
    CALIBRATION("校准期", "Calibration"),
    CALIBRATED("%s 至 %s，%,d 位客户，Σx = %,d", "%s to %s, customers: %,d, Σx = %,d"),
    CALIBRATED_SOME("%s 至 %s，%,d 位客户中的 %,d 位，Σx = %,d", "%s to %s, customers: %,d, fitted to %,d of them, Σx = %,d"),
    HOLDOUT("留出期", "Holdout"),
    HELD_OUT("%s 至 %s（%s 周），购买 %,d 次；之后才来的客户 %,d", "%s to %s (%s weeks), purchases: %,d; new customers: %,d"),
    ONE_DAY("无：只有一天的数据", "none: there is one day only"),
    HALF_TOO_FEW("无：前一半时间的数据不足以拟合模型", "none: no model could be fitted to the first half of the days"),
    PURCHASE_MODEL("购买模型", "Purchases by"),
    IN_WEEKS("%s，以周计。%s", "%s, in weeks. %s"),
    SPEND_MODEL("消费模型", "Spend by"),
    GAMMA_GAMMA("Gamma-Gamma (%s)。%s", "Gamma-Gamma (%s). %s"),
    PARAMETERS("参数", "Parameters"),
    ESTIMATE("估计值", "estimate"),
    STANDARD_ERROR("标准误", "standard error"),

    FORECASTS("留出检验", "Holdout test"),
    EXPECTED("期望次数", "expected"),
    ALIVE("存活客户", "alive"),
    ACTUAL("实际", "actual"),
    CHOSEN("%s 的 MAE 最小，比最好的朴素预测（%s）低 %s。", "%s has the smallest MAE, %3$s below the best naive forecast (%2$s)."),
    NOT_BETTER(
            "没有模型的 MAE 小于最好的朴素预测（%2$s）；最接近的是 %1$s。",
            "No model has a smaller MAE than the best naive forecast (%2$s); %1$s comes nearest."),
    WHY_NOT("%s：%s", "%s – %s"),

    BEST(
            "终身价值最高的客户（%s 至 %s，年贴现率 10%%）：%,d 位中的前 %,d 位",
            "Highest lifetime values, %s to %s at 10%% a year: the first %4$,d of %3$,d customers"),
    REPEAT_PURCHASES("x", "x"),
    PROBABILITY_ALIVE("存活概率", "P(alive)"),
    EXPECTED_PURCHASES("期望购买", "purchases"),
    SPEND_EACH("每次消费", "spend each"),
    VALUE("价值", "value"),
    INTERVAL("95%% 区间", "95%% interval"),
    INTERVAL_NOTE(
            "依据截至 %s 的历史；区间是期望值的区间（Delta 法）；按收入而非利润。",
            "By histories to %s; interval of the expected value (delta method); revenue, not margin."),
    PLAIN_MEAN("每次消费以样本均值 %s 计。", "Every purchase counts with the plain mean, %s."),
    WITHOUT_VALUE("无法得出价值的客户：%,d。例如 %s：%s", "Customers without a value: %,d. Of %s, for example: %s"),
    NO_SPEND("平均消费不大于零：没有价值可言。", "The mean spend is not above zero: there is no value to tell."),
    NO_MODEL("客户终身价值：没有可用的模型", "Lifetime values: there is no model to tell them"),
    ONE_RATE(
            "所有客户用同一比率：未来 12 个月每位期望购买 %s 次。",
            "With one rate for all customers, each is expected to buy %s times in the next 12 months."),
    ONE_RATE_WORTH("按每次消费的样本均值 %s 计，值 %s。", "At the plain mean of %s a purchase, that brings %s."),

    LINES_READ("……已读 %,d 行", "… %,d lines read"),
    CUSTOMERS_REPLAYED("……已回放 %,d 位客户", "… %,d customers replayed"),

    REFUSED_LINE("第 %d 行，%s“%s”：%s", "line %d, %s \"%s\": %s"),
    WHOLE_LINE("整行", "all fields"),
    REFUSED_MORE("……另有 %,d 行", "… and %,d more"),
    REFUSED_LENIENT(
            "%,d 行被拒绝（共 %,d 行），不计入以上任何数字；宽松模式，运行成功。",
            "%,d of %,d lines were refused and count in no figure above; lenient, so the run succeeds."),
    REFUSED_STRICT(
            "%,d 行被拒绝（共 %,d 行），不计入以上任何数字；非宽松模式，运行失败。",
            "%,d of %,d lines were refused and count in no figure above; not lenient, so the run fails."),
    REFUSED_FAILURE(
            "%,d 行被拒绝（共 %,d 行）；请改正，或加上 -Ddemo.lenient=true。",
            "%,d of %,d lines were refused; correct them, or add -Ddemo.lenient=true."),

    BAD_LANGUAGE("demo.lang 必须是 en 或 zh，而不是“%s”。", "demo.lang must be en or zh, but was \"%s\"."),
    BAD_LENIENT("demo.lenient 必须是 true 或 false，而不是“%s”。", "demo.lenient must be true or false, but was \"%s\"."),
    BAD_CURRENCY(
            "demo.currency 必须是 ISO 4217 货币代码，例如 EUR，而不是“%s”。",
            "demo.currency must be an ISO 4217 code such as EUR, but was \"%s\"."),
    BAD_PATH("“%s”不是有效的文件名。", "\"%s\" is not a valid file name."),
    NO_FILE("找不到文件 %s。", "The file %s cannot be found."),
    DIRECTORY("%s 是目录，不是文件。", "%s is a directory, not a file."),
    UNREADABLE("无法读取文件 %s。", "The file %s cannot be read."),
    EMPTY("文件 %s 是空的。", "The file %s is empty."),
    BAD_HEADER(
            "文件 %s 的首行必须恰好各有一列 customer_id、date 和 amount，而实际的列是：%s。",
            "The header of %s must name each of customer_id, date and amount once, but its columns are: %s."),
    MALFORMED(
            "文件 %s 在第 %d 行之后不是有效的 CSV：引号未闭合，引号之后还有文字，字段过长，或字段过多。",
            "The file %s is not valid CSV after line %d: a quote is not closed, text follows a closing quote, a field"
                    + " is too long, or there are too many fields."),
    NO_PURCHASE(
            "文件 %s 中没有可接受的购买（共 %,d 行，拒绝 %,d 行）。",
            "The file %s holds no purchase that could be accepted (lines: %,d, refused: %,d).");

    private final Term term;

    Words(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /** The words for a reader, with the figures filled in. */
    String text(Locale locale, Object... figures) {
        return String.format(Locale.ROOT, displayName(locale), figures);
    }

    @Override
    public Term term() {
        return term;
    }
}
