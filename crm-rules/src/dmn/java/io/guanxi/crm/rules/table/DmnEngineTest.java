package io.guanxi.crm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.rules.table.DmnExport.Dmn;
import io.guanxi.crm.rules.table.DmnSamples.Grade;
import io.guanxi.crm.rules.table.DmnSamples.Guest;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Exported tables in an engine that others wrote: Drools DMN reads them without a message and decides the same. */
class DmnEngineTest {

    private static final String SCHEMA = "/org/omg/spec/DMN/20230324/DMN15.xsd";
    private static final int TABLES = 12;
    private static final int SUBJECTS = 1_000;

    static {
        DmnDocument.readXml();
    }

    /** A document in the engine. */
    private record Engine(Dmn dmn, DMNRuntime runtime, DMNModel model) {

        static Engine of(DecisionTable<?, ?> table) {
            Dmn dmn = DmnExport.of(table).orThrow();
            Resource resource = ResourceFactory.newReaderResource(new StringReader(dmn.xml()), "UTF-8");
            resource.setSourcePath("table.dmn");
            DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(resource))
                    .getOrElseThrow(IllegalStateException::new);
            DMNModel model = runtime.getModels().get(0);
            assertThat(model.getMessages()).as(dmn.xml()).isEmpty();
            return new Engine(dmn, runtime, model);
        }

        /** What the engine decides: null where it finds no outcome. */
        @Nullable
        Object outcome(Function<String, Optional<Object>> valueOf) {
            DMNContext context = runtime.newContext();
            dmn.inputs()
                    .forEach((attribute, input) -> context.set(
                            input, valueOf.apply(attribute).map(Engine::feel).orElse(null)));
            return runtime.evaluateAll(model, context)
                    .getDecisionResultByName(dmn.decision())
                    .getResult();
        }

