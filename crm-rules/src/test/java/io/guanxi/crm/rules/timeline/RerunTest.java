package io.guanxi.crm.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.tiering.PeriodFacts;
import io.guanxi.crm.rules.tiering.QualifyingPeriod;
import io.guanxi.crm.rules.tiering.TierDecision;
import io.guanxi.crm.rules.tiering.TierPolicy;
import io.guanxi.crm.rules.timeline.Rerun.NoRules;
import io.guanxi.crm.rules.timeline.Rerun.OtherOutcome;
import io.guanxi.crm.rules.timeline.Rerun.OtherRules;
import io.guanxi.crm.rules.timeline.Rerun.Reproduced;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RerunTest {

    private enum Level implements Bilingual {
        BASIC("普通", "basic"),
        GOLD("金", "gold");

        private final Term term;

        Level(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    private record Stay(int nights) {}

    private static final IntAttribute<Stay> NIGHTS = Attribute.ofInt("nights", Stay::nights, 0, 366);
    private static final LocalDate JOINED = LocalDate.of(2023, 5, 1);

    private static TierPolicy<Stay, Level> club(int version, int nights) {
        return TierPolicy.define("club", version, Stay.class, Level.class)
                .tier(Level.GOLD)
                .enter(NIGHTS.atLeast(nights))
                .period(QualifyingPeriod.calendarYear())
                .build();
    }

    private static final TierPolicy<Stay, Level> V1 = club(1, 25);
    /** Released with a slip of the pen, which version 3 corrects. */
    private static final TierPolicy<Stay, Level> V2 = club(2, 13);

    private static final TierPolicy<Stay, Level> V3 = club(3, 31);

    private static final Timeline<TierPolicy<Stay, Level>> POLICIES = Timeline.<TierPolicy<Stay, Level>>empty()
            .with(LocalDate.of(2024, 1, 1), Instant.parse("2023-12-01T08:00:00Z"), V1)
            .with(LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T08:00:00Z"), V2)
            .with(LocalDate.of(2025, 1, 1), Instant.parse("2025-02-10T08:00:00Z"), V3);

    private static PeriodFacts<Stay> nights(int nights) {
        return PeriodFacts.always(new Stay(nights));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Level place(TierPolicy<Stay, Level> policy, int nights, LocalDate day) {
        return policy.join(nights(nights), JOINED, day).to();
    }

    /** Decides as the shop would have on the day, and stores what it has to. */
    private static PastDecision<Level> decide(int nights, LocalDate day) {
        TierPolicy<Stay, Level> rules = POLICIES.knownBy(noon(day)).asOf(day).orElseThrow();
        return PastDecision.of(day, noon(day), rules, place(rules, nights, day));
    }

    private static Rerun<TierPolicy<Stay, Level>, Level> rerun(PastDecision<Level> past, int nights) {
        return Rerun.of(POLICIES, past, policy -> place(policy, nights, past.validOn()));
    }

    @Nested
    class Reproducing {

        private final LocalDate january = LocalDate.of(2025, 1, 20);

        @Test
        void everyDecisionComesOutByTheRulesOfItsTime() {
            List<PastDecision<Level>> stored = new ArrayList<>();
            for (LocalDate day : List.of(LocalDate.of(2024, 6, 1), january, LocalDate.of(2025, 3, 1))) {
                for (int nights : List.of(12, 13, 24, 25, 30, 31)) {
                    stored.add(decide(nights, day));
                }
            }

            assertThat(stored).extracting(PastDecision::rules).containsOnly(V1.stamp(), V2.stamp(), V3.stamp());
            int place = 0;
            for (PastDecision<Level> past : stored) {
                int nights = List.of(12, 13, 24, 25, 30, 31).get(place++ % 6);
                assertThat(rerun(past, nights)).isInstanceOf(Reproduced.class);
            }
        }

        @Test
        void aDecisionTakenBeforeACorrectionComesOutByTheUncorrectedRules() {
            PastDecision<Level> past = decide(20, january);

            assertThat(past.outcome()).isEqualTo(Level.GOLD);
            assertThat(place(POLICIES.asOf(january).orElseThrow(), 20, january)).isEqualTo(Level.BASIC);
            assertThat(rerun(past, 20))
                    .isEqualTo(new Reproduced<>(past, POLICIES.entries().get(1)));
            assertThat(rerun(past, 20).isReproduced()).isTrue();
            assertThat(rerun(past, 20).why(Locale.ENGLISH))
                    .isEqualTo("The decision for 2025-01-20, taken at 2025-01-20T12:00:00Z, comes out the same: gold,"
                            + " by club 2 (" + V2.fingerprint() + ").");
            assertThat(rerun(past, 20).why(Locale.CHINA))
                    .isEqualTo("2025-01-20 的决定（作出于 2025-01-20T12:00:00Z）重演一致：金，依据 club 2 (" + V2.fingerprint() + ")。");
        }

        @Test
        void aWholeStateIsComparedByItsContent() {
            TierDecision<Level> then = V2.join(nights(20), JOINED, january);
            PastDecision<Object> past = PastDecision.of(january, noon(january), V2, then.next());

            assertThat(Rerun.of(
                                    POLICIES,
                                    past,
                                    policy -> policy.join(nights(20), JOINED, january)
                                            .next())
                            .isReproduced())
                    .isTrue();
            assertThat(then.fingerprint()).isEqualTo(past.rules().fingerprint());
        }

        @Test
        void rulesBuiltAnewAreTheSameRules() {
            Timeline<TierPolicy<Stay, Level>> anew = Timeline.<TierPolicy<Stay, Level>>empty()
                    .with(LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T08:00:00Z"), club(2, 13));
            PastDecision<Level> past = decide(20, january);

            assertThat(Rerun.of(anew, past, policy -> place(policy, 20, january))
                            .isReproduced())
                    .isTrue();
        }
    }

    @Nested
    class Mismatches {

        private final LocalDate march = LocalDate.of(2025, 3, 1);

        @Test
        void otherFactsGiveAnotherOutcome() {
            PastDecision<Level> past = decide(31, march);

            assertThat(rerun(past, 30))
                    .isEqualTo(new OtherOutcome<>(past, POLICIES.entries().get(2), Level.BASIC));
            assertThat(rerun(past, 30).isReproduced()).isFalse();
            assertThat(rerun(past, 30).why(Locale.ENGLISH))
                    .isEqualTo("The decision for 2025-03-01, taken at 2025-03-01T12:00:00Z, was gold, but the same"
                            + " rules, club 3 (" + V3.fingerprint() + "), now give basic: the facts handed in are not"
                            + " those of the time, or code behind the rules has changed.");
        }

        @Test
        void aDecisionByRulesThatDidNotHoldIsFoundAndTheRulesAreNotAsked() {
            PastDecision<Level> past = PastDecision.of(march, noon(march), V2, Level.GOLD);

            Rerun<TierPolicy<Stay, Level>, Level> rerun = Rerun.of(POLICIES, past, policy -> {
                throw new AssertionError("asked");
            });

            assertThat(rerun)
                    .isEqualTo(new OtherRules<>(
                            past,
                            POLICIES.entries().get(2),
                            Optional.of(POLICIES.entries().get(1))));
            assertThat(rerun.why(Locale.ENGLISH))
                    .isEqualTo("The decision for 2025-03-01, taken at 2025-03-01T12:00:00Z, rests on club 2 ("
                            + V2.fingerprint() + "), which holds from 2025-01-01 as known from 2024-12-01T08:00:00Z,"
                            + " but club 3 (" + V3.fingerprint() + ") held.");
        }

        @Test
        void rulesThatWereChangedUnderTheirVersionAreFoundByTheirFingerprint() {
            Timeline<TierPolicy<Stay, Level>> tampered = Timeline.<TierPolicy<Stay, Level>>empty()
                    .with(LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T08:00:00Z"), club(3, 32));
            PastDecision<Level> past = decide(31, march);

            Rerun<TierPolicy<Stay, Level>, Level> rerun = Rerun.of(tampered, past, policy -> place(policy, 31, march));

            assertThat(rerun)
                    .isEqualTo(new OtherRules<>(past, tampered.entries().get(0), Optional.empty()));
            assertThat(rerun.why(Locale.ENGLISH))
                    .isEqualTo("The decision for 2025-03-01, taken at 2025-03-01T12:00:00Z, rests on club 3 ("
                            + V3.fingerprint() + "); the rules with that id and version are club 3 ("
                            + club(3, 32).fingerprint() + ") now: their content has changed.");
        }

        @Test
        void rulesThatTheTimelineNeverHeldAreUnknown() {
            PastDecision<Level> past = PastDecision.of(march, noon(march), club(9, 31), Level.GOLD);

            assertThat(rerun(past, 31).why(Locale.ENGLISH))
                    .isEqualTo("The decision for 2025-03-01, taken at 2025-03-01T12:00:00Z, rests on club 9 ("
                            + club(9, 31).fingerprint() + "), which the timeline does not hold; club 3 ("
                            + V3.fingerprint() + ") held.");
        }

        @Test
        void noRulesWereKnownForTheDay() {
            LocalDate before = LocalDate.of(2023, 12, 31);
            PastDecision<Level> past = PastDecision.of(before, noon(march), V1, Level.GOLD);

            assertThat(rerun(past, 31)).isEqualTo(new NoRules<>(past));
            assertThat(rerun(past, 31).why(Locale.ENGLISH))
                    .isEqualTo("The decision for 2023-12-31, taken at 2025-03-01T12:00:00Z, rests on club 1 ("
                            + V1.fingerprint() + "), but no rules were known for that day.");
        }
    }

    @Nested
    class Refusals {

        private final LocalDate march = LocalDate.of(2025, 3, 1);
        private final PastDecision<Level> past = decide(31, march);

        @Test
        void anAnswerHasTheRulesThatItSays() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Reproduced<>(past, POLICIES.entries().get(0)))
                    .withMessageStartingWith("entry must have the rules of the decision, club 3 (");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new OtherOutcome<>(past, POLICIES.entries().get(2), Level.GOLD))
                    .withMessage("outcome must differ from that of the decision, but was GOLD");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new OtherRules<>(past, POLICIES.entries().get(2), Optional.empty()))
                    .withMessageStartingWith("entry must have other rules than the decision, but was club 3 (");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void rulesMustNotDecideNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Rerun.of(POLICIES, past, policy -> null))
                    .withMessage("outcome");
            assertThatNullPointerException()
                    .isThrownBy(() -> Rerun.of(POLICIES, past, null))
                    .withMessage("decide");
            assertThatNullPointerException()
                    .isThrownBy(() -> Rerun.of(POLICIES, null, policy -> past.outcome()))
                    .withMessage("past");
        }
    }
}
