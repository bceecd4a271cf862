package io.guanxi.crm.badinput;

import static java.util.Map.entry;

import com.google.common.collect.Range;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.guanxi.crm.customer.BasicData;
import io.guanxi.crm.customer.BasicDataDraft;
import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CollectionMethod;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerField;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.Provenance;
import io.guanxi.crm.customer.ProvenanceDraft;
import io.guanxi.crm.customer.SpecialData;
import io.guanxi.crm.customer.SpecialDataDraft;
import io.guanxi.crm.customer.Tag;
import io.guanxi.crm.customer.TagDraft;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Intent;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.interaction.InteractionKind;
import io.guanxi.crm.interaction.InteractionResult;
import io.guanxi.crm.interaction.OrientationAspect;
import io.guanxi.crm.interaction.Pole;
import io.guanxi.crm.party.ContactKind;
import io.guanxi.crm.party.ContactPoint;
import io.guanxi.crm.party.ContactPointDraft;
import io.guanxi.crm.party.ContactPoints;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.CreditCode;
import io.guanxi.crm.party.MessengerService;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.PartyRelationship;
import io.guanxi.crm.party.PartyRole;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonDraft;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.party.RelationKind;
import io.guanxi.crm.party.RoleKind;
import io.guanxi.crm.purchase.CostKind;
import io.guanxi.crm.purchase.CostToServe;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.LineItemDraft;
import io.guanxi.crm.purchase.ProductRef;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.purchase.UnmatchedRefund;
import io.guanxi.crm.service.BusinessCalendar;
import io.guanxi.crm.service.BusinessHours;
import io.guanxi.crm.service.Commitment;
import io.guanxi.crm.service.Compensation;
import io.guanxi.crm.service.CompensationItem;
import io.guanxi.crm.service.ComplaintBenefit;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.service.ComplaintSeverity;
import io.guanxi.crm.service.ComplaintStep;
import io.guanxi.crm.service.ContractId;
import io.guanxi.crm.service.Pause;
import io.guanxi.crm.service.Promise;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.ServiceReason;
import io.guanxi.crm.service.Side;
import io.guanxi.crm.service.SlaStatus;
import io.guanxi.crm.service.SlaTarget;
import io.guanxi.crm.service.StoreAttribute;
import io.guanxi.crm.service.Survey;
import io.guanxi.crm.service.SurveyItem;
import io.guanxi.crm.validation.Require;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One good call of every public constructor and every public static method with a parameter: of all public classes in
 * the rooms party, customer, purchase, interaction, service and masking, of {@code Validated}, {@code Violation} and
 * {@code Conflict} in draft, and of {@code ValueBalance} in lifecycle. On it stand the tests of bad input.
 *
 * <p>Every collection holds something and every {@code Optional} is there, so that each place can be spoilt. Left out
 * are the rooms lifecycle (but for that one class), condition, statemachine, explain and aggregate, the validators of
 * draft, and validation itself, {@link Require} and {@code TextRule}: tests of their own cover them.
 */
final class GoodCalls {

    static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    static final LocalDate NEXT = LocalDate.of(2025, 4, 2);
    static final LocalDate LATER = LocalDate.of(2025, 6, 1);
    static final Instant AT = Instant.parse("2025-03-31T09:30:00Z");
    static final CustomerId LIN = CustomerId.of("C-1001");
    static final PartyId PERSON = PartyId.of("P-1001");
    static final PartyId FIRM = PartyId.of("P-2001");
    static final Money AMOUNT = Money.parse("CNY 1200.00");
    static final Range<LocalDate> PERIOD = Range.closedOpen(DAY, LATER);
    static final Phone PHONE = Phone.of("+8613812341234", ContactUsage.PRIVATE);
    static final SurveyItem ITEM = new SurveyItem("room", new Term("客房", "room"), 1, 5);
    static final BusinessHours MORNING = BusinessHours.of(LocalTime.of(9, 0), LocalTime.of(12, 0));

    private static final String ROOT = "io.guanxi.crm.";
    private static final Set<String> ROOMS =
            Set.of("party", "customer", "purchase", "interaction", "service", "masking");
    private static final Set<String> OTHER_CLASSES =
            Set.of("draft.Validated", "draft.Violation", "draft.Conflict", "lifecycle.ValueBalance");

