package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.analytics.survival.IntervalKind;
import io.guanxi.crm.analytics.survival.KaplanMeier;
import io.guanxi.crm.analytics.survival.LifeTable;
import io.guanxi.crm.analytics.survival.LifeTables;
import io.guanxi.crm.analytics.survival.Lifetime;
import io.guanxi.crm.analytics.survival.LogRank;
import io.guanxi.crm.analytics.survival.RankWeight;
import io.guanxi.crm.analytics.survival.RestrictedMean;
import io.guanxi.crm.analytics.survival.SurvivalInterval;
import io.guanxi.crm.analytics.survival.SurvivalStep;
import io.guanxi.crm.data.TelcoChurn;
import io.guanxi.crm.data.TelcoChurn.Contract;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 留得住多久 (L6, L7): 存续曲线、中位数、限制平均与对数秩检验。 How long customers stay, when many of them are still there: survival curve,
 * median, restricted mean and log-rank test. Sources: Kaplan and Meier 1958; Freireich and others 1963.
 *
 * <p>The textbook case is a trial: 21 patients under 6-MP and 21 under placebo, and after how many weeks their illness
 * came back. 12 of the first group were still well when the trial ended. Read "came back" as "left" and the weeks as
 * months of a contract: how long does half of each group stay?
 */
