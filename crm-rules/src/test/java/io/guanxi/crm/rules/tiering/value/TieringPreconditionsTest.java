package io.guanxi.crm.rules.tiering.value;

import static io.guanxi.crm.explain.Met.MET;
import static io.guanxi.crm.explain.Met.NOT_MET;
import static io.guanxi.crm.explain.Met.UNKNOWN;
import static io.guanxi.crm.rules.tiering.value.PreconditionPolicy.ALL;
import static io.guanxi.crm.rules.tiering.value.PreconditionPolicy.ANY;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.CAN_MOVE_UP;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.NEEDS_DIFFER;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.SCARCE_RESOURCE;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.SEPARABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.explain.Met;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TieringPreconditionsTest {

    /** One of the 729 ways in which six preconditions hold, fail or are unknown. */
    private static TieringPreconditions way(int number) {
        TieringPreconditions preconditions = TieringPreconditions.unknown();
        int rest = number;
        for (TieringPrecondition precondition : TieringPrecondition.values()) {
            preconditions = switch (rest % 3) {
                case 0 -> preconditions;
                case 1 -> preconditions.holding(precondition, "seen");
                default -> preconditions.failing(precondition, "not seen");
            };
            rest /= 3;
        }
        return preconditions;
    }

    /** Every way in which the unknown ones could turn out. */
    private static List<TieringPreconditions> completions(TieringPreconditions start) {
        List<TieringPreconditions> complete = List.of(start);
        for (TieringPrecondition precondition : TieringPrecondition.values()) {
            if (start.met(precondition) == UNKNOWN) {
                List<TieringPreconditions> more = new ArrayList<>();
                for (TieringPreconditions one : complete) {
                    more.add(one.holding(precondition, "turned out"));
                    more.add(one.failing(precondition, "turned out"));
                }
                complete = more;
            }
        }
        return complete;
    }

    @Nested
    class Assess {

        @Test
        void allNeedsEachOneAndAnyNeedsOne() {
            TieringPreconditions three = TieringPreconditions.unknown()
                    .holding(NEEDS_DIFFER, "survey: 31 % want a late check-out")
                    .holding(SCARCE_RESOURCE, "12 suites for 400 guests")
                    .failing(SEPARABLE, "guests book without an account");

            assertThat(three.assess(ALL).met()).isEqualTo(NOT_MET);
            assertThat(three.assess(ANY).met()).isEqualTo(MET);
            assertThat(three.assess(ALL).holding()).containsExactly(NEEDS_DIFFER, SCARCE_RESOURCE);
            assertThat(three.assess(ALL).failing()).containsExactly(SEPARABLE);
        }

        @Test
        void unknownIsNotAgainstTiering() {
            TieringPreconditions one = TieringPreconditions.unknown().holding(NEEDS_DIFFER, "survey");

            assertThat(one.assess(ALL).met()).isEqualTo(UNKNOWN);
            assertThat(TieringPreconditions.unknown().assess(ANY).met()).isEqualTo(UNKNOWN);
            assertThat(TieringPreconditions.unknown()
                            .failing(NEEDS_DIFFER, "survey")
                            .assess(ANY)
                            .met())
                    .isEqualTo(UNKNOWN);
        }

        /** The answer is unknown exactly if what is unknown could still turn it. */
        @Test
        void agreesWithEveryWayTheUnknownOnesCouldTurnOut() {
            for (int number = 0; number < 729; number++) {
                TieringPreconditions preconditions = way(number);
                for (PreconditionPolicy policy : PreconditionPolicy.values()) {
                    List<Met> answers = completions(preconditions).stream()
                            .map(complete -> plainly(complete, policy))
                            .distinct()
                            .toList();
                    assertThat(preconditions.assess(policy).met())
                            .as("%s of %s", policy, preconditions)
                            .isEqualTo(answers.size() == 1 ? answers.get(0) : UNKNOWN);
                }
            }
        }

        private static Met plainly(TieringPreconditions complete, PreconditionPolicy policy) {
            Stream<Met> each = Stream.of(TieringPrecondition.values()).map(complete::met);
            return Met.of(policy == ALL ? each.allMatch(met -> met == MET) : each.anyMatch(met -> met == MET));
        }

        @Test
        void whatWasKnownBeforeIsReplaced() {
            TieringPreconditions changed = TieringPreconditions.unknown()
                    .failing(CAN_MOVE_UP, "pilot 2024")
                    .holding(CAN_MOVE_UP, "pilot 2025");

            assertThat(changed.evidence()).isEqualTo(Map.of(CAN_MOVE_UP, new PreconditionEvidence(true, "pilot 2025")));
        }
    }

    @Nested
    class Why {

        private final TieringAdvice advice = TieringPreconditions.unknown()
                .holding(NEEDS_DIFFER, "survey")
                .failing(SEPARABLE, "no accounts")
                .assess(ALL);

        @Test
        void givesEachPreconditionWithItsEvidence() {
            assertThat(advice.why(Locale.ENGLISH))
                    .isEqualTo("1 of 6 preconditions of tiering hold; asked for: all must hold – not met."
                            + " Holds: customers want different services or service levels (survey)."
                            + " Not known: customers will pay for a higher level of service."
                            + " Not known: service resources are scarce."
                            + " Not known: customers define value in different ways."
                            + " Does not hold: customers can be told apart (no accounts)."
                            + " Not known: differential service can move customers up.");
            assertThat(advice.why(Locale.CHINA)).startsWith("分级的 6 项前提中有 1 项成立；要求：全部成立，未达到。成立：客户需要不同的服务或服务水平（survey）。");
        }

        @Test
        void needsAReason() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TieringAdvice(ALL, MET, List.of(), List.of(), List.of()))
                    .withMessage("reasons must not be empty, but was []");
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesEvidenceWithoutWords() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TieringPreconditions.unknown().holding(SEPARABLE, " "))
                    .withMessage("evidence must not be blank, but was \" \"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TieringPreconditions.unknown().holding(SEPARABLE, "x".repeat(257)))
                    .withMessageStartingWith("evidence must have at most 256 characters, but was \"xxx");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> TieringPreconditions.unknown().holding(null, "x"))
                    .withMessage("precondition");
            assertThatNullPointerException()
                    .isThrownBy(() -> TieringPreconditions.unknown().met(null))
                    .withMessage("precondition");
        }
    }
}
