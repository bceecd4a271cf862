package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.ParameterEstimate;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.evaluation.Holdout;
import io.guanxi.crm.data.RealData;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The second page: which model it tells from, what it says where there is none, and the published figures of CDNOW. */
class LifetimeSectionTest {

    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int CUSTOMERS = 120;

    private static List<String> lines(PurchaseLog log, Locale locale) {
        return LifetimeSection.lines(Population.file("made up", log), locale);
    }

    private static String text(PurchaseLog log) {
        return String.join("\n", lines(log, Locale.ENGLISH));
    }

    /** A shop whose customers differ in how often they come, how soon they stay away for ever, and what they spend. */
    private static PurchaseLog shop(CurrencyUnit currency, long factor) {
        SplittableRandom random = new SplittableRandom(11);
        PurchaseLogBuilder log = PurchaseLog.builder(currency);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            LocalDate day = START.plusDays(random.nextInt(60));
            int gap = 4 + customer % 40;
            int stay = customer % 3 == 0 ? 2 : 60;
            do {
                int amount = 500 + 90 * (customer % 30) + random.nextInt(1, 400);
                log.addMinor("C" + customer, day, factor * amount);
                day = day.plusDays(random.nextInt(1, 2 * gap));
            } while (day.isBefore(START.plusDays(500)) && random.nextInt(stay) > 0);
        }
        return log.build();
    }

    @Nested
    class Shop {

        private static final PurchaseLog SHOP = shop(JPY, 1);
        private static final List<String> ENGLISH = lines(SHOP, Locale.ENGLISH);

        @Test
        void isSplitInTheMiddle() {
            assertThat(ENGLISH)
                    .anyMatch(
                            line -> line.matches("Calibration +2024-01-0\\d to 2024-09-\\d+, customers: 120, Σx = .*"))
                    .anyMatch(line ->
                            line.matches("Holdout +2024-09-\\d+ to 2025-05-\\d+ \\(3\\d\\.\\d weeks\\), .*: 0"));
        }

        @Test
        void showsEveryForecastAndNamesTheBest() {
            assertThat(ENGLISH.stream().map(line -> line.split(" {2,}", -1)[0]).toList())
                    .containsSubsequence(
                            "Parameters", "estimate", "standard error", "Holdout test", "same again", "actual");
            assertThat(ENGLISH)
                    .anyMatch(line -> line.matches("\\S+/NBD has the smallest MAE, \\d+\\.\\d% below the best naive"
                            + " forecast \\(.*\\)\\."));
        }

        @Test
        void ranksTenCustomersInWholeYen() {
            List<String> ranked = ENGLISH.stream()
                    .filter(line -> line.matches(" ?\\d+\\. C.*"))
                    .toList();

            assertThat(ranked).hasSize(10).first().asString().startsWith(" 1. C");
            assertThat(ranked)
                    .allMatch(line -> line.matches(
                            "[ \\d]\\d\\. C\\d+ +\\d+ +\\d+\\.\\d% +\\d+\\.\\d\\d +[\\d,]+ +[\\d,]+ +[\\d,]+ –"
                                    + " [\\d,]+"));
            assertThat(values(ranked)).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        }

        @Test
        void saysTheSameInChinese() {
            List<String> chinese = lines(SHOP, Locale.CHINA);

            assertThat(chinese).first().isEqualTo("Guanxi CRM（关系）：客户终身价值");
            assertThat(chinese).anyMatch(line -> line.matches("留出检验 +ΔAIC +存活客户 +期望次数 .*"));
            assertThat(chinese).anyMatch(line -> line.matches(".*/NBD 的 MAE 最小，比最好的朴素预测（.*）低 .*%。"));
        }

        private static List<Long> values(List<String> ranked) {
            return ranked.stream()
                    .map(line -> line.split(" +(?=[\\d,]+ +[\\d,]+ – )", -1)[1].split(" ", 2)[0])
                    .map(value -> Long.parseLong(value.replace(",", "")))
                    .toList();
        }
    }

    @Nested
    class VeryManyCustomers {

        private static final PurchaseLog SHOP = shop(JPY, 1);
        private static final LocalDate LAST_DAY = SHOP.lastDay().orElseThrow();

        @Test
        void areThinnedEvenly() {
            LifetimeStudy all = LifetimeStudy.of(SHOP, LAST_DAY, CUSTOMERS);
            LifetimeStudy some = LifetimeStudy.of(SHOP, LAST_DAY, CUSTOMERS - 1);

            assertThat(some.known()).isEqualTo(all.known()).isEqualTo(CUSTOMERS);
            assertThat(some.summaries().size()).isEqualTo(CUSTOMERS / 2);
            Holdout whole = all.comparison().orElseThrow().holdout();
            Holdout half = some.comparison().orElseThrow().holdout();
            assertThat(half.horizon()).isEqualTo(whole.horizon());
            for (int place = 0; place < half.customers(); place++) {
                assertThat(half.calibration().get(place))
                        .isEqualTo(whole.calibration().get(2 * place));
                assertThat(half.purchases(place)).isEqualTo(whole.purchases(2 * place));
            }
        }

        @Test
        void areSaidToBeThinned() {
            LifetimeStudy some = LifetimeStudy.of(SHOP, LAST_DAY, CUSTOMERS - 1);
            Population population = Population.file("made up", SHOP);

            assertThat(LifetimeSection.lines(population, some, Locale.ENGLISH).get(1))
                    .contains(", customers: 120, fitted to 60 of them, Σx = ");
            assertThat(LifetimeSection.lines(population, some, Locale.CHINA).get(1))
                    .contains("，120 位客户中的 60 位，Σx = ");
        }

        @Test
        void areThinnedWithoutATestAsWell() {
            PurchaseLogBuilder log = PurchaseLog.builder(JPY);
            for (int customer = 0; customer < 20; customer++) {
                log.addMinor("C" + customer, START, 5);
            }

            LifetimeStudy study = LifetimeStudy.of(log.build(), START, 5);

            assertThat(study.known()).isEqualTo(20);
            assertThat(study.summaries().size()).isEqualTo(5);
        }
    }

    @Nested
    class Spend {

        @Test
        void isThePlainMeanWhereAllIsTheSame() {
            PurchaseLogBuilder log = PurchaseLog.builder(JPY);
            PurchaseLog shop = shop(JPY, 1);
            for (int index = 0; index < shop.customers(); index++) {
                for (int day = 0; day < shop.history(index).purchaseDays(); day++) {
                    log.addMinor(
                            shop.customer(index).value(), shop.history(index).date(day), 700);
                }
            }

            assertThat(text(log.build()))
                    .contains("Gamma-Gamma (JPY). Not fitted: all values are the same. Instead: use the plain mean.")
                    .contains("\nEvery purchase counts with the plain mean, JPY 700.\n")
                    .contains("\n 1. C");
        }

        @Test
        void isNotToldWhereRefundsTakeItAll() {
            PurchaseLogBuilder log = PurchaseLog.builder(JPY);
            PurchaseLog shop = shop(JPY, 1);
            for (int index = 0; index < shop.customers(); index++) {
                for (int day = 0; day < shop.history(index).purchaseDays(); day++) {
                    LocalDate date = shop.history(index).date(day);
                    log.addMinor(shop.customer(index).value(), date, 700);
                    log.refundMinor(shop.customer(index).value(), date, 700);
                }
            }

            assertThat(text(log.build())).endsWith("\nThe mean spend is not above zero: there is no value to tell.");
        }

        @Test
        void countsThoseWithoutAValue() {
            PurchaseLog shop = shop(JPY, 1);
            PurchaseLogBuilder log = PurchaseLog.builder(JPY);
            for (int index = 0; index < shop.customers(); index++) {
                for (int day = 0; day < shop.history(index).purchaseDays(); day++) {
                    log.addMinor(
                            shop.customer(index).value(), shop.history(index).date(day), 500L + 90L * (index % 30));
                }
            }
            log.addMinor("A free rider", START, 10)
                    .addMinor("A free rider", START.plusDays(30), 10)
                    .refundMinor("A free rider", START.plusDays(30), 10);

            assertThat(text(log.build()))
                    .contains("\nCustomers without a value: 1. Of A free rider, for example: No value: ");
        }

        @Test
        void isCutToItsColumnsHoweverLarge() {
            List<String> lines = lines(shop(CurrencyUnit.USD, 1_000_000_000_000L), Locale.ENGLISH);

            assertThat(lines).allMatch(line -> Columns.width(line) <= Report.WIDTH);
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(" 1. "))
                    .singleElement()
                    .asString()
                    .matches(" 1\\. C\\d+ +\\d+ +\\d+\\.\\d% +[\\d.]+ [\\d,]+\\.\\d\\d +-\\d+\\.\\d% \\+\\d+\\.\\d%");
        }
    }

    @Nested
    class WithoutAModel {

        @Test
        void saysThatThereIsOneDayOnly() {
            PurchaseLog log = PurchaseLog.builder(JPY).addMinor("C1", START, 5).build();

            assertThat(lines(log, Locale.ENGLISH))
                    .contains("Holdout      none: there is one day only")
                    .last()
                    .isEqualTo("Lifetime values: there is no model to tell them");
            assertThat(lines(log, Locale.CHINA)).contains("留出期    无：只有一天的数据");
        }

        @Test
        void saysWhyOnceForAllModels() {
            PurchaseLog log = PurchaseLog.builder(JPY)
                    .addMinor("C1", START, 5)
                    .addMinor("C2", START.plusDays(90), 5)
                    .build();

            assertThat(lines(log, Locale.ENGLISH))
                    .contains("Holdout      none: no model could be fitted to the first half of the days")
                    .filteredOn(line -> line.contains("/NBD"))
                    .singleElement()
                    .asString()
                    .startsWith("NBD, BG/NBD, MBG/NBD, Pareto/NBD – Not fitted: no customer bought again. Instead:");
        }

        @Test
        void takesOneRateForAllCustomers() {
            PurchaseLogBuilder log = PurchaseLog.builder(JPY);
            for (int customer = 0; customer < 20; customer++) {
                LocalDate first = LocalDate.of(2025, 1, 1).plusDays(customer);
                log.addMinor("C" + customer, first, 10).addMinor("C" + customer, first.plusMonths(1), 10);
            }

            // 20 purchases in 31 + ... + 50 days of 20 customers: 365 · 20/810
            assertThat(lines(log.build(), Locale.ENGLISH))
                    .endsWith(
                            "With one rate for all customers, each is expected to buy 9.01 times in the next 12"
                                    + " months.",
                            "At the plain mean of JPY 10 a purchase, that brings JPY 90.");
        }
    }

    /** The optimum and its errors as in the reference page; the holdout as published. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class CdnowSample {

        private LifetimeStudy study;
        private String page;

        @BeforeAll
        void read() {
            PurchaseLog log = RealData.cdnow("sample");
            study = LifetimeStudy.of(log, LocalDate.of(1998, 6, 30));
            page = text(log);
        }

        @Test
        void hasTheParametersOfTheReference() {
            Fitted<? extends PurchaseModel> chosen = study.chosen().orElseThrow();

            assertThat(chosen.model().name()).isEqualTo("Pareto/NBD");
            assertThat(chosen.logLikelihood()).isCloseTo(-9594.976179, within(1e-5));
            assertThat(chosen.parameters().stream().map(ParameterEstimate::name).toList())
                    .containsExactly("r", "alpha", "s", "beta");
            assertThat(chosen.parameter("r").value()).isCloseTo(0.553277, within(1e-4));
            assertThat(study.spend().orThrow().parameter("v").value()).isCloseTo(15.443521, within(1e-3));
        }

        @Test
        void isTestedAsPublished() {
            assertThat(study.fittedTo()).isEqualTo("1997-09-30");
            assertThat(page)
                    .contains("1997-10-01 to 1998-06-30 (39.0 weeks), purchases: 1,882; new customers: 0\n")
                    .containsPattern("BG/NBD +0\\.6 +1,917 +1,653 +0\\.7855 +1\\.6080 +-0\\.0970 +0\\.6256 ")
                    .containsPattern("Pareto/NBD +25\\.7 +1,052 +1,666 +0\\.7545 +1\\.6028 +-0\\.0918 +0\\.6302 ")
                    .containsPattern("same again +– +– +2,457 +0\\.8973 +1\\.9710 ")
                    .contains("\nPareto/NBD has the smallest MAE, 15.9% below the best naive forecast (same again).\n");
        }

        @Test
        void ranksTheCustomers() {
            assertThat(page.lines().filter(line -> line.matches(" ?\\d+\\. .*")).collect(Collectors.joining("\n")))
                    .startsWith(
                            " 1. 1981  41     97.6%      22.93       41.47       909.13  834.72 – 990.17\n 2. 1203 ")
                    .containsPattern("\n10\\. 813 ");
        }
    }
}