    private static final Person LIN_XIAO =
            Person.of(PERSON, PersonName.of("林", "晓")).withContacts(PHONE);
    private static final Organization ACME = Organization.of(FIRM, "上海远景科技有限公司");
    private static final PartyRelationship CONTACT =
            PartyRelationship.since(PERSON, RelationKind.CONTACT_OF, FIRM, DAY);
    private static final TransactionId SALE = TransactionId.of("T-1");
    private static final LineItem LINE = LineItem.of("TOUR-1", 1, AMOUNT);
    private static final Transaction BOOKED = Transaction.sale(SALE, LIN, DAY, LINE);
    private static final Interaction CALL = Interaction.of(
            InteractionId.of("I-1"),
            LIN,
            AT,
            Channel.CALL_CENTER,
            Direction.INBOUND,
            InteractionKind.BUSINESS,
            InteractionResult.WON);
    private static final Promise PROMISE = Promise.of(LIN, Side.FIRM, "预留湖景房", DAY);
    private static final CompensationItem APOLOGY = new CompensationItem.Apology("抱歉让您久等");
    private static final Score GOOD = Score.of("4.4", 1, 5);
    private static final Violation VIOLATION =
            new Violation("id", "io.guanxi.crm.draft.missing", Map.of(), "null", Optional.empty());
    private static final ContactPointDraft POINT_DRAFT = new ContactPointDraft(
            ContactKind.PHONE, ContactUsage.PRIVATE, true, "+8613812341234", null, null, null, null, null, null);

