package io.guanxi.crm.rules.tiering.portrait;

import static io.guanxi.crm.rules.tiering.portrait.Client.PER_MONTH;
import static io.guanxi.crm.rules.tiering.portrait.Client.SETTLEMENT_DAYS;
import static io.guanxi.crm.rules.tiering.portrait.Client.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StratificationTest {

    private static SegmentRule<Client> rule(String id, Condition<Client> when) {
        return SegmentRule.of(id, id + "层", id, when);
    }

    private static Stratification<Client> of(List<SegmentRule<Client>> rules) {
        return Stratification.of("frequency", "按频率", "by frequency", rules);
    }

    private static final Stratification<Client> FREQUENCY = of(List.of(
            rule("seldom", PER_MONTH.below("1.0")),
            rule("middle", PER_MONTH.between("1.0", "3.9")),
            rule("often", PER_MONTH.atLeast("4.0"))));

    private static final Stratification<Client> SETTLEMENT = Stratification.of(
            "settlement",
            "按结账周期",
            "by settlement cycle",
            List.of(
                    rule("prompt", SETTLEMENT_DAYS.atMost(30)),
                    rule("late", SETTLEMENT_DAYS.above(30)),
                    rule("no bill", SETTLEMENT_DAYS.isUnknown())));

    @Nested
    class Partition {

        @Test
        void putsEveryCustomerIntoOneStratum() {
            assertThat(FREQUENCY.stratumOf(Client.of("0.9", 0, 0)).segment().id())
                    .isEqualTo("seldom");
            assertThat(FREQUENCY.stratumOf(Client.of("1.0", 0, 0)).segment().id())
                    .isEqualTo("middle");
            assertThat(FREQUENCY.stratumOf(Client.of("4.0", 0, 0)).displayName(Locale.CHINA))
                    .isEqualTo("often层");
            assertThat(SETTLEMENT.stratumOf(Client.of("4.0", 0, -1)).english()).isEqualTo("no bill");
            assertThat(SETTLEMENT.stratumOf(Client.of("4.0", 0, 31)))
                    .isEqualTo(new Stratum("settlement", SETTLEMENT.term(), Segment.of("late", "late层", "late")));
        }

        @Test
        void countsAPopulation() {
            List<StratumCount> counts =
                    SETTLEMENT.count(List.of(Client.of("1.0", 0, 5), Client.of("1.0", 0, 90), Client.of("1.0", 0, 12)));

            assertThat(counts).extracting(StratumCount::customers).containsExactly(2L, 1L, 0L);
            assertThat(counts)
                    .extracting(count -> count.share().orElseThrow())
                    .containsExactly(new BigDecimal("0.6667"), new BigDecimal("0.3333"), new BigDecimal("0.0000"));
            assertThat(SETTLEMENT.count(List.of()))
                    .allMatch(count -> count.customers() == 0 && count.share().isEmpty());
        }

        @Test
        void isEqualByIdNameAndRules() {
            Stratification<Client> same =
                    Stratification.of("frequency", "按频率", "by frequency", new ArrayList<>(FREQUENCY.rules()));

            assertThat(same).isEqualTo(FREQUENCY).hasSameHashCodeAs(FREQUENCY).isNotEqualTo(SETTLEMENT);
            assertThat(Stratification.of("frequency", "频率", "frequency", FREQUENCY.rules()))
                    .isNotEqualTo(FREQUENCY);
            assertThat(FREQUENCY).hasToString("Stratification[frequency, [seldom, middle, often]]");
            assertThat(FREQUENCY.id()).isEqualTo("frequency");
        }

        @Test
        void aGetterThatChangesItsAnswerIsFoundOut() {
            AtomicInteger calls = new AtomicInteger();
            IntAttribute<Client> fickle = Attribute.ofInt("fickle", client -> calls.getAndIncrement() % 2, 0, 1);
            Stratification<Client> fooled = Stratification.of(
                    "fickle", "多变", "fickle", List.of(rule("one", fickle.is(1)), rule("zero", fickle.is(0))));

            assertThatIllegalStateException()
                    .isThrownBy(() -> fooled.stratumOf(Client.of("1.0", 0, 0)))
                    .withMessage("stratification fickle is proven to leave nobody out, so a getter must have changed"
                            + " its answer");
        }
    }

    @Nested
    class Refusals {

        @Test
        void namesTheOverlapAndTheGapWithACustomerThatShowsThem() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(List.of(
                            rule("seldom", PER_MONTH.atMost("1.0")),
                            rule("often", PER_MONTH.atLeast("1.0").and(SPEND.atMost(500))))))
                    .withMessage("stratification frequency must put every customer into exactly one stratum, but has 2"
                            + " flaw(s):"
                            + "\n- seldom and often overlap where purchases a month = 1.0 and spend a year ≤ 500,"
                            + " for example purchases a month = 1.0, spend a year = 500."
                            + "\n- No segment takes purchases a month > 1.0 and spend a year ≥ 501, for example"
                            + " purchases a month = 1.1, spend a year = 501.");
        }

        @Test
        void theUnknownIsACustomerToo() {
            List<SegmentFlaw<Client>> flaws = Stratification.flaws(
                    List.of(rule("prompt", SETTLEMENT_DAYS.atMost(30)), rule("late", SETTLEMENT_DAYS.above(30))));

            assertThat(flaws).hasSize(1);
            assertThat(flaws.get(0).kind()).isEqualTo(SegmentFlawKind.GAP);
            assertThat(flaws.get(0).exact()).isTrue();
            assertThat(flaws.get(0).text(Locale.ENGLISH))
                    .isEqualTo("No segment takes days to settle unknown, for example days to settle unknown.");
            assertThat(flaws.get(0).text(Locale.CHINA)).startsWith("没有客户群包含 结账天数");
        }

        @Test
        void aStratumThatNobodyCanBeInIsAFlaw() {
            assertThat(Stratification.flaws(List.of(
                            rule("all", Condition.always()),
                            rule("none", PER_MONTH.atLeast("2.0").and(PER_MONTH.below("2.0"))))))
                    .extracting(flaw -> flaw.text(Locale.ENGLISH))
                    .containsExactly("Nobody can be in none.");
        }

        @Test
        void twoStrataOfEverybodyOverlapInAnyCustomer() {
            assertThat(Stratification.flaws(
                            List.of(rule("all", Condition.always()), rule("everybody", Condition.always()))))
                    .extracting(flaw -> flaw.text(Locale.ENGLISH))
                    .containsExactly("all and everybody overlap where always, for example any customer.");
        }

        @Test
        void codeCannotBeProvenToBeAPartition() {
            Condition<Client> lucky = Condition.opaque("lucky", client -> client.spend() == 7);
            List<SegmentFlaw<Client>> flaws =
                    Stratification.flaws(List.of(rule("lucky", lucky), rule("rich", SPEND.atLeast(500))));

            assertThat(flaws).extracting(SegmentFlaw::exact).containsExactly(false, false);
            assertThat(flaws.get(0).text(Locale.ENGLISH))
                    .startsWith("lucky and rich may overlap, as their code decides, where ");
            assertThat(flaws.get(1).text(Locale.CHINA)).contains("可能没有客户群包含");
            assertThat(Stratification.flaws(List.of(rule("lucky", lucky), rule("others", lucky.negate()))))
                    .as("a test and its opposite are a partition whatever the test is")
                    .isEmpty();
        }

        @Test
        void refusesNoneTooManyAndTwoOfOneName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(List.of()))
                    .withMessage("rules must be from 1 to 100, but was \"0 rules\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(IntStream.range(0, 101)
                            .mapToObj(spend -> rule("s" + spend, SPEND.is(spend)))
                            .toList()))
                    .withMessage("rules must be from 1 to 100, but was \"101 rules\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(List.of(rule("a", SPEND.is(1)), rule("a", SPEND.is(2)))))
                    .withMessage("rules must not hold a segment twice, but was \"a\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Stratification.of(" ", "按", "by", List.of(rule("a", Condition.always()))))
                    .withMessage("id must not be blank, but was \" \"");
        }

        @Test
        void aHundredStrataAreFewEnough() {
            List<SegmentRule<Client>> rules = new ArrayList<>(IntStream.range(0, 99)
                    .mapToObj(spend -> rule("s" + spend, SPEND.is(spend)))
                    .toList());
            rules.add(rule("more", SPEND.atLeast(99)));

            assertThat(of(rules).stratumOf(Client.of("1.0", 98, 0)).segment().id())
                    .isEqualTo("s98");
        }

        @Test
        void longListsAreCut() {
            List<SegmentRule<Client>> rules = IntStream.range(0, 8)
                    .mapToObj(bound -> rule("s" + bound, SPEND.atLeast(bound)))
                    .toList();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(rules))
                    .withMessageStartingWith("stratification frequency must put every customer into exactly one"
                            + " stratum, but has 28 flaw(s):")
                    .withMessageEndingWith("\n- … and 8 more");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        /** Cuts of three attributes, each stratum a cell of the grid; sometimes one cell moves its bound. */
        private static List<SegmentRule<Client>> grid(SplittableRandom random, int shift) {
            int spend = random.nextInt(2, 50);
            int days = random.nextInt(2, 50);
            return List.of(
                    rule("a", SPEND.below(spend).and(SETTLEMENT_DAYS.below(days))),
                    rule("b", SPEND.atLeast(spend).and(SETTLEMENT_DAYS.below(days))),
                    rule("c", SETTLEMENT_DAYS.atLeast(days + shift)),
                    rule("d", SETTLEMENT_DAYS.isUnknown()));
        }

        private static List<Client> population(SplittableRandom random) {
            return IntStream.range(0, 400)
                    .mapToObj(index -> Client.of("1.0", random.nextInt(60), random.nextInt(-1, 60)))
                    .toList();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void coversEverybodyExactlyOnce(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Stratification<Client> stratification = of(grid(random, 0));
            List<Client> population = population(random);

            for (Client client : population) {
                List<String> met = stratification.rules().stream()
                        .filter(rule -> rule.when().evaluate(client) == Met.MET)
                        .map(rule -> rule.segment().id())
                        .toList();
                assertThat(met)
                        .containsExactly(
                                stratification.stratumOf(client).segment().id());
            }
            assertThat(stratification.count(population).stream()
                            .mapToLong(StratumCount::customers)
                            .sum())
                    .isEqualTo(population.size());
        }

        /** A bound moved by one unit is a gap or an overlap of exactly that width. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aBoundMovedByOneIsFound(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int shift = random.nextInt(2) * 2 - 1;
            List<SegmentRule<Client>> rules = grid(random, shift);
            List<SegmentFlaw<Client>> flaws = Stratification.flaws(rules);

            assertThat(flaws)
                    .isNotEmpty()
                    .allMatch(flaw ->
                            flaw.kind() == (shift > 0 ? SegmentFlawKind.GAP : SegmentFlawKind.OVERLAP) && flaw.exact());
            for (SegmentFlaw<Client> flaw : flaws) {
                List<SegmentRule<Client>> met = rules.stream()
                        .filter(rule -> flaw.where().orElseThrow().witness().evaluate(rule.when()) == Met.MET)
                        .toList();
                assertThat(met).extracting(SegmentRule::segment).containsExactlyElementsOf(flaw.segments());
            }
        }
    }
}
