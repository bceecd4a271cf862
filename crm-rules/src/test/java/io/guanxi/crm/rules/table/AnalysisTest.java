package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.SmallTables.ALL;
import static io.guanxi.crm.rules.table.SmallTables.CHANNEL;
import static io.guanxi.crm.rules.table.SmallTables.LUCKY;
import static io.guanxi.crm.rules.table.SmallTables.ORDERS;
import static io.guanxi.crm.rules.table.SmallTables.POINTS;
import static io.guanxi.crm.rules.table.SmallTables.VIP;
import static io.guanxi.crm.rules.table.SmallTables.draft;
import static io.guanxi.crm.rules.table.SmallTables.isMet;
import static io.guanxi.crm.rules.table.SmallTables.outcome;
import static io.guanxi.crm.rules.table.SmallTables.row;
import static io.guanxi.crm.rules.table.SmallTables.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.rules.table.SmallTables.Channel;
import io.guanxi.crm.rules.table.SmallTables.Grade;
import io.guanxi.crm.rules.table.SmallTables.Small;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysisTest {

    static LongStream seeds() {
        return Seeds.some(300);
    }

    private static Draft<Small, Grade> random(long seed) {
        return SmallTables.random(new SplittableRandom(seed));
    }

    /** Every subject lies in exactly one box if it belongs to the region, otherwise in none; every witness belongs. */
    static void assertIs(Boxes<Small> boxes, Predicate<Small> region) {
        assertThat(boxes.complete()).isTrue();
        for (Small subject : ALL) {
            assertThat(boxes.boxes().stream().filter(box -> isMet(box.condition(), subject)))
                    .as("boxes around %s", subject)
                    .hasSize(region.test(subject) ? 1 : 0);
        }
        for (Box<Small> box : boxes.boxes()) {
            assertThat(subject(box.witness())).as("witness of %s", box).matches(region, "belongs to the region");
        }
    }

    private static boolean isTaken(Draft<Small, Grade> draft, Small subject) {
        return draft.rows().stream().anyMatch(row -> isMet(row.when(), subject));
    }

    @Nested
    class Gaps {

        @Test
        void areWhatNoRowTakes() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST,
                    row("high", Grade.GOLD, ORDERS.atLeast(3)),
                    row("low", Grade.SILVER, ORDERS.atMost(1))));

            assertThat(analysis.gaps().boxes()).extracting(Box::condition).containsExactly(ORDERS.is(2));
            assertThat(analysis.gaps().exact()).isTrue();
            assertThat(analysis.otherwiseRegion().isProvenEmpty()).isTrue();
            assertThat(analysis.isComplete()).isFalse();
            assertThat(analysis.text(Locale.ENGLISH))
                    .isEqualTo("No row takes: orders = 2; for example orders = 2, points = 0, vip = no, "
                            + "channel = SHOP, tags = none.");
            assertThat(analysis.text(Locale.CHINA)).startsWith("没有任何行覆盖：orders = 2；例如 orders = 2");
        }

        @Test
        void fallToOtherwiseWhereThereIsOne() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST, List.of(row("high", Grade.GOLD, ORDERS.atLeast(1))), Optional.of(Grade.BRONZE)));

            assertThat(analysis.isComplete()).isTrue();
            assertThat(analysis.otherwiseRegion().boxes())
                    .extracting(Box::condition)
                    .containsExactly(ORDERS.is(0));
            assertThat(analysis.text(Locale.ENGLISH))
                    .startsWith("Nothing was found. To \"otherwise\" falls: orders = 0; for example ");
        }

        @Test
        void holdWhatIsUnknown() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.UNIQUE,
                    row("high", Grade.GOLD, POINTS.atLeast(0)),
                    row("low", Grade.SILVER, POINTS.below(0))));

            assertThat(analysis.gaps().boxes()).extracting(Box::condition).containsExactly(POINTS.isUnknown());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#seeds")
        void areExactlyTheSubjectsThatFallThrough(long seed) {
            Draft<Small, Grade> draft = random(seed);
            Analysis<Small, Grade> analysis = Analysis.of(draft);
            boolean otherwise = draft.otherwise().isPresent();

            assertIs(analysis.gaps(), subject -> !otherwise && !isTaken(draft, subject));
            assertIs(analysis.otherwiseRegion(), subject -> otherwise && !isTaken(draft, subject));
            assertThat(analysis.isComplete())
                    .isEqualTo(otherwise || ALL.stream().allMatch(subject -> isTaken(draft, subject)));
        }

        @Test
        void ofRowsThatNobodyMeetsTwoOfAreCountedWithoutASearch() {
            // 4,096 cells of a grid in six columns, cut so that no column is free of any: no search would end.
            List<Condition<int[]>> cells = Cubes.partition(2_000, new SplittableRandom(1));
            Analysis<int[], Integer> whole = Analysis.of(Cubes.table(HitPolicy.UNIQUE, cells, place -> place));
            Analysis<int[], Integer> holed =
                    Analysis.of(Cubes.table(HitPolicy.UNIQUE, cells.subList(1, cells.size()), place -> place));

            assertThat(whole.isComplete()).isTrue();
            assertThat(whole.exact()).isTrue();
            assertThat(holed.isComplete()).isFalse();
        }
    }

    @Nested
    class Overlaps {

        @Test
        void areListedWithTheirRegion() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST,
                    row("high", Grade.GOLD, ORDERS.atLeast(2)),
                    row("low", Grade.SILVER, ORDERS.atMost(3)),
                    row("vip", Grade.SILVER, VIP.isTrue().and(ORDERS.is(0)))));

            assertThat(analysis.overlaps())
                    .extracting(Overlap::first, Overlap::second, Overlap::sameOutcome)
                    .containsExactly(tuple("high", "low", false), tuple("low", "vip", true));
            assertThat(analysis.overlaps().get(0).where().boxes())
                    .extracting(Box::condition)
                    .containsExactly(ORDERS.between(2, 3));
            assertThat(analysis.overlaps().get(0).reason().text(Locale.ENGLISH))
                    .isEqualTo("Rows high and low, with different outcomes, overlap: orders from 2 to 3; "
                            + "for example orders = 2, points = 0, vip = no, channel = SHOP, tags = none.");
        }

        /** Under FIRST and PRIORITY overlaps are how tables are written: only their number is told. */
        @Test
        void areToldWhereTheHitPolicyDoesNotSettleThem() {
            Row<Small, Grade> high = row("high", Grade.GOLD, ORDERS.atLeast(2));
            Row<Small, Grade> vip = row("vip", Grade.GOLD, VIP.isTrue());
            Row<Small, Grade> low = row("low", Grade.SILVER, ORDERS.atMost(2).and(VIP.isFalse()));
            String conflict = "Rows high and low, with different outcomes, overlap: ";
            String same = "Rows high and vip, with the same outcome, overlap: ";

            assertThat(Analysis.of(draft(HitPolicy.UNIQUE, high, vip, low)).text(Locale.ENGLISH))
                    .contains(conflict, same)
                    .doesNotContain("settles");
            assertThat(Analysis.of(draft(HitPolicy.ANY, high, vip, low)).text(Locale.ENGLISH))
                    .contains(conflict)
                    .contains("Pairs of overlapping rows that the hit policy \"any\" settles: 1.")
                    .doesNotContain(same);
            for (HitPolicy policy : List.of(HitPolicy.FIRST, HitPolicy.PRIORITY)) {
                Analysis<Small, Grade> analysis = Analysis.of(draft(policy, high, vip, low));
                assertThat(analysis.policy()).isEqualTo(policy);
                assertThat(analysis.overlaps()).hasSize(2);
                assertThat(analysis.text(Locale.ENGLISH))
                        .contains("Pairs of overlapping rows that the hit policy \"" + policy.english()
                                + "\" settles: 2.")
                        .doesNotContain(conflict, same);
                assertThat(analysis.text(Locale.CHINA)).contains("由命中策略“" + policy.chinese() + "”裁定的重叠行对：2。");
            }
        }

        @Test
        void withOpaqueTestsAreSaidToBePossible() {
            Analysis<Small, Grade> analysis = Analysis.of(
                    draft(HitPolicy.FIRST, row("lucky", Grade.GOLD, LUCKY), row("vip", Grade.GOLD, VIP.isTrue())));

            assertThat(analysis.unprovable()).containsExactly("lucky");
            assertThat(analysis.exact()).isFalse();
            assertThat(analysis.overlaps().get(0).exact()).isFalse();
            assertThat(analysis.overlaps().get(0).reason().text(Locale.ENGLISH))
                    .isEqualTo("Rows lucky and vip may overlap, depending on opaque tests: "
                            + "⟨lucky⟩ and vip = yes; for example vip = yes, orders = 0, points = 0, "
                            + "channel = SHOP, tags = none, ⟨lucky⟩ holds.");
            assertThat(analysis.text(Locale.ENGLISH))
                    .contains("Rows with opaque tests, about which proofs are not exact: lucky.");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#seeds")
        void areExactlyThePairsThatOneSubjectMeets(long seed) {
            Draft<Small, Grade> draft = random(seed);
            List<Overlap<Small>> overlaps = Analysis.of(draft).overlaps();
            List<Set<String>> expected = new ArrayList<>();
            for (Row<Small, Grade> one : draft.rows()) {
                for (Row<Small, Grade> other : draft.rows()
                        .subList(draft.rows().indexOf(one) + 1, draft.rows().size())) {
                    Predicate<Small> both = subject -> isMet(one.when(), subject) && isMet(other.when(), subject);
                    if (ALL.stream().anyMatch(both)) {
                        expected.add(Set.of(one.id(), other.id()));
                        Overlap<Small> overlap = overlaps.get(expected.size() - 1);
                        assertIs(overlap.where(), both);
                        assertThat(overlap.sameOutcome()).isEqualTo(one.outcome() == other.outcome());
                    }
                }
            }

            assertThat(overlaps)
                    .extracting(overlap -> Set.of(overlap.first(), overlap.second()))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#seeds")
        void andGapsHaveTheWidthByWhichABoundIsShifted(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int width = random.nextInt(1, 40);
            int cut = random.nextInt(100, 900);
            IntAttribute<int[]> nights = Cubes.AXES.get(0);
            Condition<int[]> low = nights.below(cut);

            Analysis<int[], Integer> gap = Analysis.of(
                    Cubes.table(HitPolicy.UNIQUE, List.of(low, nights.atLeast(cut + width)), place -> place));
            Analysis<int[], Integer> overlap = Analysis.of(
                    Cubes.table(HitPolicy.UNIQUE, List.of(low, nights.atLeast(cut - width)), place -> place));

            assertThat(gap.gaps().boxes())
                    .extracting(Box::condition)
                    .containsExactly(nights.between(cut, cut + width - 1));
            assertThat(gap.overlaps()).isEmpty();
            assertThat(overlap.isComplete()).isTrue();
            assertThat(overlap.overlaps().get(0).where().boxes())
                    .extracting(Box::condition)
                    .containsExactly(nights.between(cut - width, cut - 1));
        }
    }

    @Nested
    class MaskedRows {

        @Test
        void areContainedInOneRowBefore() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST,
                    row("two", Grade.GOLD, ORDERS.atLeast(2)),
                    row("three", Grade.SILVER, ORDERS.atLeast(3)),
                    row("one", Grade.BRONZE, ORDERS.atLeast(1))));

            assertThat(analysis.masked()).containsExactly(new Masked("three", List.of("two")));
            assertThat(analysis.masked().get(0).neverMet()).isFalse();
            assertThat(analysis.masked().get(0).reason().text(Locale.ENGLISH))
                    .isEqualTo("No outcome depends on row three: whoever meets it also meets two.");
        }

        @Test
        void areContainedInSeveralRowsBetweenThem() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST,
                    row("vip", Grade.GOLD, VIP.isTrue()),
                    row("idle", Grade.GOLD, CHANNEL.is(Channel.WEB)),
                    row("many", Grade.SILVER, ORDERS.atLeast(3)),
                    row("others", Grade.SILVER, VIP.isFalse()),
                    row("masked", Grade.BRONZE, ORDERS.atMost(3))));

            assertThat(analysis.masked()).containsExactly(new Masked("masked", List.of("vip", "others")));
        }

        @Test
        void mayBeSuchAsNobodyCanMeet() {
            Analysis<Small, Grade> analysis =
                    Analysis.of(draft(HitPolicy.UNIQUE, row("never", Grade.GOLD, ORDERS.above(4))));

            assertThat(analysis.masked()).containsExactly(new Masked("never", List.of()));
            assertThat(analysis.masked().get(0).neverMet()).isTrue();
            assertThat(analysis.masked().get(0).reason().text(Locale.ENGLISH)).isEqualTo("Row never can never be met.");
        }

        @Test
        void goByTheOrderOfOutcomesUnderPriority() {
            Row<Small, Grade> silver = row("silver", Grade.SILVER, ORDERS.atLeast(1));
            Row<Small, Grade> gold = row("gold", Grade.GOLD, ORDERS.atLeast(1));

            assertThat(Analysis.of(draft(HitPolicy.PRIORITY, silver, gold)).masked())
                    .containsExactly(new Masked("silver", List.of("gold")));
            assertThat(Analysis.of(draft(HitPolicy.FIRST, silver, gold)).masked())
                    .containsExactly(new Masked("gold", List.of("silver")));
        }

        @Test
        void areSuchThatAllOfThemCanBeLeftOutUnderAny() {
            Row<Small, Grade> one = row("one", Grade.GOLD, ORDERS.atLeast(1));
            Row<Small, Grade> same = row("same", Grade.GOLD, ORDERS.above(0));
            Row<Small, Grade> other = row("other", Grade.SILVER, ORDERS.atLeast(1));

            assertThat(Analysis.of(draft(HitPolicy.ANY, one, same, other)).masked())
                    .containsExactly(new Masked("same", List.of("one")));
        }

        /** The rows on which nothing depends, found by asking everybody. */
        private static List<String> expected(Draft<Small, Grade> draft) {
            boolean ordered = draft.policy() == HitPolicy.FIRST || draft.policy() == HitPolicy.PRIORITY;
            List<Row<Small, Grade>> left = new ArrayList<>(draft.rows());
            for (int place = draft.rows().size() - 1; place >= 0; place--) {
                Row<Small, Grade> row = draft.rows().get(place);
                boolean isDead = ordered
                        ? ALL.stream().noneMatch(subject -> row(draft, subject).equals(Optional.of(row)))
                        : ALL.stream()
                                .filter(subject -> isMet(row.when(), subject))
                                .allMatch(subject -> left.stream()
                                        .anyMatch(other -> !other.equals(row)
                                                && other.outcome() == row.outcome()
                                                && isMet(other.when(), subject)));
                if (isDead) {
                    left.remove(row);
                }
            }
            return draft.rows().stream()
                    .filter(row -> !left.contains(row))
                    .map(Row::id)
                    .toList();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#seeds")
        void areExactlyThoseOnWhichNothingDepends(long seed) {
            Draft<Small, Grade> draft = random(seed);

            assertThat(Analysis.of(draft).masked()).extracting(Masked::row).isEqualTo(expected(draft));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#seeds")
        void areMaskedByRowsOfWhichNoneCanBeSpared(long seed) {
            Draft<Small, Grade> draft = random(seed);

            for (Masked masked : Analysis.of(draft).masked()) {
                List<Small> around = ALL.stream()
                        .filter(subject -> isMet(when(draft, masked.row()), subject))
                        .toList();
                assertThat(around.isEmpty()).isEqualTo(masked.neverMet());
                assertThat(around).allMatch(subject -> isInOneOf(draft, masked.maskedBy(), subject));
                for (String spared : masked.maskedBy()) {
                    List<String> others = masked.maskedBy().stream()
                            .filter(id -> !id.equals(spared))
                            .toList();
                    assertThat(around)
                            .as("%s without %s", masked, spared)
                            .anyMatch(subject -> !isInOneOf(draft, others, subject));
                }
            }
        }

        private static Condition<Small> when(Draft<Small, Grade> draft, String id) {
            return draft.rows().stream()
                    .filter(row -> row.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .when();
        }

        private static boolean isInOneOf(Draft<Small, Grade> draft, List<String> ids, Small subject) {
            return ids.stream().anyMatch(id -> isMet(when(draft, id), subject));
        }
    }

    @Nested
    class MergeableRows {

        @Test
        void differInOneCellOnly() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.UNIQUE,
                    row("low", Grade.GOLD, VIP.isTrue().and(ORDERS.atMost(1))),
                    row("plain", Grade.GOLD, VIP.isFalse()),
                    row("high", Grade.GOLD, VIP.isTrue().and(ORDERS.between(2, 3)))));

            assertThat(analysis.mergeable())
                    .containsExactly(new Mergeable<>(
                            "low", "high", ORDERS.atMost(3).and(VIP.isTrue()).normalised(), "low"));
            assertThat(analysis.mergeable().get(0).reason().text(Locale.ENGLISH))
                    .isEqualTo("Rows low and high can be one row, in the place of low: orders ≤ 3 and vip = yes.");
        }

        @Test
        void mayFillTheWholeDomainBetweenThem() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST,
                    row("yes", Grade.GOLD, VIP.isTrue().and(ORDERS.is(1))),
                    row("no", Grade.GOLD, VIP.isFalse().and(ORDERS.is(1)))));

            assertThat(analysis.mergeable()).containsExactly(new Mergeable<>("yes", "no", ORDERS.is(1), "yes"));
        }

        @Test
        void areNotParted() {
            Row<Small, Grade> low = row("low", Grade.GOLD, ORDERS.atMost(1));
            Row<Small, Grade> high = row("high", Grade.GOLD, ORDERS.atLeast(2));
            Row<Small, Grade> takesHigh = row("between", Grade.SILVER, ORDERS.is(3));
            Row<Small, Grade> takesBoth = row("between", Grade.SILVER, VIP.isTrue());
            Row<Small, Grade> alike = row("between", Grade.GOLD, VIP.isTrue());

            assertThat(Analysis.of(draft(HitPolicy.FIRST, low, takesHigh, high)).mergeable())
                    .extracting(Mergeable::place)
                    .containsExactly("high");
            assertThat(Analysis.of(draft(HitPolicy.FIRST, low, takesBoth, high)).mergeable())
                    .isEmpty();
            assertThat(Analysis.of(draft(HitPolicy.FIRST, low, alike, high)).mergeable())
                    .extracting(Mergeable::place)
                    .containsExactly("low");
            assertThat(Analysis.of(draft(HitPolicy.PRIORITY, low, takesBoth, high))
                            .mergeable())
                    .extracting(Mergeable::place)
                    .containsExactly("low");
        }

        @Test
        void mayBeContainedInALaterOne() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST,
                    row("narrow", Grade.GOLD, ORDERS.is(3)),
                    row("other", Grade.SILVER, ORDERS.is(4)),
                    row("wide", Grade.GOLD, ORDERS.atLeast(1))));

            assertThat(analysis.mergeable())
                    .containsExactly(new Mergeable<>("narrow", "wide", ORDERS.atLeast(1), "wide"));
        }

        /** A row between two, in the order of the values, hid that these can be joined. */
        @Test
        void needNotBeNeighbours() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST,
                    row("inner", Grade.GOLD, ORDERS.is(1)),
                    row("low", Grade.GOLD, ORDERS.atMost(2)),
                    row("high", Grade.GOLD, ORDERS.is(3))));

            assertThat(analysis.mergeable())
                    .containsExactly(
                            new Mergeable<>("inner", "low", ORDERS.atMost(2), "inner"),
                            new Mergeable<>("low", "high", ORDERS.atMost(3), "low"));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#seeds")
        void canBeMergedWithoutAnybodysOutcomeChanging(long seed) {
            Draft<Small, Grade> draft = random(seed);

            for (Mergeable<Small> pair : Analysis.of(draft).mergeable()) {
                List<Row<Small, Grade>> rows = draft.rows().stream()
                        .filter(row -> row.id().equals(pair.place())
                                || !(row.id().equals(pair.first()) || row.id().equals(pair.second())))
                        .map(row -> row.id().equals(pair.place()) ? row(row.id(), row.outcome(), pair.joined()) : row)
                        .toList();
                Draft<Small, Grade> merged = draft(draft.policy(), rows, draft.otherwise());

                assertThat(rows).hasSize(draft.rows().size() - 1);
                for (Small subject : ALL) {
                    assertThat(outcome(merged, subject))
                            .as("%s for %s", pair, subject)
                            .isEqualTo(outcome(draft, subject));
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#seeds")
        void areFoundWhereARowWasSplit(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Condition<Small> rest = VIP.isTrue().and(POINTS.atLeast(0));
            int cut = random.nextInt(1, 5);
            List<Row<Small, Grade>> rows = new ArrayList<>(List.of(
                    row("low", Grade.GOLD, ORDERS.below(cut).and(rest)),
                    row("high", Grade.GOLD, rest.and(ORDERS.atLeast(cut)))));
            rows.add(random.nextInt(3), row("other", Grade.SILVER, VIP.isFalse()));

            assertThat(Analysis.of(draft(HitPolicy.FIRST, rows, Optional.empty()))
                            .mergeable())
                    .extracting(pair -> pair.joined().normalised())
                    .containsExactly(rest.normalised());
        }
    }

    @Nested
    class Descents {

        @Test
        void areWhereTheBetterGetsTheWorse() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST,
                    row("some", Grade.GOLD, ORDERS.between(2, 3)),
                    row("most", Grade.SILVER, ORDERS.atLeast(4)),
                    row("few", Grade.BRONZE, ORDERS.atMost(1))));
            Descent<Grade> descent = analysis.descents().get(0);

            assertThat(analysis.descents()).hasSize(1);
            assertThat(descent.column()).isEqualTo(ORDERS);
            assertThat(descent.from().value(ORDERS)).contains(3);
            assertThat(descent.to()).isEqualTo(descent.from().with(ORDERS, Optional.of(4)));
            assertThat(descent.before()).isEqualTo(new Descent.Decided<>(Grade.GOLD, Optional.of("some")));
            assertThat(descent.after()).isEqualTo(new Descent.Decided<>(Grade.SILVER, Optional.of("most")));
            assertThat(descent.exact()).isTrue();
            assertThat(descent.reason().text(Locale.ENGLISH))
                    .isEqualTo("Better in orders, yet worse off: GOLD at orders = 3, points = 0, vip = no, "
                            + "channel = SHOP, tags = none, but SILVER at orders = 4, points = 0, vip = no, "
                            + "channel = SHOP, tags = none.");
        }

        @Test
        void countOtherwise() {
            Analysis<Small, Grade> analysis = Analysis.of(draft(
                    HitPolicy.FIRST, List.of(row("low", Grade.SILVER, POINTS.atMost(0))), Optional.of(Grade.GOLD)));
            Descent<Grade> descent = analysis.descents().get(0);

            assertThat(analysis.descents()).hasSize(1);
            assertThat(descent.column()).isEqualTo(POINTS);
            assertThat(descent.from().value(POINTS)).contains(1);
            assertThat(descent.to().value(POINTS)).contains(0);
            assertThat(descent.before().row()).isEmpty();
        }

        @Test
        void areNotLookedForWithoutAnOrder() {
            Draft<Small, Grade> draft = draft(
                    HitPolicy.FIRST, List.of(row("low", Grade.SILVER, POINTS.atMost(0))), Optional.of(Grade.GOLD));

            assertThat(Analysis.of(new Draft<>(
                                    draft.policy(),
                                    draft.columns(),
                                    draft.rows(),
                                    draft.otherwise(),
                                    List.of(),
                                    Set.of()))
                            .descents())
                    .isEmpty();
            assertThat(Analysis.of(new Draft<>(
                                    draft.policy(),
                                    List.of(),
                                    draft.rows(),
                                    draft.otherwise(),
                                    draft.outcomeOrder(),
                                    Set.of()))
                            .descents())
                    .isEmpty();
        }

        /** Where, by asking everybody, the better of two neighbours gets the worse: attribute and its lower value. */
        private static Set<List<Object>> expected(Draft<Small, Grade> draft) {
            Set<List<Object>> places = new HashSet<>();
            for (Small subject : ALL) {
                if (subject.orders() < 4) {
                    note(
                            draft,
                            subject,
                            with(subject, ORDERS, subject.orders() + 1),
                            places,
                            "orders",
                            subject.orders());
                }
                if (subject.points().isPresent() && subject.points().getAsInt() < 1) {
                    int points = subject.points().getAsInt();
                    note(draft, with(subject, POINTS, points + 1), subject, places, "points", points);
                }
            }
            return places;
        }

        private static Small with(Small subject, Attribute<Small> attribute, int value) {
            return attribute.equals(ORDERS)
                    ? new Small(
                            value, subject.points(), subject.vip(), subject.channel(), subject.tags(), subject.lucky())
                    : new Small(
                            subject.orders(),
                            OptionalInt.of(value),
                            subject.vip(),
                            subject.channel(),
                            subject.tags(),
                            subject.lucky());
        }

        private static void note(
                Draft<Small, Grade> draft,
                Small worse,
                Small better,
                Set<List<Object>> places,
                String name,
                int value) {
            Optional<Grade> from = outcome(draft, worse);
            Optional<Grade> to = outcome(draft, better);
            if (from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) > 0) {
                places.add(List.of(name, value));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#seeds")
        void areFoundJustWhereThereAreAny(long seed) {
            Draft<Small, Grade> draft = random(seed);
            Analysis<Small, Grade> analysis = Analysis.of(draft);
            Set<List<Object>> found = analysis.descents().stream()
                    .map(descent -> List.<Object>of(
                            descent.column().name(),
                            Math.min(value(descent.from(), descent), value(descent.to(), descent))))
                    .collect(Collectors.toSet());

            if (analysis.open().contains(Analysis.Question.DESCENTS)) {
                assertThat(analysis.descents()).hasSize(Analysis.MAX_DESCENTS);
                assertThat(expected(draft)).containsAll(found);
            } else {
                assertThat(found).isEqualTo(expected(draft));
            }
        }

        private static int value(Point point, Descent<Grade> descent) {
            return (Integer) point.value(descent.column()).orElseThrow();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#seeds")
        void areTrue(long seed) {
            Draft<Small, Grade> draft = random(seed);

            for (Descent<Grade> descent : Analysis.of(draft).descents()) {
                boolean up = descent.column().equals(ORDERS);
                assertThat(value(descent.to(), descent) - value(descent.from(), descent))
                        .isEqualTo(up ? 1 : -1);
                assertThat(descent.from().with(descent.column(), descent.to().value(descent.column())))
                        .isEqualTo(descent.to());
                assertDecided(draft, descent.from(), descent.before());
                assertDecided(draft, descent.to(), descent.after());
                assertThat(descent.after().outcome())
                        .isGreaterThan(descent.before().outcome());
            }
        }

        private static void assertDecided(Draft<Small, Grade> draft, Point point, Descent.Decided<Grade> decided) {
            assertThat(outcome(draft, subject(point))).contains(decided.outcome());
            assertThat(row(draft, subject(point)).map(Row::id)).isEqualTo(decided.row());
        }
    }

    @Nested
    class Caps {

        @Test
        void cutListsAndSaySo() {
            List<Condition<int[]>> steps = IntStream.range(0, 60)
                    .mapToObj(step -> Cubes.AXES.get(0).atLeast(900 - step))
                    .collect(Collectors.toList());
            Analysis<int[], Integer> analysis = Analysis.of(Cubes.table(HitPolicy.FIRST, steps, place -> place));

            // 60 × 59 / 2 = 1,770 pairs of nested rows.
            assertThat(analysis.overlaps()).hasSize(Analysis.MAX_OVERLAPS);
            assertThat(analysis.open()).containsExactly(Analysis.Question.OVERLAPS);
            assertThat(analysis.exact()).isFalse();
            assertThat(analysis.masked()).isEmpty();
            assertThat(analysis.text(Locale.ENGLISH))
                    .contains("Pairs of overlapping rows that the hit policy \"first\" settles: 1,000.")
                    .contains("The search was cut off, so that there may be more: overlaps.");
        }

        @Test
        void tellTwentyOfAKindAndCountTheOthers() {
            List<Condition<int[]>> steps = IntStream.range(0, 22)
                    .mapToObj(step -> Cubes.AXES.get(0).atLeast(step))
                    .collect(Collectors.toList());

            assertThat(Analysis.of(Cubes.table(HitPolicy.FIRST, steps, place -> place))
                            .text(Locale.ENGLISH))
                    .contains("No outcome depends on row r20: whoever meets it also meets r0. 1 more of these: masked"
                            + " rows. Pairs of overlapping rows that the hit policy \"first\" settles: 231.");
        }

        /** The flags of odd number are too many boxes: nothing was proven about the row, and nothing was said. */
        @Test
        void keepRowsFromBeingProvenToBeAlive() {
            Condition<int[]> odd = Cubes.odd();
            Draft<int[], Integer> draft = Cubes.table(HitPolicy.FIRST, List.of(odd.and(odd.negate())), place -> place);

            assertThat(Analysis.of(draft).open()).contains(Analysis.Question.MASKED);
            assertThat(Analysis.of(draft).masked()).isEmpty();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.AnalysisTest#few")
        void neverLeadToAWrongStatement(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Condition<int[]>> conditions = Cubes.random(400, random);
            Draft<int[], Integer> draft = Cubes.table(HitPolicy.FIRST, conditions, place -> random.nextInt(3));
            Analysis<int[], Integer> analysis = Analysis.of(draft);
            Set<String> masked = analysis.masked().stream().map(Masked::row).collect(Collectors.toSet());

            for (int[] subject : Cubes.subjects(2_000, random)) {
                Optional<Row<int[], Integer>> first = draft.rows().stream()
                        .filter(row -> row.when().test(subject))
                        .findFirst();
                first.ifPresent(row -> assertThat(masked).doesNotContain(row.id()));
                if (first.isEmpty() && analysis.gaps().complete()) {
                    assertThat(analysis.gaps().boxes())
                            .anyMatch(box -> box.condition().test(subject));
                }
            }
            assertThat(analysis.open()).contains(Analysis.Question.OVERLAPS);
        }

        @Test
        void leaveTheFindingsTheSameEveryTime() {
            List<Condition<int[]>> conditions = Cubes.random(150, new SplittableRandom(5));
            Draft<int[], Integer> draft = Cubes.table(HitPolicy.FIRST, conditions, place -> place % 3);

            assertThat(Analysis.of(draft)).isEqualTo(Analysis.of(draft));
        }
    }

    static LongStream few() {
        return Seeds.some(5);
    }
}
