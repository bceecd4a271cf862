package io.guanxi.crm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.DateAttribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.DoubleAttribute;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.LabelsAttribute;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.rules.table.DmnExport.Dmn;
import io.guanxi.crm.rules.table.DmnExport.NotExpressible;
import io.guanxi.crm.rules.table.DmnSamples.Grade;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class DmnExportTest {

    enum Tier {
        BASIC,
        SILVER,
        GOLD
    }

    enum Channel {
        WEB,
        SHOP,
        PHONE
    }

    record Guest(
            int nights,
            OptionalInt points,
            BigDecimal spend,
            double alive,
            LocalDate lastStay,
            boolean complaint,
            Channel channel,
            Set<String> tags) {}

    private static final IntAttribute<Guest> NIGHTS =
            Attribute.<Guest>ofInt("nights", Guest::nights, 0, 366).named("入住夜数", "nights");
    private static final IntAttribute<Guest> POINTS = Attribute.ofOptionalInt("points", Guest::points, -9, 9);
    private static final DecimalAttribute<Guest> SPEND = Attribute.ofDecimal("spend", 2, Guest::spend);
    private static final DoubleAttribute<Guest> ALIVE = Attribute.ofDouble("alive", Guest::alive, 0, 1);
    private static final DateAttribute<Guest> LAST_STAY = Attribute.ofDate("last-stay", Guest::lastStay);
    private static final FlagAttribute<Guest> COMPLAINT = Attribute.ofFlag("complaint", Guest::complaint);
    private static final EnumAttribute<Guest, Channel> CHANNEL =
            Attribute.ofEnum("channel", Channel.class, Guest::channel);
    private static final LabelsAttribute<Guest> TAGS =
            Attribute.ofLabels("tags", List.of("family", "business"), Guest::tags);

    private static TableBuilder<Guest, Tier> define(HitPolicy policy) {
        return DecisionTable.define("club", 2, Guest.class, Tier.class, policy);
    }

    private static DmnDocument exported(DecisionTable<?, ?> table) throws Exception {
        DmnDocument document = DmnDocument.parsed(DmnExport.of(table).orThrow());
        document.assertSoundIds();
        return document;
    }

    /** The tests of the only rule of a table with one row. */
    private static List<String> tests(Condition<Guest> condition) throws Exception {
        DecisionTable<Guest, Tier> table =
                define(HitPolicy.FIRST).row("gold", Tier.GOLD, condition).build();
        List<DmnDocument.Rule> rules = exported(table).rules();
        assertThat(rules).hasSize(1);
        return rules.get(0).tests();
    }

    private static LongStream seeds() {
        return Seeds.some(40);
    }

    @Nested
    class TheDocument {

        @Test
        void isAWholeDecision() {
            DecisionTable<Guest, Tier> table = define(HitPolicy.FIRST)
                    .row("gold", Tier.GOLD, NIGHTS.atLeast(25).and(POINTS.isKnown()))
                    .row("silver", Tier.SILVER, NIGHTS.atLeast(10))
                    .otherwise(Tier.BASIC)
                    .build();

            Dmn dmn = DmnExport.of(table).orThrow();

            assertThat(dmn.decision()).isEqualTo("club");
            assertThat(dmn.inputs()).isEqualTo(Map.of("nights", "nights", "points", "points"));
            assertThat(dmn.xml()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="definitions" name="club" namespace="urn:guanxi-crm:table:club:2">
                  <description>club 2, %s</description>
                  <inputData id="input_1" name="nights" label="入住夜数 nights">
                    <variable id="input_1_variable" name="nights" typeRef="number"/>
                  </inputData>
                  <inputData id="input_2" name="points" label="points">
                    <variable id="input_2_variable" name="points" typeRef="number"/>
                  </inputData>
                  <decision id="decision" name="club" label="club">
                    <variable id="decision_variable" name="club" typeRef="string"/>
                    <informationRequirement id="requirement_1">
                      <requiredInput href="#input_1"/>
                    </informationRequirement>
                    <informationRequirement id="requirement_2">
                      <requiredInput href="#input_2"/>
                    </informationRequirement>
                    <decisionTable id="table" typeRef="string" hitPolicy="FIRST">
                      <input id="column_1" label="入住夜数 nights">
                        <inputExpression id="column_1_expression" typeRef="number"><text>nights</text></inputExpression>
                        <inputValues id="column_1_values"><text>[0..366]</text></inputValues>
                      </input>
                      <input id="column_2" label="points">
                        <inputExpression id="column_2_expression" typeRef="number"><text>points</text></inputExpression>
                      </input>
                      <output id="output" label="club" typeRef="string"/>
                      <annotation name="row"/>
                      <rule id="rule_1_1">
                        <inputEntry id="rule_1_1_1"><text>&gt;= 25</text></inputEntry>
                        <inputEntry id="rule_1_1_2"><text>not(null)</text></inputEntry>
                        <outputEntry id="rule_1_1_output"><text>"GOLD"</text></outputEntry>
                        <annotationEntry><text>gold</text></annotationEntry>
                      </rule>
                      <rule id="rule_2_1">
                        <inputEntry id="rule_2_1_1"><text>&gt;= 10</text></inputEntry>
                        <inputEntry id="rule_2_1_2"><text>-</text></inputEntry>
                        <outputEntry id="rule_2_1_output"><text>"SILVER"</text></outputEntry>
                        <annotationEntry><text>silver</text></annotationEntry>
                      </rule>
                      <rule id="rule_3_1">
                        <inputEntry id="rule_3_1_1"><text>-</text></inputEntry>
                        <inputEntry id="rule_3_1_2"><text>-</text></inputEntry>
                        <outputEntry id="rule_3_1_output"><text>"BASIC"</text></outputEntry>
                        <annotationEntry><text></text></annotationEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(table.fingerprint()));
        }

        @Test
        void isTheSameForEqualTables() {
            for (HitPolicy policy : HitPolicy.values()) {
                assertThat(DmnExport.of(new DmnSamples(7).table(policy)))
                        .isEqualTo(DmnExport.of(new DmnSamples(7).table(policy)));
            }
        }

        @Test
        void holdsWhateverANameHolds() throws Exception {
            String wild = "a < b & \"c\" > d ]]> 'e' 啤酒 \uFFFE";
            IntAttribute<Guest> attribute = Attribute.ofInt(wild, Guest::nights, 0, 9);
            DecisionTable<Guest, String> table = DecisionTable.define(wild, 1, Guest.class, String.class, HitPolicy.ANY)
                    .row(wild, "\"quoted\" \\ back \u0001\n 啤酒 <&>", attribute.atLeast(1))
                    .build();

            DmnDocument document = exported(table);

            String readable = wild.replace('\uFFFE', '\uFFFD');
            assertThat(document.attributes("inputData", "label")).containsExactly(readable);
            assertThat(document.attributes("decision", "label")).containsExactly(readable);
            assertThat(document.texts("annotationEntry")).containsExactly(readable);
            assertThat(document.texts("outputEntry"))
                    .containsExactly("\"\\\"quoted\\\" \\\\ back \\u0001\\u000A 啤酒 <&>\"");
        }

        @Test
        void hasNamesThatFeelTakesEachOnce() {
            List<String> names = List.of(
                    "nights", "trip.nights", "trip nights", "trip_nights", "2nd", "date", "啤酒", "not", "a-b", "?");
            TableBuilder<Guest, Tier> builder = define(HitPolicy.FIRST);
            for (String name : names) {
                builder = builder.row(
                        name,
                        Tier.GOLD,
                        Attribute.<Guest>ofInt(name, Guest::nights, 0, 9).is(3));
            }

            Map<String, String> inputs = DmnExport.of(builder.build()).orThrow().inputs();

            assertThat(inputs.keySet()).containsExactlyElementsOf(names);
            assertThat(inputs.values())
                    .containsExactly(
                            "nights",
                            "trip_nights",
                            "trip_nights_2",
                            "trip_nights_3",
                            "_2nd",
                            "date_2",
                            "啤酒",
                            "not_2",
                            "a_b",
                            "_");
        }

        @Test
        void hasTheNameOfTheDecisionApartFromTheInputs() {
            DecisionTable<Guest, Tier> table = DecisionTable.define(
                            "nights", 1, Guest.class, Tier.class, HitPolicy.FIRST)
                    .row("gold", Tier.GOLD, NIGHTS.atLeast(25))
                    .build();

            assertThat(DmnExport.of(table).orThrow().decision()).isEqualTo("nights_2");
        }

        @Test
        void saysWhichValuesAnAttributeHasWhereNullIsNone() throws Exception {
            Condition<Guest> all = Condition.all(List.of(
                    NIGHTS.atLeast(1),
                    POINTS.atLeast(1),
                    SPEND.atLeast("1.00"),
                    SPEND.withDomain("0.00", "9.99")
                            .within("x", (Guest guest) -> guest)
                            .atLeast("1.00"),
                    ALIVE.atLeast(0.5),
                    LAST_STAY.atLeast(LocalDate.of(2025, 1, 1)),
                    COMPLAINT.isTrue(),
                    CHANNEL.is(Channel.SHOP)));

            DmnDocument document =
                    exported(define(HitPolicy.FIRST).row("gold", Tier.GOLD, all).build());

            assertThat(document.texts("inputValues"))
                    .containsExactly(
                            "[0..366]", "[0.00..9.99]", "[0..1]", "true, false", "\"WEB\", \"SHOP\", \"PHONE\"");
            assertThat(document.attributes("inputExpression", "typeRef"))
                    .containsExactly("number", "number", "number", "number", "number", "date", "boolean", "string");
        }
    }

    @Nested
    class Tests {

        @Test
        void ofNumbers() throws Exception {
            assertThat(tests(NIGHTS.atLeast(25))).containsExactly(">= 25");
            assertThat(tests(NIGHTS.above(25))).containsExactly(">= 26");
            assertThat(tests(NIGHTS.below(25))).containsExactly("<= 24");
            assertThat(tests(NIGHTS.atMost(25))).containsExactly("<= 25");
            assertThat(tests(NIGHTS.is(25))).containsExactly("25");
            assertThat(tests(NIGHTS.between(10, 24))).containsExactly("[10..24]");
            assertThat(tests(NIGHTS.oneOf(3, 1, 9))).containsExactly("1, 3, 9");
            assertThat(tests(POINTS.is(-5))).containsExactly("-5");
            assertThat(tests(NIGHTS.between(10, 24).negate())).containsExactly("<= 9, >= 25");
        }

        @Test
        void ofDecimalsAsTheyWereWritten() throws Exception {
            assertThat(tests(SPEND.atLeast("1000.00"))).containsExactly(">= 1000.00");
            assertThat(tests(SPEND.below("1000.00"))).containsExactly("< 1000.00");
            assertThat(tests(SPEND.above("-0.50"))).containsExactly("> -0.50");
            assertThat(tests(SPEND.above("1.00").and(SPEND.below("2.00")))).containsExactly("(1.00..2.00)");
            assertThat(tests(SPEND.atLeast("1.00").and(SPEND.below("2.00")))).containsExactly("[1.00..2.00)");
            assertThat(tests(SPEND.above("1.00").and(SPEND.atMost("2.00")))).containsExactly("(1.00..2.00]");
            assertThat(tests(SPEND.atMost("12345678901234567.89"))).containsExactly("<= 12345678901234567.89");
        }

        @Test
        void ofDoublesByTheirShortestDecimals() throws Exception {
            assertThat(tests(ALIVE.atLeast(0.3))).containsExactly(">= 0.3");
            assertThat(tests(ALIVE.below(0.1 + 0.2))).containsExactly("< 0.30000000000000004");
            assertThat(tests(ALIVE.above(0.5))).containsExactly("> 0.5");
            assertThat(tests(ALIVE.is(1e-9))).containsExactly("0.000000001");
            // Double.toString of JDK 17 gives 2.0E-3 and 2.2E-322, where it gives one digit too many for others.
            assertThat(tests(ALIVE.atLeast(2e-3))).containsExactly(">= 0.002");
            assertThat(new BigDecimal(tests(ALIVE.is(Double.MIN_VALUE)).get(0))).isEqualByComparingTo("4.9E-324");
            assertThat(new BigDecimal(tests(ALIVE.is(Math.nextDown(1.0))).get(0)))
                    .isEqualByComparingTo("0.9999999999999999");
        }

        @Test
        void ofDatesFlagsAndConstants() throws Exception {
            LocalDate day = LocalDate.of(2025, 1, 1);
            assertThat(tests(LAST_STAY.atLeast(day))).containsExactly(">= date(\"2025-01-01\")");
            assertThat(tests(LAST_STAY.between(day, day.plusDays(9))))
                    .containsExactly("[date(\"2025-01-01\")..date(\"2025-01-10\")]");
            assertThat(tests(COMPLAINT.isTrue())).containsExactly("true");
            assertThat(tests(COMPLAINT.isFalse())).containsExactly("false");
            assertThat(tests(CHANNEL.is(Channel.SHOP))).containsExactly("\"SHOP\"");
            assertThat(tests(CHANNEL.isNot(Channel.SHOP))).containsExactly("\"WEB\", \"PHONE\"");
        }

        @Test
        void ofWhatIsKnownOrNot() throws Exception {
            assertThat(tests(POINTS.isKnown())).containsExactly("not(null)");
            assertThat(tests(POINTS.isUnknown())).containsExactly("null");
            assertThat(tests(POINTS.atLeast(-9))).containsExactly("not(null)");
            assertThat(tests(POINTS.atLeast(5).or(POINTS.isUnknown()))).containsExactly(">= 5, null");
            assertThat(tests(POINTS.isKnown().or(POINTS.isUnknown()))).containsExactly("-");
            assertThat(tests(NIGHTS.atLeast(0))).containsExactly("-");
            assertThat(tests(NIGHTS.isKnown())).containsExactly("-");
        }
    }

    @Nested
    class Rules {

        private List<DmnDocument.Rule> rules(HitPolicy policy, Condition<Guest> condition) throws Exception {
            TableBuilder<Guest, Tier> builder = define(policy).row("gold", Tier.GOLD, condition);
            return exported((policy == HitPolicy.PRIORITY ? builder.outcomeOrder(Tier.GOLD) : builder).build())
                    .rules();
        }

        @ParameterizedTest
        @EnumSource(names = "UNIQUE", mode = EnumSource.Mode.EXCLUDE)
        void thePartsOfAnOrAreRulesOfTheirOwn(HitPolicy policy) throws Exception {
            assertThat(rules(
                            policy,
                            NIGHTS.atLeast(25).or(SPEND.atLeast("10.00")).or(COMPLAINT.isTrue())))
                    .containsExactly(
                            new DmnDocument.Rule(List.of(">= 25", "-", "-"), "\"GOLD\"", "gold"),
                            new DmnDocument.Rule(List.of("-", ">= 10.00", "-"), "\"GOLD\"", "gold"),
                            new DmnDocument.Rule(List.of("-", "-", "true"), "\"GOLD\"", "gold"));
        }

        @Test
        void underUniqueTheyDoNotOverlap() throws Exception {
            assertThat(rules(HitPolicy.UNIQUE, NIGHTS.atLeast(25).or(SPEND.atLeast("10.00"))))
                    .containsExactly(
                            new DmnDocument.Rule(List.of("<= 24", ">= 10.00"), "\"GOLD\"", "gold"),
                            new DmnDocument.Rule(List.of(">= 25", "-"), "\"GOLD\"", "gold"));
        }

        @Test
        void aRowThatNoSubjectCanMeetHasNone() throws Exception {
            DecisionTable<Guest, Tier> table = define(HitPolicy.FIRST)
                    .row("never", Tier.GOLD, NIGHTS.atLeast(25).and(NIGHTS.atMost(24)))
                    .row("silver", Tier.SILVER, NIGHTS.atLeast(10))
                    .build();

            assertThat(exported(table).rules())
                    .containsExactly(new DmnDocument.Rule(List.of(">= 10"), "\"SILVER\"", "silver"));
            assertThat(exported(table).attributes("rule", "id")).containsExactly("rule_2_1");
        }

        @ParameterizedTest
        @EnumSource(names = "FIRST", mode = EnumSource.Mode.EXCLUDE)
        void allOthersGetTheDefaultOutput(HitPolicy policy) throws Exception {
            DecisionTable<Guest, Tier> table = define(policy)
                    .row("gold", Tier.GOLD, NIGHTS.atLeast(25))
                    .otherwise(Tier.BASIC)
                    .outcomeOrder(Tier.GOLD, Tier.BASIC)
                    .build();

            DmnDocument document = exported(table);

            assertThat(document.rules()).hasSize(1);
            assertThat(document.texts("defaultOutputEntry")).containsExactly("\"BASIC\"");
            assertThat(document.texts("outputValues")).containsExactly("\"GOLD\", \"BASIC\"");
        }

        @Test
        void anOrderIsWrittenWithTheBestFirst() throws Exception {
            DecisionTable<Guest, Tier> table = define(HitPolicy.PRIORITY)
                    .row("silver", Tier.SILVER, NIGHTS.atLeast(10))
                    .row("gold", Tier.GOLD, NIGHTS.atLeast(25))
                    .outcomeOrder(Tier.GOLD, Tier.SILVER)
                    .build();

            assertThat(exported(table).texts("outputValues")).containsExactly("\"GOLD\", \"SILVER\"");
        }

        @Test
        void outcomesOfOtherTypes() throws Exception {
            assertThat(outcome(BigDecimal.class, new BigDecimal("0.050"))).containsExactly("number", "0.050");
            assertThat(outcome(Integer.class, -5)).containsExactly("number", "-5");
            assertThat(outcome(Double.class, 0.1)).containsExactly("number", "0.1");
            assertThat(outcome(BigInteger.class, BigInteger.TWO.pow(100)))
                    .containsExactly("number", "1267650600228229401496703205376");
            assertThat(outcome(Boolean.class, true)).containsExactly("boolean", "true");
            assertThat(outcome(LocalDate.class, LocalDate.of(2025, 1, 1)))
                    .containsExactly("date", "date(\"2025-01-01\")");
            assertThat(outcome(String.class, "gold")).containsExactly("string", "\"gold\"");
        }

        private <O> List<String> outcome(Class<O> type, O outcome) throws Exception {
            DmnDocument document = exported(DecisionTable.define("t", 1, Guest.class, type, HitPolicy.ANY)
                    .row("row", outcome, NIGHTS.atLeast(1))
                    .build());
            return List.of(
                    document.attributes("output", "typeRef").get(0),
                    document.texts("outputEntry").get(0));
        }
    }

    @Nested
    class Meaning {

        static LongStream seeds() {
            return DmnExportTest.seeds();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theDocumentDecidesLikeTheTable(long seed) throws Exception {
            for (HitPolicy policy : HitPolicy.values()) {
                DmnSamples samples = new DmnSamples(seed);
                DecisionTable<DmnSamples.Guest, Grade> table = samples.table(policy);
                Dmn dmn = DmnExport.of(table).orThrow();
                DmnDocument document = DmnDocument.parsed(dmn);
                document.assertSoundIds();
                for (int subject = 0; subject < 100; subject++) {
                    DmnSamples.Guest guest = samples.guest();
                    Map<String, Optional<Object>> values = new HashMap<>();
                    DmnSamples.ATTRIBUTES.forEach(attribute ->
                            values.put(dmn.inputs().getOrDefault(attribute.name(), ""), attribute.read(guest)));

                    assertThat(document.outcome(values))
                            .as("%s %s", policy, guest)
                            .isEqualTo(table.find(guest).map(Grade::name));
                }
            }
        }
    }

    @Nested
    class Obstacles {

        @Test
        void areAllNamed() {
            DecisionTable<Guest, Tier> table = define(HitPolicy.FIRST)
                    .row("gold", Tier.GOLD, NIGHTS.atLeast(25).and(Condition.opaque("lucky", guest -> true)))
                    .row("silver", Tier.SILVER, TAGS.has("family"))
                    .row(
                            "basic",
                            Tier.BASIC,
                            Condition.<Guest>opaque("new", guest -> true).negate())
                    .build();

            DmnExport export = DmnExport.of(table);

            assertThat(export)
                    .isEqualTo(new NotExpressible(List.of(
                            Reason.of(DmnReason.LABELS, "tags"),
                            Reason.of(DmnReason.OPAQUE, "gold", "lucky"),
                            Reason.of(DmnReason.OPAQUE, "basic", "new"))));
            assertThat(((NotExpressible) export).why(Locale.ENGLISH))
                    .isEqualTo("Column tags is a set of labels, which a portable DMN table cannot test."
                            + " Row gold holds the test ⟨lucky⟩, which is code and not data."
                            + " Row basic holds the test ⟨new⟩, which is code and not data.");
            assertThat(((NotExpressible) export).why(Locale.CHINA))
                    .isEqualTo("列 tags 是标签集，可移植的 DMN 决策表无法判断。"
                            + "行 gold 含有测试 ⟨lucky⟩，它是代码而不是数据。"
                            + "行 basic 含有测试 ⟨new⟩，它是代码而不是数据。");
            assertThatThrownBy(export::orThrow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(((NotExpressible) export).why(Locale.ENGLISH));
        }

        @Test
        void aTypeOfTheCallersOwn() {
            record Offer(int percent) {}
            DecisionTable<Guest, Offer> table = DecisionTable.define(
                            "offers", 1, Guest.class, Offer.class, HitPolicy.FIRST)
                    .row("five", new Offer(5), NIGHTS.atLeast(1))
                    .build();

            assertThat(DmnExport.of(table))
                    .isEqualTo(new NotExpressible(List.of(Reason.of(DmnReason.OUTCOME_TYPE, Offer.class.getName()))));
        }

        @Test
        void aNumberOfMoreThan34Digits() {
            BigDecimal fits = new BigDecimal("1." + "1".repeat(33) + "000");
            BigDecimal tooLong = new BigDecimal("1." + "1".repeat(34));
            TableBuilder<Guest, BigDecimal> builder = DecisionTable.define(
                            "rates", 1, Guest.class, BigDecimal.class, HitPolicy.FIRST)
                    .row("fits", fits, NIGHTS.atLeast(1));

            assertThat(DmnExport.of(builder.build())).isInstanceOf(Dmn.class);
            assertThat(DmnExport.of(builder.otherwise(tooLong).build()))
                    .isEqualTo(new NotExpressible(List.of(Reason.of(DmnReason.OUTCOME_NUMBER, "1." + "1".repeat(34)))));
        }

        /** Would have been written out with all its zeros. */
        @Test
        void aNumberOfTooManyZeros() {
            TableBuilder<Guest, BigDecimal> builder = DecisionTable.define(
                            "rates", 1, Guest.class, BigDecimal.class, HitPolicy.FIRST)
                    .row("fits", new BigDecimal("1E+6111"), NIGHTS.atLeast(1));

            assertThat(DmnExport.of(builder.build())).isInstanceOf(Dmn.class);
            assertThat(DmnExport.of(builder.row("huge", new BigDecimal("1E+2000000000"), NIGHTS.is(0))
                            .row("small", new BigDecimal("1E-6112"), NIGHTS.is(0))
                            .build()))
                    .isEqualTo(new NotExpressible(List.of(
                            Reason.of(DmnReason.OUTCOME_NUMBER, "1E+2000000000"),
                            Reason.of(DmnReason.OUTCOME_NUMBER, "1E-6112"))));
        }

        @Test
        void aNumberThatIsNone() {
            DecisionTable<Guest, Double> table = DecisionTable.define(
                            "rates", 1, Guest.class, Double.class, HitPolicy.FIRST)
                    .row("nan", Double.NaN, NIGHTS.atLeast(1))
                    .build();

            assertThat(DmnExport.of(table))
                    .isEqualTo(new NotExpressible(List.of(Reason.of(DmnReason.OUTCOME_NUMBER, "NaN"))));
        }

        /** Ten flags of which an odd number must be set: no boxes can be joined, and 2^11 are too many. */
        @Test
        void aRowOfTooManyBoxes() {
            Condition<Guest> odd = Condition.never();
            for (int place = 0; place < 12; place++) {
                Condition<Guest> flag = Attribute.<Guest>ofFlag("flag " + place, Guest::complaint)
                        .isTrue();
                odd = odd.and(flag.negate()).or(flag.and(odd.negate()));
            }
            DecisionTable<Guest, Tier> table =
                    define(HitPolicy.UNIQUE).row("odd", Tier.GOLD, odd).build();

            assertThat(DmnExport.of(table))
                    .isEqualTo(new NotExpressible(List.of(Reason.of(DmnReason.TOO_MANY_RULES, "odd", 1_000))));
        }

        @Test
        void badComponentsAreRefused() {
            assertThatThrownBy(() -> new NotExpressible(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("reasons must hold at least one, but was []");
            assertThatThrownBy(() -> new Dmn(" ", "club", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("xml must not be blank, but was \" \"");
            assertThatThrownBy(() -> new Dmn("<x/>", "", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("decision must not be blank, but was \"\"");
            assertThatThrownBy(() -> DmnExport.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("table");
        }
    }
}
