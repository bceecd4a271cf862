package io.guanxi.crm.badinput;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public way to make a value, called wrongly: each null and each broken rule is refused, and the message names
 * the field, the rule and what was given – of personal texts a mask or their length only.
 */
class BadInputTest {

    /** What messages call a place whose name alone says too little, or that stands for another parameter. */
    private static final Map<String, String> DISPLAY_NAMES = Map.ofEntries(
            entry("PartyId.value", "party id"),
            entry("CustomerId.value", "customer id"),
            entry("TransactionId.value", "transaction id"),
            entry("InteractionId.value", "interaction id"),
            entry("ContractId.value", "contract id"),
            entry("ComplaintId.value", "complaint id"),
            entry("PersonName.family", "familyName"),
            entry("PersonName.given", "givenName"),
            entry("Settlement.on", "invoiced"));

    /** What asks of its arguments only that they are there; drafts do not even ask that. */
    private static final Set<String> WITHOUT_RULE = Set.of(
            "BasicDataDraft.new",
            "BusinessCalendar.alwaysOpen",
            "BusinessCalendar.builder",
            "ComplaintDraft.new",
            "ComplaintEvent.Accepted.new",
            "ComplaintEvent.Acknowledged.new",
            "ComplaintEvent.Closed.new",
            "ComplaintEvent.Closed.of",
            "ComplaintEvent.InvestigationStarted.new",
            "Conflict.at(String, Object, String)",
            "Conflict.at(String, int, String, Object, String)",
            "Conflict.atPersonal",
            "Conflict.new",
            "ContactPointDraft.email",
            "ContactPointDraft.messenger",
            "ContactPointDraft.new",
            "ContactPointDraft.phone",
            "ContactPointDraft.postal",
            "CreditCode.isValid",
            "CustomerDraft.new",
            "Email.isValid",
            "InteractionDraft.new",
            "LineItemDraft.new",
            "LineItemDraft.of",
            "MarketingOrientation.of",
            "Masking.email",
            "Masking.idNumber",
            "Masking.mobile",
            "Masking.name",
            "OrganizationDraft.new",
            "OrganizationDraft.of",
            "Person.of",
            "PersonDraft.new",
            "PersonDraft.of",
            "Phone.isValid",
            "PostalAddress.isCountry",
            "PromiseKeeping.of(Collection<Promise>, LocalDate)",
            "PromiseKeeping.of(Collection<Promise>, Side, LocalDate)",
            "ProvenanceDraft.new",
            "PurchaseLog.builder",
            "PurchaseLogBuild.new",
            "SpecialDataDraft.new",
            "SurveyResponseDraft.new",
            "TagDraft.new",
            "TransactionDraft.new",
            "Validated.Valid.new",
            "Validated.of",
            "Violation.new");

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.guanxi.crm.badinput.GoodCalls#all")
    void goodCallsSucceed(GoodCall call) {
        assertThat(call.make()).isNotNull();
    }

    /** A null at one place of one call. */
    record NullCase(
            GoodCall call,
            int at,
            String place,
            boolean exact,
            @Nullable Object argument,
            boolean allowed) {

        /** What the message calls the place. */
        String named() {
            String owner = call.label().replaceFirst("\\.[a-zA-Z]+(\\(.*)?$", ".");
            return DISPLAY_NAMES.getOrDefault(owner + place, place);
        }

        @Override
        public String toString() {
            return call + " with null " + (exact ? "as " : "in ") + place;
        }
    }

    @Nested
    class Null {

        static Stream<NullCase> nulls() {
            return GoodCalls.all().stream()
                    .flatMap(call ->
                            IntStream.range(0, call.arguments().size()).boxed().flatMap(place -> nulls(call, place)));
        }

        private static Stream<NullCase> nulls(GoodCall call, int at) {
            Parameter parameter = call.parameters().get(at);
            if (parameter.getType().isPrimitive()) {
                return Stream.empty();
            }
            boolean allowed = NullPlaces.isNullable(parameter.getAnnotatedType());
            return Stream.concat(
                    Stream.of(new NullCase(call, at, parameter.getName(), true, null, allowed)),
                    NullPlaces.of(parameter, call.arguments().get(at)).stream()
                            .map(in -> new NullCase(call, at, in.place(), in.exact(), in.argument(), in.allowed())));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("nulls")
        void isRefusedByNameUnlessTheTypeWelcomesIt(NullCase bad) {
            if (bad.allowed) {
                assertThatCode(() -> bad.call.makeWith(bad.at, bad.argument)).doesNotThrowAnyException();
                return;
            }
            Throwable refusal = catchThrowable(() -> bad.call.makeWith(bad.at, bad.argument));

            assertThat(refusal).isInstanceOf(NullPointerException.class);
            if (bad.exact) {
                assertThat(refusal).hasMessage(bad.named());
            } else {
                // An element of a set and a key have no place of their own.
                assertThat(refusal.getMessage()).isIn(bad.named(), bad.named() + "[0]", bad.named() + " key");
            }
        }
    }

    @Nested
    class BrokenRules {

        static List<BadRow> rowsWithASecret() {
            return rows().stream().filter(row -> row.secret().isPresent()).toList();
        }

        static List<BadRow> rows() {
            return BadRows.all();
        }

        @Test
        void standInTheTableForEveryCallThatHasRules() {
            Set<String> labels =
                    new TreeSet<>(GoodCalls.all().stream().map(GoodCall::label).toList());
            Set<String> inTable =
                    new TreeSet<>(BadRows.all().stream().map(BadRow::label).toList());
            Set<String> withRules = new TreeSet<>(labels);
            withRules.removeAll(WITHOUT_RULE);

            assertThat(labels).containsAll(WITHOUT_RULE);
            assertThat(inTable).isEqualTo(withRules);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("rows")
        void areRefusedWithFieldRuleAndValue(BadRow row) {
            GoodCall call = GoodCalls.of(row.label());

            assertThatThrownBy(() -> call.makeWith(call.place(row.parameter()), row.argument()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(row.rule() + ", but was " + row.shown());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("rowsWithASecret")
        void neverShowAPersonalText(BadRow row) {
            GoodCall call = GoodCalls.of(row.label());

            Throwable refusal = catchThrowable(() -> call.makeWith(call.place(row.parameter()), row.argument()));

            assertThat(refusal).hasMessageNotContaining(row.secret().orElseThrow());
        }
    }
}
