package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.SmallTables.ALL;
import static io.guanxi.crm.rules.table.SmallTables.outcome;
import static io.guanxi.crm.rules.table.SmallTables.pick;
import static io.guanxi.crm.rules.table.SmallTables.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.DateAttribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.DoubleAttribute;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.LabelsAttribute;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.table.SmallTables.Grade;
import io.guanxi.crm.rules.table.SmallTables.Small;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReachTest {

    enum Level implements Bilingual {
        PLATINUM("铂金", "PLATINUM"),
        GOLD("黄金", "GOLD"),
        LEAD("铅", "LEAD");

        private final Term term;

        Level(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    enum Channel {
        SHOP,
        WEB
    }

    record Customer(
            BigDecimal spend,
            int orders,
            int complaints,
            LocalDate last,
            double share,
            Channel channel,
            OptionalInt score,
            Set<String> tags) {}

    private static final DecimalAttribute<Customer> SPEND =
            Attribute.ofDecimal("spend", 2, Customer::spend).named("消费", "spend");
    private static final IntAttribute<Customer> ORDERS =
            Attribute.ofInt("orders", Customer::orders, 0, 1_000).named("订单", "orders");
    private static final IntAttribute<Customer> COMPLAINTS =
            Attribute.ofInt("complaints", Customer::complaints, 0, 100).named("投诉", "complaints");
    private static final DateAttribute<Customer> LAST = Attribute.ofDate("last", Customer::last);
    private static final DoubleAttribute<Customer> SHARE = Attribute.ofDouble("share", Customer::share, 0, 1);
    private static final EnumAttribute<Customer, Channel> CHANNEL =
            Attribute.ofEnum("channel", Channel.class, Customer::channel);
    private static final IntAttribute<Customer> SCORE = Attribute.ofOptionalInt("score", Customer::score, 0, 100);
    private static final LabelsAttribute<Customer> TAGS =
            Attribute.ofLabels("tags", List.of("club", "press"), Customer::tags);

    private static final Customer LIN = new Customer(
            new BigDecimal("48750.00"),
            10,
            3,
            LocalDate.of(2024, 3, 10),
            0.25,
            Channel.SHOP,
            OptionalInt.empty(),
            Set.of("press"));

    private static Row<Customer, Level> row(String id, Level outcome, Condition<Customer> when) {
        return new Row<>(id, outcome, when);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    private static Reach<Customer, Level> reach(Level wanted, Row<Customer, Level>... rows) {
        Draft<Customer, Level> draft = new Draft<>(
                HitPolicy.FIRST, List.of(), List.of(rows), Optional.of(Level.LEAD), List.of(Level.values()), Set.of());
        return Routes.of(new Regions<>(draft), LIN, wanted);
    }

    private static Reach<Customer, Level> platinum(Condition<Customer> when) {
        return reach(Level.PLATINUM, row("platinum", Level.PLATINUM, when));
    }

    private static String text(Condition<Customer> when) {
        return platinum(when).text(Locale.ENGLISH);
    }

    @Nested
    class Wording {

        @Test
        void namesTheWaysCheapestFirst() {
            Reach<Customer, Level> reach = platinum(SPEND.atLeast("50000.00").or(ORDERS.atLeast(12)));

            assertThat(reach.text(Locale.ENGLISH))
                    .isEqualTo("To reach PLATINUM – spend: 1,250.00 more, or orders: 2 more.");
            assertThat(reach.text(Locale.CHINA)).isEqualTo("达到铂金：消费再多 1,250.00；或订单再多 2。");
            assertThat(reach.now()).contains(Level.LEAD);
            assertThat(reach.exact()).isTrue();
        }

        @Test
        void joinsTheStepsOfOneWay() {
            Reach<Customer, Level> reach = platinum(ORDERS.atLeast(12).and(COMPLAINTS.atMost(1)));

            assertThat(reach.text(Locale.ENGLISH))
                    .isEqualTo("To reach PLATINUM – orders: 2 more and complaints: 2 less.");
            assertThat(reach.text(Locale.CHINA)).isEqualTo("达到铂金：订单再多 2，且投诉减少 2。");
            assertThat(reach.paths().get(0).text(Locale.ENGLISH)).isEqualTo("orders: 2 more and complaints: 2 less");
            assertThat(reach.paths().get(0).steps().get(1).text(Locale.ENGLISH)).isEqualTo("complaints: 2 less");
        }

        @Test
        void movesDatesByDays() {
            assertThat(text(LAST.atLeast(LocalDate.of(2024, 3, 12))))
                    .isEqualTo("To reach PLATINUM – last: 2 days later.");
            assertThat(text(LAST.atMost(LocalDate.of(2024, 3, 9))))
                    .isEqualTo("To reach PLATINUM – last: 1 day earlier.");
            assertThat(platinum(LAST.atLeast(LocalDate.of(2024, 3, 12))).text(Locale.CHINA))
                    .isEqualTo("达到铂金：last推迟 2 天。");
        }

        @Test
        void goesToTheEndThatIsNearer() {
            assertThat(text(ORDERS.between(12, 20))).isEqualTo("To reach PLATINUM – orders: 2 more.");
            assertThat(text(ORDERS.between(2, 7))).isEqualTo("To reach PLATINUM – orders: 3 less.");
            assertThat(text(ORDERS.is(11).or(ORDERS.is(3))))
                    .isEqualTo("To reach PLATINUM – orders: 1 more, or orders: 7 less.");
            assertThat(text(SPEND.above("48750.00"))).isEqualTo("To reach PLATINUM – spend: 0.01 more.");
            assertThat(text(SPEND.below("48750.00"))).isEqualTo("To reach PLATINUM – spend: 0.01 less.");
        }

        @Test
        void statesWhatHasNoAmount() {
            assertThat(text(CHANNEL.is(Channel.WEB))).isEqualTo("To reach PLATINUM – channel = WEB.");
            assertThat(text(TAGS.has("club").and(TAGS.hasNot("press"))))
                    .isEqualTo("To reach PLATINUM – tags with club and tags without any of press.");
            assertThat(text(SCORE.atLeast(60))).isEqualTo("To reach PLATINUM – score ≥ 60 (now unknown).");
            assertThat(text(SCORE.isKnown())).isEqualTo("To reach PLATINUM – score known (now unknown).");
            assertThat(platinum(SCORE.atLeast(60)).text(Locale.CHINA)).isEqualTo("达到铂金：score ≥ 60（现为未知）。");
        }

        @Test
        void namesAnEndThatADoubleMustPass() {
            assertThat(text(SHARE.above(0.5))).isEqualTo("To reach PLATINUM – share > 0.5.");
            assertThat(text(SHARE.atLeast(0.5))).isEqualTo("To reach PLATINUM – share: 0.25 more.");
        }

        @Test
        void namesOpaqueTests() {
            Reach<Customer, Level> reach = platinum(Condition.opaque("invited", customer -> false));

            assertThat(reach.text(Locale.ENGLISH)).isEqualTo("To reach PLATINUM – ⟨invited⟩.");
            assertThat(reach.exact()).isFalse();
            assertThat(reach.complete()).isTrue();
        }

        @Test
        void saysWhenThereIsNothingToDo() {
            Reach<Customer, Level> there = platinum(ORDERS.atLeast(10));

            assertThat(there.isReached()).isTrue();
            assertThat(there.isUnreachable()).isFalse();
            assertThat(there.paths()).isEmpty();
            assertThat(there.text(Locale.ENGLISH)).isEqualTo("PLATINUM is reached.");
            assertThat(there.text(Locale.CHINA)).isEqualTo("已达到铂金。");
        }

        @Test
        void saysWhenNobodyGetsThere() {
            Reach<Customer, Level> none = reach(
                    Level.GOLD,
                    row("platinum", Level.PLATINUM, ORDERS.atLeast(12)),
                    row("gold", Level.GOLD, ORDERS.atLeast(13)));

            assertThat(none.isUnreachable()).isTrue();
            assertThat(none.text(Locale.ENGLISH)).isEqualTo("Nobody can reach GOLD.");
            assertThat(reach(Level.GOLD, row("platinum", Level.PLATINUM, ORDERS.atLeast(12)))
                            .isUnreachable())
                    .isTrue();
        }

        @Test
        void saysWhenTheSearchWasCutOff() {
            Reach<Customer, Level> cut = new Reach<>(Level.GOLD, Optional.of(Level.LEAD), List.of(), false, false);

            assertThat(cut.isUnreachable()).isFalse();
            assertThat(cut.text(Locale.ENGLISH)).isEqualTo("No way to GOLD was found before the search was cut off.");
        }
    }

    @Nested
    class Paths {

        @Test
        void doNotLeadWhereAnEarlierRowDecides() {
            Reach<Customer, Level> gold = reach(
                    Level.GOLD,
                    row("platinum", Level.PLATINUM, ORDERS.atLeast(12)),
                    row("gold", Level.GOLD, ORDERS.atLeast(11).and(SPEND.atLeast("50000.00"))));

            assertThat(gold.text(Locale.ENGLISH)).isEqualTo("To reach GOLD – orders: 1 more and spend: 1,250.00 more.");
            assertThat(gold.paths()).hasSize(1);
            assertThat(gold.paths().get(0).row()).contains("gold");
            assertThat(gold.paths().get(0).target().value(ORDERS)).contains(11);
            assertThat(gold.paths().get(0).target().value(SPEND)).contains(new BigDecimal("50000.00"));
        }

        @Test
        void leadToOtherwiseToo() {
            Draft<Customer, Level> draft = new Draft<>(
                    HitPolicy.FIRST,
                    List.of(),
                    List.of(row("gold", Level.GOLD, ORDERS.atLeast(5))),
                    Optional.of(Level.LEAD),
                    List.of(),
                    Set.of());
            Reach<Customer, Level> lead = Routes.of(new Regions<>(draft), LIN, Level.LEAD);

            assertThat(lead.text(Locale.ENGLISH)).isEqualTo("To reach LEAD – orders: 6 less.");
            assertThat(lead.paths().get(0).row()).isEmpty();
        }

        @Test
        void cost() {
            Reach.Path<Customer> path = platinum(
                            SPEND.atLeast("50000.00").and(ORDERS.atLeast(20)).and(SCORE.atLeast(1)))
                    .paths()
                    .get(0);

            // 1 unknown of 3 steps; 1,250 / 50,000 + 10 / 20 = 0.525.
            assertThat(path.cost().unknown()).isEqualTo(1);
            assertThat(path.cost().steps()).isEqualTo(3);
            assertThat(path.cost().distance()).isEqualByComparingTo("0.525");
            assertThat(path.missing()).extracting(Reading::attribute).containsExactly("spend", "orders", "score");
        }

        @Test
        void ofDatesCostByYears() {
            assertThat(platinum(LAST.atLeast(LocalDate.of(2025, 3, 10)))
                            .paths()
                            .get(0)
                            .cost()
                            .distance())
                    .isEqualByComparingTo("1");
        }

        @Test
        void withoutUnknownsAndOfFewStepsComeFirst() {
            Reach<Customer, Level> reach = platinum(SCORE.atLeast(60)
                    .or(ORDERS.atLeast(11).and(COMPLAINTS.atMost(2)))
                    .or(SPEND.atLeast("900000.00")));

            assertThat(reach.text(Locale.ENGLISH))
                    .isEqualTo("To reach PLATINUM – spend: 851,250.00 more, or orders: 1 more and complaints: 1 less, "
                            + "or score ≥ 60 (now unknown).");
        }

        @Test
        void thatNeedMoreThanAnotherAreLeftOut() {
            Reach<Customer, Level> reach = reach(
                    Level.PLATINUM,
                    row("many", Level.PLATINUM, ORDERS.atLeast(12)),
                    row("rich", Level.PLATINUM, ORDERS.atLeast(11).and(SPEND.atLeast("50000.00"))),
                    row("more", Level.PLATINUM, ORDERS.atLeast(15)),
                    row("both", Level.PLATINUM, ORDERS.atLeast(12).and(COMPLAINTS.is(0))));

            assertThat(reach.text(Locale.ENGLISH))
                    .isEqualTo("To reach PLATINUM – orders: 2 more, or orders: 1 more and spend: 1,250.00 more.");
        }

        @Test
        void areAtMostSoMany() {
            Condition<Customer> any = Condition.anyOf(List.of(
                    ORDERS.atLeast(20).and(COMPLAINTS.is(0)),
                    ORDERS.atLeast(19).and(COMPLAINTS.is(1)),
                    SPEND.atLeast("60000.00"),
                    LAST.atLeast(LocalDate.of(2025, 1, 1)),
                    LAST.atMost(LocalDate.of(2020, 1, 1)),
                    SHARE.atLeast(0.5),
                    SHARE.atMost(0.1),
                    CHANNEL.is(Channel.WEB),
                    SCORE.atLeast(1),
                    TAGS.has("club"),
                    TAGS.hasNot("press"),
                    SPEND.atMost("10.00")));

            assertThat(platinum(any).paths()).hasSize(Reach.MAX_PATHS);
        }
    }

    @Nested
    class Laws {

        /** What one asks for, in a table of few and plain attributes. */
        record Question(Draft<Small, Grade> draft, Small subject, Grade wanted) {

            static Question of(long seed, int kinds) {
                SplittableRandom random = new SplittableRandom(seed);
                return new Question(
                        SmallTables.random(random, dice -> SmallTables.box(dice, kinds)),
                        pick(random, ALL),
                        pick(random, List.of(Grade.values())));
            }

            Reach<Small, Grade> reach() {
                return Routes.of(new Regions<>(draft), subject, wanted);
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.ReachTest#seeds")
        void whoDoesAsAPathSaysGetsThere(long seed) {
            Question question = Question.of(seed, 5);
            Reach<Small, Grade> reach = question.reach();

            assertThat(reach.now()).isEqualTo(outcome(question.draft(), question.subject()));
            for (Reach.Path<Small> path : reach.paths()) {
                Small moved = subject(path.target());
                assertThat(outcome(question.draft(), moved)).contains(question.wanted());
                assertThat(SmallTables.row(question.draft(), moved).map(Row::id))
                        .isEqualTo(path.row());
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.ReachTest#seeds")
        void aPathChangesWhatItSaysByJustThat(long seed) {
            Question question = Question.of(seed, 5);

            for (Reach.Path<Small> path : question.reach().paths()) {
                for (Attribute<Small> attribute : Terrain.attributes(List.of(question.draft()))) {
                    Optional<Object> from = attribute.read(question.subject());
                    Optional<Object> to = path.target().value(attribute);
                    List<Reading> readings = path.missing().stream()
                            .filter(reading -> reading.attribute().equals(attribute.name()))
                            .toList();
                    assertThat(from.equals(to)).as("%s of %s", attribute, path).isEqualTo(readings.isEmpty());
                    for (Reading reading : readings) {
                        reading.shortfall()
                                .ifPresent(amount -> assertThat(
                                                Math.abs((Integer) to.orElseThrow() - (Integer) from.orElseThrow()))
                                        .isEqualTo(amount.intValueExact()));
                    }
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.ReachTest#seeds")
        void noOtherWayIsCheaperThanTheFirst(long seed) {
            Question question = Question.of(seed, 4);
            Reach<Small, Grade> reach = question.reach();
            Optional<Reach.Cost> cheapest = ALL.stream()
                    .filter(other -> outcome(question.draft(), other).equals(Optional.of(question.wanted())))
                    .map(other -> cost(question.subject(), other))
                    .min(Comparator.naturalOrder());

            assertThat(reach.isReached())
                    .isEqualTo(outcome(question.draft(), question.subject()).equals(Optional.of(question.wanted())));
            assertThat(reach.isUnreachable()).isEqualTo(cheapest.isEmpty());
            if (!reach.paths().isEmpty()) {
                assertThat(reach.paths().get(0).cost()).isEqualByComparingTo(cheapest.orElseThrow());
            }
        }

        /** What it costs to become another subject, apart from tags and luck, which these tables do not ask for. */
        private static Reach.Cost cost(Small from, Small to) {
            int unknown = 0;
            int steps = 0;
            BigDecimal distance = BigDecimal.ZERO;
            for (Attribute<Small> attribute : SmallTables.ATTRIBUTES.subList(0, 4)) {
                Optional<Object> one = attribute.read(from);
                Optional<Object> other = attribute.read(to);
                if (!one.equals(other)) {
                    steps++;
                    unknown += one.isEmpty() || other.isEmpty() ? 1 : 0;
                    if (one.isPresent() && one.get() instanceof Integer start && other.isPresent()) {
                        int end = (Integer) other.get();
                        distance = distance.add(BigDecimal.valueOf(Math.abs(end - start))
                                .divide(BigDecimal.valueOf(Math.max(1, Math.abs(end))), MathContext.DECIMAL64));
                    }
                }
            }
            return new Reach.Cost(unknown, steps, distance);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.ReachTest#seeds")
        void pathsAreSortedAndDistinct(long seed) {
            List<Reach.Path<Small>> paths = Question.of(seed, 5).reach().paths();

            assertThat(paths).isSortedAccordingTo(Comparator.comparing(Reach.Path::cost));
            assertThat(paths).extracting(Reach.Path::target).doesNotHaveDuplicates();
            assertThat(paths).extracting(path -> path.text(Locale.ENGLISH)).doesNotHaveDuplicates();
        }
    }

    static LongStream seeds() {
        return Seeds.some(400);
    }

    @Nested
    class Refusals {

        @Test
        void keepAnswersFromContradictingThemselves() {
            Reach.Path<Customer> path = platinum(ORDERS.atLeast(12)).paths().get(0);

            assertThatThrownBy(() -> new Reach<>(Level.GOLD, Optional.of(Level.GOLD), List.of(path), true, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("paths must be empty for who is there");
            assertThatThrownBy(() -> new Reach<Customer, Level>(Level.GOLD, Optional.empty(), List.of(), false, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("exact must not be true when the search was cut off, but was true");
            assertThatThrownBy(() -> new Reach.Path<>(path.row(), path.region(), List.of(), path.cost(), path.target()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("steps must not be empty, but was []");
            assertThatThrownBy(() -> new Reach.Path<>(
                            path.row(),
                            path.region(),
                            path.steps(),
                            path.cost(),
                            path.target().with(ORDERS, Optional.of(11))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("target must lie in the region, but was orders = 11");
        }

        @Test
        void keepCostsFromBeingNegative() {
            assertThatThrownBy(() -> new Reach.Cost(-1, 2, BigDecimal.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("unknown must not be negative, but was -1");
            assertThatThrownBy(() -> new Reach.Cost(2, 1, BigDecimal.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("steps must not be below unknown, but was 1");
            assertThatThrownBy(() -> new Reach.Cost(0, 1, BigDecimal.valueOf(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("distance must not be negative, but was -1");
        }
    }
}
