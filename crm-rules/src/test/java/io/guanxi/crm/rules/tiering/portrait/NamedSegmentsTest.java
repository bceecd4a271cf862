package io.guanxi.crm.rules.tiering.portrait;

import static io.guanxi.crm.rules.tiering.portrait.Client.PER_MONTH;
import static io.guanxi.crm.rules.tiering.portrait.Client.SETTLEMENT_DAYS;
import static io.guanxi.crm.rules.tiering.portrait.Client.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.testing.Seeds;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedSegmentsTest {

    private static final SegmentRule<Client> REGULAR =
            SegmentRule.of("regular", "常客", "regular", PER_MONTH.atLeast("2.0"));
    private static final SegmentRule<Client> BIG = SegmentRule.of("big", "大额客户", "big spender", SPEND.atLeast(10_000));
    private static final SegmentRule<Client> PROMPT =
            SegmentRule.of("prompt", "及时结账", "prompt payer", SETTLEMENT_DAYS.atMost(30));
    private static final NamedSegments<Client> SEGMENTS = NamedSegments.overlapping(List.of(REGULAR, BIG, PROMPT));

    @Nested
    class Of {

        @Test
        void aCustomerIsInSeveralInOneOrInNone() {
            assertThat(SEGMENTS.of(Client.of("2.0", 10_000, 30)))
                    .containsExactly(REGULAR.segment(), BIG.segment(), PROMPT.segment());
            assertThat(SEGMENTS.of(Client.of("1.9", 10_000, 31)))
                    .extracting(Segment::chinese)
                    .containsExactly("大额客户");
            assertThat(SEGMENTS.of(Client.of("1.9", 9_999, 31))).isEmpty();
        }

        @Test
        void whatCannotBeKnownIsNotMet() {
            assertThat(SEGMENTS.of(Client.of("0.0", 0, -1))).isEmpty();
        }
    }

    @Nested
    class Members {

        @Test
        void ofAPopulationAndOfWhomItCannotBeKnown() {
            Client prompt = Client.of("2.5", 10, 5);
            Client late = Client.of("0.1", 20_000, 60);
            Client noBill = Client.of("3.0", 0, -1);

            List<SegmentMembers<Client>> members = SEGMENTS.members(List.of(prompt, late, noBill));

            assertThat(members)
                    .containsExactly(
                            new SegmentMembers<>(REGULAR.segment(), List.of(prompt, noBill), List.of()),
                            new SegmentMembers<>(BIG.segment(), List.of(late), List.of()),
                            new SegmentMembers<>(PROMPT.segment(), List.of(prompt), List.of(noBill)));
        }

        static LongStream seeds() {
            return Seeds.some(40);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreeWithEachCustomersOwnSegments(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Client> population = IntStream.range(0, 100)
                    .mapToObj(index ->
                            Client.of(random.nextInt(5) + ".0", random.nextInt(20_000), random.nextInt(-1, 60)))
                    .toList();

            List<SegmentMembers<Client>> members = SEGMENTS.members(population);

            for (int place = 0; place < members.size(); place++) {
                SegmentRule<Client> rule = SEGMENTS.rules().get(place);
                assertThat(members.get(place).members())
                        .containsExactlyElementsOf(population.stream()
                                .filter(client -> SEGMENTS.of(client).contains(rule.segment()))
                                .toList());
                assertThat(members.get(place).unknown())
                        .allMatch(client -> rule.when().evaluate(client) == Met.UNKNOWN)
                        .hasSize((int) population.stream()
                                .filter(client -> rule.equals(PROMPT)
                                        && client.settlementDays().isEmpty())
                                .count());
            }
        }
    }

    @Nested
    class Exclusive {

        private static final SegmentRule<Client> SMALL =
                SegmentRule.of("small", "小额客户", "small spender", SPEND.below(1_000));

        @Test
        void isStatedAndProven() {
            NamedSegments<Client> exclusive = NamedSegments.exclusive(List.of(SMALL, BIG));

            assertThat(exclusive.isExclusive()).isTrue();
            assertThat(exclusive.of(Client.of("1.0", 5_000, 0)))
                    .as("a gap is allowed")
                    .isEmpty();
            assertThat(SEGMENTS.isExclusive()).isFalse();
        }

        @Test
        void refusesAnOverlapWithACustomerThatShowsIt() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NamedSegments.exclusive(List.of(SMALL, BIG, PROMPT)))
                    .withMessage("segments must exclude one another and each have possible members, but has 2 flaw(s):"
                            + "\n- small spender and prompt payer overlap where spend a year ≤ 999 and days to"
                            + " settle ≤ 30, for example spend a year = 999, days to settle = 30."
                            + "\n- big spender and prompt payer overlap where spend a year ≥ 10,000 and days to"
                            + " settle ≤ 30, for example spend a year = 10,000, days to settle = 30.");
        }

        @Test
        void refusesASegmentThatNobodyCanBeIn() {
            SegmentRule<Client> nobody =
                    SegmentRule.of("nobody", "无人", "nobody", SPEND.below(5).and(SPEND.atLeast(5)));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NamedSegments.overlapping(List.of(BIG, nobody)))
                    .withMessage(
                            "segments must each have possible members, but has 1 flaw(s):\n- Nobody can be in nobody.");
        }
    }

    @Test
    void areEqualByRulesAndExclusiveness() {
        assertThat(NamedSegments.overlapping(List.of(REGULAR, BIG, PROMPT)))
                .isEqualTo(SEGMENTS)
                .hasSameHashCodeAs(SEGMENTS);
        assertThat(NamedSegments.overlapping(List.of(BIG))).isNotEqualTo(NamedSegments.exclusive(List.of(BIG)));
        assertThat(SEGMENTS).hasToString("NamedSegments[regular, big, prompt]");
    }

    @Test
    void refusesNoneAndTwoOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedSegments.overlapping(List.of()))
                .withMessage("rules must be from 1 to 100, but was \"0 rules\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedSegments.overlapping(List.of(BIG, BIG)))
                .withMessage("rules must not hold a segment twice, but was \"big\"");
    }
}