@DisplayName("第 17 课 留得住多久 / Lesson 17: How long they stay")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson17HowLongTheyStay {

    private static final long[] LEFT = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    private static final long[] STILL_THERE = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
    private static final long[] PLACEBO_LEFT = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    private static final LifeTable MP_TABLE = table(LEFT, STILL_THERE);
    private static final LifeTable PLACEBO_TABLE = table(PLACEBO_LEFT, new long[0]);
    private static final KaplanMeier MP = KaplanMeier.of(MP_TABLE);
    private static final KaplanMeier PLACEBO = KaplanMeier.of(PLACEBO_TABLE);
    private static final LogRank<String> TEST = LogRank.compare(
            LifeTables.of(ImmutableMap.of("6-MP", MP_TABLE, "placebo", PLACEBO_TABLE)), RankWeight.LOG_RANK);

    /** Those who left, and those who had not left when they were last seen. */
    private static LifeTable table(long[] left, long[] stillThere) {
        return LifeTable.of(Stream.concat(
                        LongStream.of(left).mapToObj(Lifetime::ended),
                        LongStream.of(stillThere).mapToObj(Lifetime::censored))
                .toList());
    }

    @Test
    @Order(1)
    @DisplayName("问题：21 位中 12 位还在，怎么算？ / Question: 12 of 21 are still there – what then?")
    void twelveAreStillThere() {
        assertThat(MP_TABLE.customers()).isEqualTo(21);
        assertThat(MP_TABLE.censored()).as("删失，不是零 / censored is not zero").isEqualTo(12);
        assertThat(MP.atRisk(6)).as("第 6 周删失的人第 6 周仍在险 / at risk").isEqualTo(21);
        assertThat(MP.atRisk(7)).isEqualTo(17);
    }

    @ParameterizedTest
    @Order(2)
    @DisplayName("算例：6-MP 表 / Worked number: the 6-MP table")
    @CsvSource({
        "6, 21, 3, 0.857143, 0.07636, 0.6197, 0.9516",
        "7, 17, 1, 0.806723, 0.08694, 0.5631, 0.9228",
        "10, 15, 1, 0.752941, 0.09635, 0.5032, 0.8894",
        "13, 12, 1, 0.690196, 0.10681, 0.4316, 0.8491",
        "16, 11, 1, 0.627451, 0.11405, 0.3675, 0.8049",
        "22, 7, 1, 0.537815, 0.12823, 0.2678, 0.7468",
        "23, 6, 1, 0.448179, 0.13459, 0.1881, 0.6801"
    })
    void theTable(long week, long atRisk, long left, double survival, double error, double low, double high) {
        SurvivalStep step =
                MP.steps().stream().filter(it -> it.time() == week).findFirst().orElseThrow();
        SurvivalInterval interval =
                MP.intervalAt(week, IntervalKind.LOG_LOG, 0.95).orElseThrow();

        assertThat(step.atRisk()).isEqualTo(atRisk);
        assertThat(step.events()).isEqualTo(left);
        assertThat(step.survival()).isCloseTo(survival, within(5e-7));
        assertThat(step.standardError().orElseThrow()).isCloseTo(error, within(5e-6));
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    @Order(3)
    @DisplayName("算例：半数在第 23 周与第 8 周前离开 / Worked number: half have left by week 23 and week 8")
    void medians() {
        assertThat(MP.median()).hasValue(23);
        assertThat(PLACEBO.median()).hasValue(8);
        assertThat(MP.quantile(0.25)).as("降不到四分之一：没有，不是无穷 / not reached: none").isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("算例：35 周内平均 23.3 周与 8.7 周 / Worked number: 23.3 and 8.7 of 35 weeks on average")
    void restrictedMeans() {
        RestrictedMean mean = MP.restrictedMean(35).orElseThrow();

        assertThat(mean.mean()).isCloseTo(23.2873950, within(5e-8));
        assertThat(mean.standardError()).isCloseTo(2.8274676, within(5e-8));
        assertThat(PLACEBO.restrictedMean(35).orElseThrow().mean()).isCloseTo(8.6666667, within(5e-8));
    }

    @Test
    @Order(5)
    @DisplayName("算例：是运气吗？χ² 16.79，p 0.00004 / Worked number: is it luck? χ² 16.79, p 0.00004")
    void theGroupsDiffer() {
        assertThat(TEST.observed("6-MP")).isEqualTo(9);
        assertThat(TEST.expected("6-MP")).isCloseTo(19.250501, within(5e-7));
        assertThat(TEST.statistic().orElseThrow()).isCloseTo(16.792941, within(5e-7));
        assertThat(TEST.p().orElseThrow()).isCloseTo(4.1688091e-05, within(5e-13));
    }

    @Test
    @Order(6)
    @DisplayName("如果不算还在的人：中位数 10，太短 / What changes without those still there: median 10, too short")
    void whatChangesWithoutThoseStillThere() {
        assertThat(KaplanMeier.of(table(LEFT, new long[0])).median()).hasValue(10);
    }

    @Test
    @Order(7)
    @DisplayName("如果把还在的人当作离开：16，也太短 / What changes if those still there count as gone: 16, too short as well")
    void whatChangesIfThoseStillThereCountAsGone() {
        long[] all = LongStream.concat(LongStream.of(LEFT), LongStream.of(STILL_THERE))
                .toArray();

        assertThat(KaplanMeier.of(table(all, new long[0])).median()).hasValue(16);
    }

    @Test
    @Order(8)
    @DisplayName("如果换一种区间：下限 16 变 13 / What changes with another interval: from 16 to 13")
    void whatChangesWithAnotherInterval() {
        assertThat(MP.quantileInterval(0.5, IntervalKind.LOG, 0.95).low()).hasValue(16);
        assertThat(MP.quantileInterval(0.5, IntervalKind.LOG_LOG, 0.95).low()).hasValue(13);
        assertThat(MP.quantileInterval(0.5, IntervalKind.LOG, 0.95).high())
                .as("没有上限 / no upper limit")
                .isEmpty();
    }

    @Test
    @Order(9)
    @DisplayName("电信客户：72 个月内 36.3、66.4、71.5 个月 / Telecom customers: 36.3, 66.4, 71.5 of 72 months")
    void telecomCustomersByContract() {
        Optional<LifeTables<Contract>> telco = TelcoChurn.byContract();
        assumeTrue(telco.isPresent(), "skipped: the data set telco-churn.csv.gz is not in the folder guanxi.data");
        LifeTables<Contract> contracts = telco.get();

        assertThat(Stream.of(Contract.values()).map(contract -> mean(contracts, contract)))
                .containsExactly(new BigDecimal("36.3"), new BigDecimal("66.4"), new BigDecimal("71.5"));
        assertThat(KaplanMeier.of(contracts.table(Contract.MONTHLY)).median()).hasValue(35);
        assertThat(KaplanMeier.of(contracts.table(Contract.TWO_YEARS)).median())
                .as("多数还在：没有中位数 / most are there: no median")
                .isEmpty();
    }

    @Test
    @Order(10)
    @DisplayName("课程页与存续曲线 / The page and the survival curves")
    void writesItsPageWithTheCurves() throws IOException {
        String curves = SvgChart.titled("存续曲线 / survival curves")
                .xAxis("周 / weeks", "0", "35", "5")
                .yAxis("仍在的比例 / share that stays", "0", "1", "0.1")
                .line("6-MP", points(MP, 35))
                .line("安慰剂 / placebo", points(PLACEBO, 35))
                .line("半数 / half", List.of(new SvgChart.Point(0, 0.5), new SvgChart.Point(35, 0.5)))
                .mark("23", new SvgChart.Point(23, MP.survivalAt(23).orElseThrow()))
                .mark("8", new SvgChart.Point(8, PLACEBO.survivalAt(8).orElseThrow()))
                .toSvg();

        assertThat(LessonPage.of(Lesson17HowLongTheyStay.class)
                        .question(
                                "21 位中 9 位已离开，12 位最后一次观察时还在：他们留得住多久？与另一组 21 位相比呢？",
                                "Of 21 customers 9 have left, and 12 were still there when last seen: how long do they"
                                        + " stay, and how does another group of 21 compare?")
                        .number(
                                "第 6 周后仍在",
                                "stay beyond week 6",
                                decimal(MP.survivalAt(6).orElseThrow(), 6))
                        .number(
                                "第 23 周后仍在",
                                "stay beyond week 23",
                                decimal(MP.survivalAt(23).orElseThrow(), 6))
                        .number("中位数：6-MP", "median, 6-MP", decimal(MP.median().orElseThrow(), 0))
                        .number(
                                "中位数：安慰剂",
                                "median, placebo",
                                decimal(PLACEBO.median().orElseThrow(), 0))
                        .number(
                                "35 周内平均：6-MP",
                                "mean within 35 weeks, 6-MP",
                                decimal(MP.restrictedMean(35).orElseThrow().mean(), 7))
                        .number(
                                "35 周内平均：安慰剂",
                                "mean within 35 weeks, placebo",
                                decimal(PLACEBO.restrictedMean(35).orElseThrow().mean(), 7))
                        .number(
                                "对数秩检验 χ²",
                                "log-rank test χ²",
                                decimal(TEST.statistic().orElseThrow(), 6))
                        .number(
                                "电信客户 72 个月内平均（按月、一年、两年合同）",
                                "telecom customers, mean within 72 months (monthly, one year, two years)",
                                telco())
                        .why(MP::why)
                        .why(TEST::why)
                        .whatIf(
                                "只算已离开的人：中位数 10 周，太短。",
                                "Only those who left are counted: a median of 10 weeks, too short.")
                        .whatIf(
                                "把还在的人当作已离开：16 周，也太短。",
                                "Those still there are counted as gone: 16 weeks, too short as well.")
                        .whatIf(
                                "换一种区间：中位数的下限由 16 变为 13；上限两种都没有。",
                                "Another interval: the lower limit of the median goes from 16 to 13; neither has an"
                                        + " upper one.")
                        .svg(curves)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains(
                        "| 中位数：6-MP | 23 |",
                        "| mean within 35 weeks, 6-MP | 23.2873950 |",
                        "| log-rank test χ² | 16.792941 |");
    }

    /** The corners of a curve from 0 to an end: down at each step, then across to the next. */
    private static List<SvgChart.Point> points(KaplanMeier curve, long end) {
        List<SvgChart.Point> points = new ArrayList<>();
        double before = 1;
        points.add(new SvgChart.Point(0, before));
        for (SurvivalStep step : curve.steps()) {
            points.add(new SvgChart.Point(step.time(), before));
            points.add(new SvgChart.Point(step.time(), step.survival()));
            before = step.survival();
        }
        points.add(new SvgChart.Point(end, before));
        return points;
    }

    /** The means by contract, or that the data are not there. */
    private static Bilingual telco() {
        return TelcoChurn.byContract()
                .map(contracts -> {
                    String means = Stream.of(Contract.values())
                            .map(contract -> mean(contracts, contract).toPlainString())
                            .collect(Collectors.joining(", "));
                    return new Term(means, means);
                })
                .orElse(new Term("数据不在此机", "the data are not on this machine"));
    }

    private static BigDecimal mean(LifeTables<Contract> contracts, Contract contract) {
        return decimal(
                KaplanMeier.of(contracts.table(contract))
                        .restrictedMean(72)
                        .orElseThrow()
                        .mean(),
                1);
    }

    private static BigDecimal decimal(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
