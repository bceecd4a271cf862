package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.Nights.Level.BASE;
import static io.guanxi.crm.rules.tiering.Nights.Level.GOLD;
import static io.guanxi.crm.rules.tiering.Nights.Level.PLATINUM;
import static io.guanxi.crm.rules.tiering.Nights.Level.SILVER;
import static io.guanxi.crm.rules.tiering.Nights.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.rules.tiering.Nights.Level;
import io.guanxi.crm.rules.tiering.Nights.Stay;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class TierGrantTest {

    private static final LocalDate JOINED = day("2024-01-10");
    private static final TierGrant<Level> MATCH =
            TierGrant.match(GOLD, "holds Gold with another chain", day("2025-03-01"), day("2025-05-31"));

    private final TierPolicy<Stay, Level> policy = Nights.hotel();
    private final Nights nights = new Nights().on("2024-08-01", 12).on("2025-02-01", 10);
    private final TierState<Level> silver =
            policy.join(nights, JOINED, day("2025-02-10")).next();

    @Nested
    class Ruling {

        private final TierState<Level> granted = silver.with(MATCH);

        @Test
        void fromItsFirstDayThroughItsLast() {
            assertThat(granted.tier()).isEqualTo(SILVER);
            assertThat(granted.effectiveOn(day("2025-02-28")).tier()).isEqualTo(SILVER);
            assertThat(granted.effectiveOn(day("2025-03-01"))).isEqualTo(MATCH);
            assertThat(granted.effectiveOn(day("2025-05-31"))).isEqualTo(MATCH);
            assertThat(granted.effectiveOn(day("2025-06-01")))
                    .isEqualTo(new TierGrant<>(
                            SILVER, GrantSource.EARNED, "hotel 1", day("2025-02-10"), Optional.of(day("2026-12-31"))));
        }

        @Test
        void beginsAsAPromotionOnItsOwnDay() {
            TierDecision<Level> decision = policy.assess(nights, granted, day("2025-04-01"));

            assertThat(decision).isInstanceOf(Promoted.class);
            assertThat(decision.steps())
                    .containsExactly(new TierStep<>(day("2025-03-01"), SILVER, GOLD, TierStep.Cause.GRANT_BEGAN));
            assertThat(decision.next().since()).isEqualTo(day("2025-03-01"));
            assertThat(decision.next().earned().tier()).isEqualTo(SILVER);
            assertThat(decision.why(Locale.ENGLISH))
                    .isEqualTo("2025-03-01: up from SILVER to GOLD, since a grant began. "
                            + "GOLD (status match) from 2025-03-01 through 2025-05-31: "
                            + "holds Gold with another chain. "
                            + "Earned beneath it: SILVER since 2025-02-10. "
                            + "By the facts so far SILVER is safe through 2026-12-31.");
        }

        @Test
        void isToldWhereItHoldsTheTier() {
            TierState<Level> april =
                    policy.assess(nights, granted, day("2025-04-01")).next();

            TierDecision<Level> decision = policy.assess(nights, april, day("2025-04-02"));

            assertThat(decision).hasToString("Kept[GOLD, GRANTED, 2025-04-02]");
            assertThat(decision.why(Locale.CHINA))
                    .isEqualTo("2025-04-02：保持GOLD，授予有效。GOLD（等级匹配），2025-03-01 至 2025-05-31："
                            + "holds Gold with another chain。其下自行达成：SILVER，自 2025-02-10 起。"
                            + "按目前事实，SILVER可保持至 2026-12-31（含当日）。");
        }

        @Test
        void isNoFloorAfterItsLastDay() {
            TierState<Level> april =
                    policy.assess(nights, granted, day("2025-04-01")).next();

            TierDecision<Level> last = policy.assess(nights, april, day("2025-05-31"));
            TierDecision<Level> ended = policy.assess(nights, last.next(), day("2025-06-15"));

            assertThat(last.to()).isEqualTo(GOLD);
            assertThat(ended).isInstanceOf(Demoted.class);
            assertThat(ended.steps())
                    .containsExactly(new TierStep<>(day("2025-06-01"), GOLD, SILVER, TierStep.Cause.GRANT_ENDED));
            assertThat(ended.next().grants()).isEmpty();
        }

        @Test
        void leavesTheEarnedTierToRiseBeneathIt() {
            nights.on("2025-04-20", 15);

            TierDecision<Level> decision = policy.assess(nights, granted, day("2025-04-20"));
            TierDecision<Level> after = policy.assess(nights, decision.next(), day("2025-06-01"));

            assertThat(decision.next().earned().tier()).isEqualTo(GOLD);
            assertThat(decision.next().effective().source()).isEqualTo(GrantSource.EARNED);
            assertThat(after).isInstanceOf(Kept.class);
            assertThat(after.to()).isEqualTo(GOLD);
        }

        @Test
        void leavesTheEarnedTierToFallBeneathIt() {
            TierGrant<Level> lasting = TierGrant.manual(PLATINUM, "board member", day("2025-03-01"), day("2030-12-31"));

            TierDecision<Level> decision = policy.assess(nights, silver.with(lasting), day("2027-02-01"));

            assertThat(decision.to()).isEqualTo(PLATINUM);
            assertThat(decision.next().earned().tier()).isEqualTo(BASE);
            assertThat(decision.steps())
                    .containsExactly(new TierStep<>(day("2025-03-01"), SILVER, PLATINUM, TierStep.Cause.GRANT_BEGAN));
        }

        @Test
        void mayBeginAndEndWithinOneLateRun() {
            TierDecision<Level> decision = policy.assess(nights, granted, day("2025-09-01"));

            assertThat(decision).isInstanceOf(Kept.class);
            assertThat(decision.steps())
                    .containsExactly(
                            new TierStep<>(day("2025-03-01"), SILVER, GOLD, TierStep.Cause.GRANT_BEGAN),
                            new TierStep<>(day("2025-06-01"), GOLD, SILVER, TierStep.Cause.GRANT_ENDED));
        }
    }

    @Nested
    class Several {

        @Test
        void theHighestRules() {
            TierGrant<Level> platinum = TierGrant.manual(PLATINUM, "apology", day("2025-04-01"), day("2025-04-10"));

            TierState<Level> state = silver.with(MATCH).with(platinum).with(MATCH);

            assertThat(state.grants()).containsExactly(platinum, MATCH);
            assertThat(policy.assess(nights, state, day("2025-12-01")).steps())
                    .containsExactly(
                            new TierStep<>(day("2025-03-01"), SILVER, GOLD, TierStep.Cause.GRANT_BEGAN),
                            new TierStep<>(day("2025-04-01"), GOLD, PLATINUM, TierStep.Cause.GRANT_BEGAN),
                            new TierStep<>(day("2025-04-11"), PLATINUM, GOLD, TierStep.Cause.GRANT_ENDED),
                            new TierStep<>(day("2025-06-01"), GOLD, SILVER, TierStep.Cause.GRANT_ENDED));
        }

        @Test
        void theirOrderDoesNotDependOnTheOrderOfGranting() {
            TierGrant<Level> longer = TierGrant.manual(GOLD, "a", day("2025-03-01"), day("2025-06-30"));
            TierGrant<Level> sooner = TierGrant.manual(GOLD, "a", day("2025-02-20"), day("2025-05-31"));

            assertThat(silver.with(MATCH).with(sooner).with(longer))
                    .isEqualTo(silver.with(longer).with(MATCH).with(sooner));
            assertThat(silver.with(MATCH).with(sooner).with(longer).grants()).containsExactly(longer, sooner, MATCH);
        }

        @Test
        void oneOfTheEarnedTierOrBelowChangesNothing() {
            TierState<Level> state =
                    silver.with(TierGrant.manual(SILVER, "gift", day("2025-02-01"), day("2025-12-31")));

            assertThat(state.effective().source()).isEqualTo(GrantSource.EARNED);
            assertThat(policy.assess(nights, state, day("2026-02-01")).steps()).isEmpty();
        }

        @Test
        void oneMayBeTakenBack() {
            assertThat(silver.with(MATCH).without(MATCH)).isEqualTo(silver);
            assertThat(silver.without(MATCH)).isSameAs(silver);
        }

        @Test
        void oneThatBeganAlreadyRulesAtOnce() {
            TierGrant<Level> gift = TierGrant.manual(GOLD, "gift", day("2025-02-01"), day("2025-12-31"));

            assertThat(silver.with(gift).tier()).isEqualTo(GOLD);
            assertThat(policy.assess(nights, silver.with(gift), day("2025-02-10")))
                    .isInstanceOf(Kept.class);
        }
    }

    @Nested
    class BadInput {

        @Test
        void aGrantHasSourceReasonAndExpiry() {
            LocalDate today = day("2025-06-01");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TierGrant.manual(GOLD, "gift", today, today.minusDays(1)))
                    .withMessage("validThrough must not lie before the first day 2025-06-01, but was 2025-05-31");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierGrant<>(GOLD, GrantSource.MANUAL, "gift", today, Optional.empty()))
                    .withMessage("validThrough must be given for a grant, but was \"none\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TierGrant.match(GOLD, " ", today, today))
                    .withMessageStartingWith("reason must not be blank");
            assertThatNullPointerException()
                    .isThrownBy(() -> TierGrant.manual(null, "gift", today, today))
                    .withMessage("tier");
        }

        /** The next assessment would have asked for the day after the last day of all, and failed. */
        @Test
        void aGrantForEverIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TierGrant.manual(GOLD, "founder", day("2025-06-01"), LocalDate.MAX))
                    .withMessage("validThrough must lie in the years 1 to 9999, but was +999999999-12-31");

            TierGrant<Level> lasting = TierGrant.manual(GOLD, "founder", day("2025-06-01"), day("9999-12-31"));
            assertThat(policy.assess(nights, silver.with(lasting), day("9999-12-31"))
                            .to())
                    .isEqualTo(GOLD);
        }

        @Test
        void onlyThePolicyFindsATierEarned() {
            TierGrant<Level> earned =
                    new TierGrant<>(GOLD, GrantSource.EARNED, "I said so", day("2025-02-10"), Optional.empty());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> silver.with(earned))
                    .withMessage("source of a grant must not be EARNED, which only the policy can find, "
                            + "but was EARNED");
        }

        @Test
        void aGrantOfThePastIsRefused() {
            TierGrant<Level> past = TierGrant.manual(GOLD, "gift", day("2025-01-01"), day("2025-02-09"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> silver.with(past))
                    .withMessageStartingWith("grant must not have ended before the last assessment on 2025-02-10, ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> silver.effectiveOn(day("2025-02-09")))
                    .withMessage("day must not lie before the last assessment on 2025-02-10, but was 2025-02-09");
        }
    }
}