    /** An argument for each type of parameter. */
    private static final Map<String, Object> BY_TYPE = Map.ofEntries(
            entry("boolean", true),
            entry("int", 1),
            entry("long", 1L),
            entry("double", 4.4),
            entry("Boolean", true),
            entry("Integer", 1),
            entry("Object", "shown"),
            entry("String", "text"),
            entry("Optional<String>", Optional.of("text")),
            entry("List<String>", List.of("text")),
            entry("Optional<Set<String>>", Optional.of(Set.of("text"))),
            entry("Map<String, String>", Map.of("max", "64")),
            entry("BigDecimal", new BigDecimal("0.5")),
            entry("LocalDate", DAY),
            entry("Optional<LocalDate>", Optional.of(NEXT)),
            entry("Instant", AT),
            entry("Optional<Instant>", Optional.of(AT.plusSeconds(180))),
            entry("Duration", Duration.ofHours(4)),
            entry("Period", Period.ofMonths(1)),
            entry("Range<LocalDate>", PERIOD),
            entry("Optional<Range<LocalDate>>", Optional.of(PERIOD)),
            entry("ZoneId", ZoneId.of("Asia/Shanghai")),
            entry("OptionalInt", OptionalInt.of(0)),
            entry("Money", AMOUNT),
            entry("Optional<Money>", Optional.of(Money.parse("CNY 900.00"))),
            entry("CurrencyUnit", CurrencyUnit.of("CNY")),
            entry("Validator", CrmValidators.standard()),
            entry("Term", new Term("客房", "room")),
            entry("List<Reason>", List.of(Reason.of(ServiceReason.SLA_DUE, "2025-03-31 09:30"))),
            // party
            entry("PartyId", PERSON),
            entry("Optional<PartyId>", Optional.of(PartyId.of("P-2000"))),
            entry("PersonName", PersonName.of("林", "晓")),
            entry("Party", LIN_XIAO),
            entry("PartyDraft<?>", new PersonDraft("P-1001", "林", "晓", null, null, null)),
            entry("Collection<Party>", List.of(LIN_XIAO, ACME)),
            entry("Collection<PartyRelationship>", List.of(CONTACT)),
            entry("Optional<CreditCode>", Optional.of(CreditCode.of("91350100M000100Y43"))),
            entry("ContactPoints", ContactPoints.of(PHONE)),
            entry("List<ContactPoint>", List.of(PHONE)),
            entry("ContactPoint[]", new ContactPoint[] {PHONE}),
            entry("List<ContactPointDraft>", List.of(POINT_DRAFT)),
            entry("ContactKind", ContactKind.PHONE),
            entry("ContactUsage", ContactUsage.PRIVATE),
            entry("MessengerService", MessengerService.WECHAT),
            entry("RelationKind", RelationKind.CONTACT_OF),
            entry("RoleKind", RoleKind.CUSTOMER),
            entry("List<PartyRole>", List.of(PartyRole.since(PERSON, RoleKind.CUSTOMER, DAY))),
            entry("PartyRole[]", new PartyRole[] {PartyRole.since(PERSON, RoleKind.CUSTOMER, DAY)}),
            // customer
            entry("CustomerId", LIN),
            entry(
                    "Customer",
                    Customer.builder().id(LIN).party(LIN_XIAO).since(DAY).build()),
            entry("Channel", Channel.WEB),
            entry("Optional<Channel>", Optional.of(Channel.WEB)),
            entry("CollectionMethod", CollectionMethod.ASKED),
            entry("TagSource", TagSource.MANUAL),
            entry("List<Tag>", List.of(Tag.of("亲子游", TagSource.MANUAL))),
            entry("List<TagDraft>", List.of(new TagDraft("亲子游", TagSource.MANUAL, null))),
            entry("BasicData", BasicData.none().withOccupation("教师")),
            entry("BasicDataDraft", new BasicDataDraft("教师", null)),
            entry("SpecialData", SpecialData.none()),
            entry("SpecialDataDraft", new SpecialDataDraft(null, null, null, null, null, null, null)),
            entry(
                    "Map<CustomerField, Provenance>",
                    Map.of(CustomerField.NAME, new Provenance(CollectionMethod.ASKED, DAY))),
            entry(
                    "Map<CustomerField, ProvenanceDraft>",
                    Map.of(CustomerField.NAME, new ProvenanceDraft(CollectionMethod.ASKED, DAY))),
            // purchase
            entry("TransactionId", SALE),
            entry("Optional<TransactionId>", Optional.of(TransactionId.of("T-0"))),
            entry("ProductRef", ProductRef.of("TOUR-1")),
            entry("List<LineItem>", List.of(LINE)),
            entry("LineItem[]", new LineItem[] {LINE}),
            entry(
                    "List<LineItemDraft>",
                    List.of(new LineItemDraft("TOUR-1", null, null, 1, BigDecimal.ONE, null, null, null))),
            entry("Collection<Transaction>", List.of(BOOKED)),
            entry("PurchaseLog", PurchaseLog.of(CurrencyUnit.of("CNY"), List.of(BOOKED))),
            entry("List<UnmatchedRefund>", List.of(new UnmatchedRefund(0, LIN, DAY, AMOUNT))),
            entry("CostKind", CostKind.SERVICE),
            entry("Collection<CostToServe>", List.of(new CostToServe(LIN, PERIOD, CostKind.SERVICE, AMOUNT))),
            // interaction
            entry("InteractionId", InteractionId.of("I-1")),
            entry("Direction", Direction.INBOUND),
            entry("InteractionKind", InteractionKind.BUSINESS),
            entry("InteractionResult", InteractionResult.WON),
            entry("Intent", Intent.STRONG),
            entry("Optional<Intent>", Optional.of(Intent.STRONG)),
            entry("Collection<Interaction>", List.of(CALL)),
            entry("Map<OrientationAspect, Pole>", allRelational()),
            entry("Set<OrientationAspect>", Set.of(OrientationAspect.FOCUS)),
            // service
            entry("LocalTime", LocalTime.of(9, 0)),
            entry("BusinessHours[]", new BusinessHours[] {MORNING}),
            entry("Map<DayOfWeek, List<BusinessHours>>", Map.of(DayOfWeek.MONDAY, List.of(MORNING))),
            entry("Map<LocalDate, List<BusinessHours>>", Map.of(NEXT, List.of(MORNING))),
            entry("Set<LocalDate>", Set.of(DAY)),
            entry("BusinessCalendar", BusinessCalendar.alwaysOpen(ZoneId.of("Asia/Shanghai"))),
            entry("List<Pause>", List.of(Pause.between(AT.plusSeconds(60), AT.plusSeconds(120)))),
            entry("SlaStatus", SlaStatus.ON_TRACK),
            entry("Optional<SlaTarget>", Optional.of(SlaTarget.of(Duration.ofMinutes(30), Duration.ofHours(8)))),
            entry("ContractId", ContractId.of("S-1")),
            entry("Optional<Commitment>", Optional.of(Commitment.of(500, "间夜"))),
            entry("Side", Side.FIRM),
            entry("Collection<Promise>", List.of(PROMISE)),
            entry("ComplaintId", ComplaintId.of("CP-7")),
            entry("ComplaintCause", ComplaintCause.AFTER_SALES),
            entry("ComplaintSeverity", ComplaintSeverity.HIGH),
            entry("List<ComplaintStep>", List.of(new ComplaintStep(new ComplaintEvent.Acknowledged(), AT))),
            entry("ComplaintEvent", new ComplaintEvent.Acknowledged()),
            entry("Set<ComplaintBenefit>", Set.of(ComplaintBenefit.RETENTION)),
            entry("ComplaintBenefit[]", new ComplaintBenefit[] {ComplaintBenefit.RETENTION}),
            entry("Compensation", Compensation.of(APOLOGY)),
            entry("List<CompensationItem>", List.of(APOLOGY)),
            entry("CompensationItem[]", new CompensationItem[] {APOLOGY}),
            entry("Score", GOOD),
            entry("Survey", Survey.of("离店问卷", ITEM)),
            entry("StoreAttribute", StoreAttribute.PRICE),
            entry("List<SurveyItem>", List.of(ITEM)),
            entry("SurveyItem[]", new SurveyItem[] {ITEM}),
            entry("Map<String, BigDecimal>", Map.of("room", BigDecimal.valueOf(4))),
            // draft
            entry("List<Violation>", List.of(VIOLATION)),
            entry("Draft<V>", new TagDraft("亲子游", TagSource.MANUAL, null)),
            entry("V", "value"));

