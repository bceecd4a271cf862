package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.ReasonKey;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.lifecycle.Outlook;
import io.guanxi.crm.party.ContactPoint;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.PartyDraft;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.PurchaseLogBuild;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.service.CompensationItem;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.testing.SampleCustomers;
import io.guanxi.crm.testing.json.CrmMixIns;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Every value of the rooms comes back equal from JSON, with plain Jackson and the published mix-ins. */
class JsonRoundTripTest {

    private static final JsonMapper MAPPER = JsonExample.mapper();

    private static final JavaClasses ROOMS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Stream.of("party", "customer", "purchase", "interaction", "service", "lifecycle")
                    .map(room -> "io.guanxi.crm." + room)
                    .toList());

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.guanxi.crm");

    /**
     * What nobody stores: the log in its columns is built anew from the transactions that are stored, and what a move is
     * still short of is worked out anew from the evidence.
     */
    private static final Set<Class<?>> NOT_STORED = Set.of(PurchaseLogBuild.class, Outlook.class);

    private static final List<Object> SAMPLES = JsonSamples.all();

    static Stream<Arguments> samples() {
        List<Arguments> samples = new ArrayList<>();
        for (Object sample : SAMPLES) {
            samples.add(argumentSet(sample.getClass().getSimpleName() + " " + samples.size(), sample));
        }
        return samples.stream();
    }

    @Nested
    class EveryValue {

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.examples.JsonRoundTripTest#samples")
        void comesBackEqual(Object value) {
            Object read = MAPPER.readValue(MAPPER.writeValueAsString(value), value.getClass());

            assertThat(read).isEqualTo(value).hasSameHashCodeAs(value);
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.examples.JsonRoundTripTest#samples")
        void comesBackEqualWhereItsSealedTypeIsAskedFor(Object value) {
            for (Class<?> general : sealedTypesOf(value.getClass())) {
                assertThat((Object) MAPPER.readValue(MAPPER.writeValueAsString(value), general))
                        .isEqualTo(value);
            }
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.examples.JsonRoundTripTest#samples")
        void isWrittenWithItsComponentsAndNothingElse(Object value) {
            JsonNode json = MAPPER.readTree(MAPPER.writeValueAsString(value));
            if (!value.getClass().isRecord() || json.isString()) {
                return;
            }
            Set<String> expected = new LinkedHashSet<>();
            if (!sealedTypesOf(value.getClass()).isEmpty()) {
                expected.add("type");
            }
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                expected.add(component.getName());
            }
            int components = value.getClass().getRecordComponents().length;

            assertThat(json.propertyNames()).containsExactlyElementsOf(expected);
            assertThat(expected)
                    .as("the type is no component")
                    .hasSize(components + (sealedTypesOf(value.getClass()).isEmpty() ? 0 : 1));
        }
    }

    @Nested
    class Samples {

        @Test
        void thereIsOneOfEveryPublicRecord() {
            Set<Class<?>> sampled = SAMPLES.stream().map(Object::getClass).collect(Collectors.toSet());

            assertThat(records().filter(type -> !NOT_STORED.contains(type))).isSubsetOf(sampled);
            assertThat(NOT_STORED).doesNotContainAnyElementsOf(sampled);
        }

        /** At least one full and one sparse sample, for each component on its own. */
        @Test
        void everyComponentThatMayBeMissingIsThereOnceAndMissingOnce() throws ReflectiveOperationException {
            List<String> unseen = new ArrayList<>();
            for (Class<?> type :
                    records().filter(type -> !NOT_STORED.contains(type)).toList()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    Set<Presence> seen = new LinkedHashSet<>();
                    for (Object sample : SAMPLES) {
                        if (type.isInstance(sample)) {
                            seen.add(Presence.of(component.getAccessor().invoke(sample)));
                        }
                    }
                    if (!seen.containsAll(Presence.wanted(type, component))) {
                        unseen.add(type.getSimpleName() + "." + component.getName() + " only " + seen);
                    }
                }
            }
            assertThat(unseen).isEmpty();
        }

        private static Stream<Class<?>> records() {
            return ROOMS.stream()
                    .filter(JavaClass::isRecord)
                    .<Class<?>>map(JavaClass::reflect)
                    .filter(Samples::isPublic);
        }

        private static boolean isPublic(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
        }
    }

    /** How a component was filled. */
    private enum Presence {
        THERE,
        EMPTY,
        MISSING;

        static Presence of(@Nullable Object value) {
            if (value == null
                    || value.equals(Optional.empty())
                    || value.equals(OptionalInt.empty())
                    || value.equals(OptionalLong.empty())) {
                return MISSING;
            }
            boolean empty = (value instanceof Collection<?> list && list.isEmpty())
                    || (value instanceof Map<?, ?> map && map.isEmpty());
            return empty ? EMPTY : THERE;
        }

        static Set<Presence> wanted(Class<?> type, RecordComponent component) {
            boolean mayMiss = type.getSimpleName().endsWith("Draft")
                    || component.getType().getSimpleName().startsWith("Optional");
            return mayMiss ? Set.of(THERE, MISSING) : Set.of(THERE);
        }
    }

    @Nested
    class MixIns {

        @Test
        void thereIsOneForEverySealedType() {
            assertThat(ROOMS.stream()
                            .<Class<?>>map(JavaClass::reflect)
                            .filter(type -> type.isSealed() && type.isInterface()))
                    .containsExactlyInAnyOrder(
                            Party.class,
                            PartyDraft.class,
                            ContactPoint.class,
                            ComplaintEvent.class,
                            CompensationItem.class)
                    .allMatch(CrmMixIns.all()::containsKey);
        }

        @Test
        void everyIdentifierIsPlainText() {
            assertThat(ROOMS.stream()
                            .<Class<?>>map(JavaClass::reflect)
                            .filter(type ->
                                    type.isRecord() && type.getSimpleName().endsWith("Id")))
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allMatch(CrmMixIns.all()::containsKey);
            assertThat(MAPPER.writeValueAsString(CustomerId.of("C-1001"))).isEqualTo("\"C-1001\"");
        }

        @Test
        void anIdentifierIsAKeyToo() {
            Visits visits = new Visits(ImmutableMap.of(CustomerId.of("C-2"), 1L, CustomerId.of("C-1"), 2L));

            String json = MAPPER.writeValueAsString(visits);

            assertThat(json).isEqualTo("{\"byCustomer\":{\"C-2\":1,\"C-1\":2}}");
            assertThat(MAPPER.readValue(json, Visits.class)).isEqualTo(visits);
        }

        @Test
        void everyConstantIsWrittenByItsName() {
            assertThat(constants(ROOMS, Bilingual.class))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(constant -> assertThat(MAPPER.writeValueAsString(constant))
                            .isEqualTo("\"" + ((Enum<?>) constant).name() + "\""));
        }

        @Test
        void addNothingOfJacksonToTheLibrary() {
            assertThat(CORE.stream()
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .map(dependency -> dependency.getTargetClass().getPackageName())
                            .filter(name -> name.contains("jackson")))
                    .isEmpty();
        }

        /** A host's own count by customer. */
        public record Visits(Map<CustomerId, Long> byCustomer) {}
    }

    @Nested
    class Documents {

        @Test
        void ofTheExampleAreReadable() {
            assertThat(JsonExample.run())
                    .containsExactly(
                            "{\"id\":\"C-1001\",\"party\":{\"type\":\"person\",\"id\":\"P-1001\","
                                    + "\"name\":{\"family\":\"林\",\"given\":\"晓\",\"written\":null},"
                                    + "\"birthDate\":null,\"contacts\":{\"points\":[]}},\"since\":\"2024-03-01\","
                                    + "\"tags\":[{\"label\":\"亲子游\",\"source\":\"MANUAL\",\"expiresOn\":null}],"
                                    + "\"basic\":{\"occupation\":null,\"hobbies\":null},"
                                    + "\"special\":{\"firstPurchaseKind\":null,\"firstPurchaseDate\":null,"
                                    + "\"lastContactDate\":null,\"tastes\":null,\"specialConsiderations\":null,"
                                    + "\"delivery\":null,\"installation\":null},\"provenance\":{}}",
                            "{\"id\":\"CP-7\",\"customer\":\"C-1001\",\"receivedAt\":\"2025-05-02T09:30:00Z\","
                                    + "\"channel\":\"EMAIL\",\"cause\":\"SERVICE\",\"severity\":\"MEDIUM\","
                                    + "\"description\":null,\"transaction\":null,\"steps\":["
                                    + "{\"event\":{\"type\":\"acknowledged\"},\"at\":\"2025-05-02T10:00:00Z\"},"
                                    + "{\"event\":{\"type\":\"investigationStarted\"},\"at\":\"2025-05-02T11:00:00Z\"},"
                                    + "{\"event\":{\"type\":\"offered\",\"compensation\":{\"items\":["
                                    + "{\"type\":\"apology\",\"words\":\"抱歉让您久等\"},"
                                    + "{\"type\":\"moneyBack\",\"amount\":{\"amount\":\"200.00\",\"currency\":\"CNY\"}}]}},"
                                    + "\"at\":\"2025-05-03T08:00:00Z\"}]}",
                            "offered");
        }

        @Test
        void needNotNameWhatIsUnknown() {
            String json = "{\"sku\":\"TOUR-1\",\"category\":[]}";
            String line =
                    "{\"product\":" + json + ",\"quantity\":1,\"revenue\":{\"amount\":\"9.90\",\"currency\":\"CNY\"}}";

            assertThat(MAPPER.readValue(line, LineItem.class).cost()).isEmpty();
        }

        @Test
        void keepTheWholeContactPoint() {
            assertThat(MAPPER.writeValueAsString(
                            JsonSamples.fullPerson().contacts().points().get(0)))
                    .isEqualTo("{\"type\":\"phone\",\"number\":\"+8613812341234\",\"usage\":\"PRIVATE\","
                            + "\"preferred\":true}");
        }

        @Test
        void keepPeriodsNanosecondsAndDecimalsAsTheyAre() {
            assertThat(MAPPER.writeValueAsString(JsonSamples.fullRefund()))
                    .contains("\"service\":{\"lowerEndpoint\":\"2025-03-31\",\"lowerBoundType\":\"CLOSED\","
                            + "\"upperEndpoint\":\"2025-04-02\",\"upperBoundType\":\"OPEN\"}")
                    .contains("{\"amount\":\"1200.00\",\"currency\":\"CNY\"}");
            assertThat(MAPPER.writeValueAsString(JsonSamples.sparseComplaint()))
                    .contains("\"receivedAt\":\"2025-03-31T09:30:15.123456789Z\"");
        }
    }

    @Nested
    class BrokenRules {

        private final String customer = MAPPER.writeValueAsString(JsonSamples.fullCustomer());

        @Test
        void areRefusedWithTheMessageOfTheConstructor() {
            assertRefused(
                    customer.replace("\"C-1001\"", "\" \""),
                    Customer.class,
                    "customer id must not be blank, but was \" \"");
            assertRefused(
                    customer.replace("英语导游", "亲子游"), Customer.class, "tags must not hold a label twice, but was ");
            assertRefused(
                    MAPPER.writeValueAsString(JsonSamples.fullRefund()).replace("\"T-1\"", "\"T-2\""),
                    Transaction.class,
                    "original must be another transaction, but was T-2");
        }

        @Test
        void ofAComplaintAreRefusedAtTheStep() {
            String complaint = MAPPER.writeValueAsString(JsonSamples.fullComplaint());

            assertRefused(
                    complaint.replace("{\"type\":\"investigationStarted\"}", "{\"type\":\"accepted\"}"),
                    Complaint.class,
                    "steps[1]");
        }

        @Test
        void ofAPersonAreRefusedWithoutShowingThePerson() {
            assertThatThrownBy(
                            () -> MAPPER.readValue(customer.replace("+8613812341234", "13812341234"), Customer.class))
                    .isInstanceOf(ValueInstantiationException.class)
                    .hasMessageContaining("number must be + and 7 to 15 digits (E.164)")
                    .hasMessageNotContaining("12341234");
        }

        @Test
        void aMissingPartIsNamed() {
            assertRefused(customer.replace("\"since\":\"2025-03-31\",", ""), Customer.class, "problem: since");
        }

        @Test
        void aMissingNumberIsNotZeroAndAMissingAnswerNotNo() {
            String line =
                    MAPPER.writeValueAsString(JsonSamples.fullRefund().lines().get(0));
            String contact = MAPPER.writeValueAsString(
                    JsonSamples.fullPerson().contacts().points().get(0));

            assertThatThrownBy(() -> MAPPER.readValue(line.replace("\"quantity\":2,", ""), LineItem.class))
                    .isInstanceOf(DatabindException.class)
                    .hasMessageContaining("[\"quantity\"]");
            assertThatThrownBy(() -> MAPPER.readValue(contact.replace(",\"preferred\":true", ""), ContactPoint.class))
                    .isInstanceOf(DatabindException.class)
                    .hasMessageContaining("[\"preferred\"]");
        }

        @Test
        void aSlipOfThePenIsRefused() {
            assertThatThrownBy(
                            () -> MAPPER.readValue(customer.replace("\"birthDate\"", "\"birthdate\""), Customer.class))
                    .isInstanceOf(UnrecognizedPropertyException.class)
                    .hasMessageContaining("birthdate");
            assertThatThrownBy(() -> MAPPER.readValue(
                            customer.replace("\"type\":\"person\"", "\"type\":\"robot\""), Customer.class))
                    .isInstanceOf(InvalidTypeIdException.class)
                    .hasMessageContaining("known type ids = [organization, person]");
        }

        @Test
        void aNumberIsNoNameAndHalfANumberNoWholeOne() {
            String line =
                    MAPPER.writeValueAsString(JsonSamples.fullRefund().lines().get(0));

            assertThatThrownBy(
                            () -> MAPPER.readValue(line.replace("\"quantity\":2", "\"quantity\":2.5"), LineItem.class))
                    .isInstanceOf(DatabindException.class);
            assertThatThrownBy(() -> MAPPER.readValue(customer.replace("\"MANUAL\"", "0"), Customer.class))
                    .isInstanceOf(DatabindException.class);
        }

        @Test
        void ofADraftAreReadAndReportedAsViolations() {
            String json = "{\"id\":\" \",\"party\":{\"type\":\"person\",\"familyName\":\"林\",\"givenName\":\"晓\"},"
                    + "\"tags\":[{\"label\":\"亲子游\"}]}";

            CustomerDraft draft = MAPPER.readValue(json, CustomerDraft.class);

            assertThat(draft.validate(CrmValidators.standard()).violations())
                    .extracting(Violation::path)
                    .containsExactly("id", "party.id", "since", "tags[0].source");
        }

        private static void assertRefused(String json, Class<?> type, String message) {
            assertThatThrownBy(() -> MAPPER.readValue(json, type))
                    .isInstanceOf(ValueInstantiationException.class)
                    .hasMessageContaining(message);
        }
    }

    @Nested
    class Reasons {

        @Test
        void ofAJournalAreReadable() {
            Reason reason = JsonSamples.everyArgument();

            assertThat(MAPPER.writeValueAsString(reason))
                    .isEqualTo("{\"key\":{\"lifecycle\":\"lifecycle.moved\"},\"arguments\":[\"text\",1,{\"long\":1},"
                            + "{\"decimal\":1.10},{\"date\":\"2025-03-31\"},{\"period\":\"P1Y2M3D\"},"
                            + "{\"money\":{\"amount\":\"1.10\",\"currency\":\"CNY\"}},"
                            + "{\"term\":{\"chinese\":\"术语\",\"english\":\"term\"}},{\"lifecycleStage\":\"LOST\"},"
                            + "{\"list\":[]},{\"list\":[1]},{\"list\":[1,2,3]},{\"list\":[\"a\",\"b\"]}]}");
        }

        @Test
        void mayBeOfEveryKindThatTheCoreHas() {
            List<ReasonKey> keys = constants(CORE, ReasonKey.class);

            assertThat(keys)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(
                            key -> assertThat(MAPPER.readValue(MAPPER.writeValueAsString(Reason.of(key)), Reason.class))
                                    .isEqualTo(Reason.of(key)));
        }

        @Test
        void mayNameEveryConstantThatTheCoreHas() {
            List<Bilingual> names = constants(CORE, Bilingual.class);
            Reason reason = new Reason(constants(CORE, ReasonKey.class).get(0), List.copyOf(names));

            assertThat(names).hasSizeGreaterThan(100);
            assertThat(MAPPER.readValue(MAPPER.writeValueAsString(reason), Reason.class))
                    .isEqualTo(reason);
        }

        @Test
        void ofAHostAreRegisteredByTheHost() {
            JsonMapper mapper = MAPPER.rebuild()
                    .registerSubtypes(new NamedType(HostReason.class, "hotel"))
                    .build();
            Reason reason = Reason.of(HostReason.FULLY_BOOKED, 3);

            String json = mapper.writeValueAsString(reason);

            assertThat(json).isEqualTo("{\"key\":{\"hotel\":\"hotel.fully-booked\"},\"arguments\":[3]}");
            assertThat(mapper.readValue(json, Reason.class)).isEqualTo(reason);
        }

        /** A reason of a host's own rule. */
        public enum HostReason implements ReasonKey {
            FULLY_BOOKED;

            @Override
            public String key() {
                return "hotel.fully-booked";
            }

            @Override
            public String pattern(Language language) {
                return "{0}";
            }
        }
    }

    @Nested
    class ValuesReadBack {

        @Test
        void stillMaskWhatIsPersonal() {
            Interaction read = MAPPER.readValue(
                    MAPPER.writeValueAsString(SAMPLES.stream()
                            .filter(Interaction.class::isInstance)
                            .skip(1)
                            .findFirst()
                            .orElseThrow()),
                    Interaction.class);

            assertThat(read.note()).hasValue("第一行\n\t第二行");
            assertThat(read.toString()).doesNotContain("第一行");
        }

        @Test
        void areTheSampleCustomers() {
            assertThat(SampleCustomers.all())
                    .allSatisfy(customer -> assertThat(
                                    MAPPER.readValue(MAPPER.writeValueAsString(customer), Customer.class))
                            .isEqualTo(customer));
        }
    }

    private static <T> List<T> constants(JavaClasses classes, Class<T> kind) {
        return classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(kind))
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(kind::cast)
                .toList();
    }

    private static List<Class<?>> sealedTypesOf(Class<?> type) {
        return Stream.<Class<?>>of(type.getInterfaces()).filter(Class::isSealed).toList();
    }
}