        private static Object feel(Object value) {
            return value instanceof Enum<?> constant ? constant.name() : value;
        }
    }

    private static Function<String, Optional<Object>> values(Guest guest) {
        return name -> DmnSamples.ATTRIBUTES.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow()
                .read(guest);
    }

    private static @Nullable String name(Optional<Grade> grade) {
        return grade.map(Grade::name).orElse(null);
    }

    @ParameterizedTest
    @EnumSource
    void engineAndTableDecideTheSame(HitPolicy policy) {
        int decided = 0;
        for (int seed = 1; seed <= TABLES; seed++) {
            DmnSamples samples = new DmnSamples(seed);
            DecisionTable<Guest, Grade> table = samples.table(policy);
            Engine engine = Engine.of(table);
            List<Guest> guests = new ArrayList<>();
            for (int subject = 0; subject < SUBJECTS; subject++) {
                guests.add(samples.guest());
            }
            table.probes()
                    .forEach(probe -> guests.add(DmnSamples.guest(probe.point().values())));
            assertThat(guests).hasSizeGreaterThan(SUBJECTS);
            for (Guest guest : guests) {
                Optional<Grade> outcome = table.find(guest);
                assertThat(engine.outcome(values(guest)))
                        .as("%s, seed %s: %s", policy, seed, guest)
                        .isEqualTo(name(outcome));
                decided += outcome.isPresent() ? 1 : 0;
            }
        }
        assertThat(decided).isGreaterThan(SUBJECTS);
    }

    @ParameterizedTest
    @EnumSource
    void documentsAreValidByTheSchemaOfTheStandard(HitPolicy policy) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(DMNRuntime.class.getResource(SCHEMA));
        for (int seed = 1; seed <= TABLES; seed++) {
            String xml =
                    DmnExport.of(new DmnSamples(seed).table(policy)).orThrow().xml();
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        }
    }

    @Test
    void namesAndTextsArriveAsTheyWere() {
        List<String> names = List.of(
                "and",
                "between",
                "boolean",
                "context",
                "date",
                "duration",
                "else",
                "every",
                "external",
                "false",
                "for",
                "function",
                "if",
                "in",
                "instance",
                "item",
                "list",
                "not",
                "null",
                "number",
                "of",
                "or",
                "partial",
                "range",
                "return",
                "satisfies",
                "some",
                "string",
                "then",
                "time",
                "true",
                "count",
                "sum",
                "month",
                "day",
                "year",
                "min",
                "max",
                "Any",
                "is",
                "now",
                "today",
                "not_known",
                "in_store",
                "date_of_birth",
                "null_value",
                "true_fan",
                "a.b",
                "a-b",
                "a b",
                "a+b",
                "2nd",
                "客户",
                "价格 (€)",
                "Größe",
                "x?y",
                "\uD840\uDC00",
                "_",
                "e1");
        String outcome = "\"quoted\" \\ back \n \t 啤酒 <&> \uD83D\uDE00";
        TableBuilder<Guest, String> builder =
                DecisionTable.define("and", 1, Guest.class, String.class, HitPolicy.FIRST);
        for (int place = 0; place < names.size(); place++) {
            int nights = place;
            IntAttribute<Guest> attribute = Attribute.ofInt(names.get(place), Guest::nights, 0, 100);
            builder = builder.row("row " + nights, outcome + nights, attribute.is(nights));
        }
        Engine engine = Engine.of(builder.build());
        for (int place = 0; place < names.size(); place++) {
            String hit = names.get(place);
            int nights = place;

            assertThat(engine.outcome(name -> Optional.of(name.equals(hit) ? nights : 100)))
                    .as(hit)
                    .isEqualTo(outcome + nights);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesWithoutColumnsOrRulesDecideToo(HitPolicy policy) {
        TableBuilder<Guest, Grade> always = DecisionTable.define("t", 1, Guest.class, Grade.class, policy)
                .row("always", Grade.GOLD, Condition.always())
                .outcomeOrder(DmnSamples.ORDER);
        TableBuilder<Guest, Grade> never = DecisionTable.define("t", 1, Guest.class, Grade.class, policy)
                .row("never", Grade.GOLD, DmnSamples.NIGHTS.isUnknown())
                .outcomeOrder(DmnSamples.ORDER)
                .otherwise(Grade.LEAD);
        TableBuilder<Guest, Grade> nobody = DecisionTable.define("t", 1, Guest.class, Grade.class, policy)
                .otherwise(Grade.LEAD)
                .outcomeOrder(DmnSamples.ORDER);

        assertThat(Engine.of(always.build()).outcome(name -> Optional.of(1))).isEqualTo("GOLD");
        assertThat(Engine.of(never.build()).outcome(name -> Optional.of(1))).isEqualTo("LEAD");
        assertThat(Engine.of(nobody.build()).outcome(name -> Optional.of(1))).isEqualTo("LEAD");
    }

    @Test
    void outcomesOfEveryTypeArrive() {
        assertThat(outcome(BigDecimal.class, new BigDecimal("0.050"), new BigDecimal("-7")))
                .isEqualTo(new BigDecimal("0.050"));
        assertThat(outcome(Integer.class, -5, 3)).isEqualTo(new BigDecimal("-5"));
        assertThat(outcome(Double.class, 0.1, 0.2)).isEqualTo(new BigDecimal("0.1"));
        assertThat(outcome(Boolean.class, false, true)).isEqualTo(false);
        assertThat(outcome(String.class, "gold", "silver")).isEqualTo("gold");
        assertThat(outcome(LocalDate.class, LocalDate.of(2025, 1, 1), LocalDate.of(1, 1, 1)))
                .isEqualTo(LocalDate.of(2025, 1, 1));
    }

    /** The better one of two by their priority. */
    private static <O> @Nullable Object outcome(Class<O> type, O better, O worse) {
        FlagAttribute<Guest> complaint = Attribute.ofFlag("complaint", Guest::complaint);
        DecisionTable<Guest, O> table = DecisionTable.define("t", 1, Guest.class, type, HitPolicy.PRIORITY)
                .row("worse", worse, complaint.isKnown())
                .row("better", better, complaint.isTrue())
                .outcomeOrder(List.of(better, worse))
                .build();
        Engine engine = Engine.of(table);
        assertThat(engine.outcome(name -> Optional.of(false))).isNotEqualTo(engine.outcome(name -> Optional.of(true)));
        return engine.outcome(name -> Optional.of(true));
    }
}