    /** What a parameter needs whose type does not say enough: by class and parameter, or by label and parameter. */
    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            entry("CreditCode.value", "91350100M000100Y43"),
            entry("Email.address", "lin.xiao@example.com"),
            entry("Phone.number", "+8613812341234"),
            entry("PostalAddress.country", "CN"),
            entry("PartyRelationship.to", FIRM),
            entry("PartyRelationship.end", LATER),
            entry("PartyRole.to", LATER),
            entry("Organization.id", FIRM),
            entry("DataQuality.missing", Set.of(CustomerField.PHONE)),
            entry("DataQuality.fresh", Set.of(CustomerField.NAME)),
            entry("DataQuality.stale", Set.of(CustomerField.ADDRESS)),
            entry("DataQuality.ageUnknown", Set.of(CustomerField.HOBBIES)),
            entry("DataQuality.costPerError", Money.parse("CNY 15.00")),
            entry("ProductLadder.of(String, List<String>).skus", List.of("STANDARD", "DELUXE")),
            entry("ProductLadder.of(String, String[]).skus", new String[] {"STANDARD", "DELUXE"}),
            entry("TradeUp.to", TransactionId.of("T-2")),
            entry("TradeUp.toSku", "DELUXE"),
            entry("BusinessHours.to", LocalTime.of(12, 0)),
            entry("BusinessHours.of(String, String).from", "09:00"),
            entry("BusinessHours.of(String, String).to", "12:00"),
            entry("Pause.to", Optional.of(AT.plusSeconds(60))),
            entry("Pause.between.to", AT.plusSeconds(60)),
            entry("SlaTarget.firstResponse", Duration.ofMinutes(30)),
            entry("ServiceContract.to", LATER),
            entry("Score.value", GOOD.value()),
            entry("Score.of(double, int, int).value", 4.4),
            entry("Score.of(String, int, int).value", "4.4"),
            entry("Score.min", BigDecimal.ONE),
            entry("Score.max", BigDecimal.valueOf(5)),
            entry("Score.of(double, int, int).min", 1),
            entry("Score.of(double, int, int).max", 5),
            entry("Score.of(String, int, int).min", 1),
            entry("Score.of(String, int, int).max", 5),
            entry("SilentCustomers.dissatisfied", 200L),
            entry("SilentCustomers.of.complaintRate", "0.04"),
            entry("SurveyItem.max", 5),
            entry("SurveyResponse.key", "room"),
            entry("SurveyResponse.score", "4"),
            entry("SurveyResponse.of(Survey, CustomerId, LocalDate, StoreAttribute, String).survey", Survey.store()));

    private static final List<GoodCall> ALL = executables().map(GoodCalls::good).toList();
    private static final Map<String, GoodCall> BY_LABEL =
            ALL.stream().collect(Collectors.toMap(GoodCall::label, call -> call));

    private GoodCalls() {}

    /** All good calls, in the order of their labels. */
    static List<GoodCall> all() {
        return ALL;
    }

    /** Those that make a value of their own class. */
    static List<GoodCall> makers() {
        return ALL.stream().filter(GoodCall::isMaker).toList();
    }

    /** The one with a label. */
    static GoodCall of(String label) {
        GoodCall call = BY_LABEL.get(label);
        if (call == null) {
            throw new AssertionError("no good call " + label);
        }
        return call;
    }

    /** Whether a class is in scope. */
    static boolean isInScope(Class<?> type) {
        if (!type.getName().startsWith(ROOT) || !Modifier.isPublic(type.getModifiers())) {
            return false;
        }
        String name = type.getName().substring(ROOT.length()).replace('$', '.');
        return ROOMS.contains(name.substring(0, name.indexOf('.')))
                || OTHER_CLASSES.stream().anyMatch(other -> name.equals(other) || name.startsWith(other + "."));
    }

    /** A type as labels show it: {@code List<String>}, without packages and wildcards. */
    static String simple(String type) {
        return type.replaceAll("\\b[a-z]+\\.", "").replace("? extends ", "").replace('$', '.');
    }

    private static Stream<Executable> executables() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.guanxi.crm").stream()
                        .filter(type -> type.getPackageName().startsWith(ROOT))
                        .map(JavaClass::reflect)
                        .filter(GoodCalls::isInScope)
                        .flatMap(type -> Stream.concat(
                                Arrays.<Executable>stream(type.getConstructors()),
                                Arrays.stream(type.getDeclaredMethods()).filter(isStaticWithParameter())))
                        .sorted(Comparator.comparing(GoodCalls::label));
    }

    private static Predicate<Method> isStaticWithParameter() {
        int publicStatic = Modifier.PUBLIC | Modifier.STATIC;
        return method -> (method.getModifiers() & publicStatic) == publicStatic
                && !method.isSynthetic()
                && method.getParameterCount() > 0
                && !(method.getDeclaringClass().isEnum() && method.getName().equals("valueOf"));
    }

    private static String label(Executable executable) {
        Class<?> owner = executable.getDeclaringClass();
        if (executable instanceof Constructor<?>) {
            return owner(owner) + ".new";
        }
        String label = owner(owner) + "." + executable.getName();
        boolean overloaded = Arrays.stream(owner.getMethods())
                        .filter(isStaticWithParameter())
                        .filter(method -> method.getName().equals(executable.getName()))
                        .count()
                > 1;
        return overloaded
                ? label
                        + Arrays.stream(executable.getParameters())
                                .map(GoodCalls::type)
                                .collect(Collectors.joining(", ", "(", ")"))
                : label;
    }

    private static String owner(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String type(Parameter parameter) {
        return simple(parameter.getParameterizedType().getTypeName());
    }

    private static GoodCall good(Executable executable) {
        String label = label(executable);
        return new GoodCall(
                label,
                executable,
                Arrays.stream(executable.getParameters())
                        .map(parameter -> argument(label, parameter))
                        .toList());
    }

    private static Object argument(String label, Parameter parameter) {
        String owner = owner(parameter.getDeclaringExecutable().getDeclaringClass());
        return Stream.of(label, owner)
                .map(prefix -> Optional.ofNullable(BY_NAME.get(prefix + "." + parameter.getName())))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(BY_TYPE.get(type(parameter))))
                .orElseThrow(() -> new AssertionError(
                        label + ": no good argument for " + type(parameter) + " " + parameter.getName()));
    }

    private static Map<OrientationAspect, Pole> allRelational() {
        Map<OrientationAspect, Pole> answers = new EnumMap<>(OrientationAspect.class);
        for (OrientationAspect aspect : OrientationAspect.values()) {
            answers.put(aspect, Pole.RELATIONAL);
        }
        return answers;
    }
}
