package io.guanxi.crm.examples;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import io.guanxi.crm.customer.BasicData;
import io.guanxi.crm.customer.BasicDataDraft;
import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CollectionMethod;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerField;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.DataQuality;
import io.guanxi.crm.customer.Provenance;
import io.guanxi.crm.customer.ProvenanceDraft;
import io.guanxi.crm.customer.SpecialData;
import io.guanxi.crm.customer.SpecialDataDraft;
import io.guanxi.crm.customer.Tag;
import io.guanxi.crm.customer.TagDraft;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.interaction.ConversionRate;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Intent;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.interaction.InteractionKind;
import io.guanxi.crm.interaction.InteractionResult;
import io.guanxi.crm.interaction.MarketingOrientation;
import io.guanxi.crm.interaction.OrientationAspect;
import io.guanxi.crm.interaction.ServiceAugmentation;
import io.guanxi.crm.lifecycle.AttitudeEvidence;
import io.guanxi.crm.lifecycle.BondEvidence;
import io.guanxi.crm.lifecycle.BondRule;
import io.guanxi.crm.lifecycle.Cancellation;
import io.guanxi.crm.lifecycle.ContractStanding;
import io.guanxi.crm.lifecycle.CustomerProfile;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.Finding;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleCase;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleReason;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.Loss;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.lifecycle.MarginTarget;
import io.guanxi.crm.lifecycle.PurchaseRhythm;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipSignal;
import io.guanxi.crm.lifecycle.SegmentGap;
import io.guanxi.crm.lifecycle.SilenceEvidence;
import io.guanxi.crm.lifecycle.SilenceRule;
import io.guanxi.crm.lifecycle.Sojourn;
import io.guanxi.crm.lifecycle.Source;
import io.guanxi.crm.lifecycle.StageTransition;
import io.guanxi.crm.lifecycle.TotalVolume;
import io.guanxi.crm.lifecycle.Trend;
import io.guanxi.crm.lifecycle.ValueBalance;
import io.guanxi.crm.lifecycle.VolumeComparison;
import io.guanxi.crm.lifecycle.VolumeEvidence;
import io.guanxi.crm.lifecycle.VolumeReport;
import io.guanxi.crm.lifecycle.population.CustomerBaseChange;
import io.guanxi.crm.lifecycle.population.DayOutcome;
import io.guanxi.crm.lifecycle.population.JournalDifference;
import io.guanxi.crm.lifecycle.population.ReplayedRelationship;
import io.guanxi.crm.lifecycle.winback.WinBackPlan;
import io.guanxi.crm.lifecycle.winback.WinBackSchedule;
import io.guanxi.crm.lifecycle.winback.WinBackStep;
import io.guanxi.crm.lifecycle.winback.WinBackWorth;
import io.guanxi.crm.party.ContactKind;
import io.guanxi.crm.party.ContactPointDraft;
import io.guanxi.crm.party.ContactPoints;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.CreditCode;
import io.guanxi.crm.party.Email;
import io.guanxi.crm.party.Messenger;
import io.guanxi.crm.party.MessengerService;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.OrganizationDraft;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.PartyRelationship;
import io.guanxi.crm.party.PartyRole;
import io.guanxi.crm.party.PartyRoles;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonDraft;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.party.PostalAddress;
import io.guanxi.crm.party.RelationKind;
import io.guanxi.crm.party.RoleKind;
import io.guanxi.crm.purchase.CostKind;
import io.guanxi.crm.purchase.CostToServe;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.LineItemDraft;
import io.guanxi.crm.purchase.ProductLadder;
import io.guanxi.crm.purchase.ProductRef;
import io.guanxi.crm.purchase.RepeatPurchaseRate;
import io.guanxi.crm.purchase.Settlement;
import io.guanxi.crm.purchase.TradeUp;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionDraft;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.purchase.UnmatchedRefund;
import io.guanxi.crm.service.BusinessCalendar;
import io.guanxi.crm.service.BusinessHours;
import io.guanxi.crm.service.Commitment;
import io.guanxi.crm.service.Compensation;
import io.guanxi.crm.service.CompensationItem;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintBenefit;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintDraft;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.service.ComplaintSeverity;
import io.guanxi.crm.service.ComplaintStep;
import io.guanxi.crm.service.ContractId;
import io.guanxi.crm.service.Pause;
import io.guanxi.crm.service.Promise;
import io.guanxi.crm.service.PromiseKeeping;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.ServiceContract;
import io.guanxi.crm.service.ServiceRecovery;
import io.guanxi.crm.service.Side;
import io.guanxi.crm.service.SilentCustomers;
import io.guanxi.crm.service.SlaClock;
import io.guanxi.crm.service.SlaTarget;
import io.guanxi.crm.service.Survey;
import io.guanxi.crm.service.SurveyItem;
import io.guanxi.crm.service.SurveyResponse;
import io.guanxi.crm.service.SurveyResponseDraft;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Values of every kind, full and sparse, that must come back equal from JSON. */
final class JsonSamples {

    static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    static final LocalDate NEXT = LocalDate.of(2025, 4, 2);
    static final Instant AT = Instant.parse("2025-03-31T09:30:15.123456789Z");
    static final CustomerId LIN = CustomerId.of("C-1001");
    static final TransactionId SALE = TransactionId.of("T-1");

    private JsonSamples() {}

    static List<Object> all() {
        return Stream.of(
                        party(),
                        partyDrafts(),
                        customer(),
                        customerDrafts(),
                        purchase(),
                        interaction(),
                        time(),
                        complaints(),
                        surveys(),
                        lifecycle())
                .flatMap(List::stream)
                .toList();
    }

    // ---- party

    static PostalAddress address() {
        return new PostalAddress(
                "CN",
                Optional.of("北京市"),
                "海淀区",
                List.of("中关村大街1号", "\"东\" 门 \\ 2"),
                Optional.of("100080"),
                ContactUsage.DELIVERY,
                true);
    }

    static Person fullPerson() {
        return Person.of(PartyId.of("P-1001"), PersonName.of("Nagy", "Péter").withWritten("Nagy Péter"))
                .born(LocalDate.of(1988, 2, 29))
                .withContacts(
                        Phone.of("+8613812341234", ContactUsage.PRIVATE).asPreferred(),
                        Email.of("lin.xiao@example.com", ContactUsage.WORK),
                        address(),
                        Messenger.of(MessengerService.WECHAT, "林晓🌱", ContactUsage.PRIVATE));
    }

    static Organization fullOrganization() {
        return Organization.of(PartyId.of("P-2001"), "上海远景科技有限公司")
                .withCreditCode(CreditCode.of("91350100M000100Y43"))
                .withParent(PartyId.of("P-2000"))
                .withContacts(Email.of("info@example.com", ContactUsage.BILLING).asPreferred());
    }

    private static List<Object> party() {
        PartyId lin = PartyId.of("P-1001");
        PartyRole former = PartyRole.between(lin, RoleKind.EMPLOYEE, DAY, NEXT);
        PartyRole present = PartyRole.since(lin, RoleKind.CUSTOMER, DAY);
        return List.of(
                lin,
                CreditCode.of("914403001922038216"),
                PersonName.of("林", "晓"),
                PersonName.of("Nagy", "Péter").withWritten("Nagy Péter"),
                Phone.of("+8613812341234", ContactUsage.WORK),
                Email.of("a@b.example", ContactUsage.PRIVATE).asPreferred(),
                address(),
                PostalAddress.of("DE", "Berlin", "Wilhelmstr. 1", ContactUsage.PRIVATE),
                Messenger.of(MessengerService.QQ, "10001", ContactUsage.PRIVATE),
                ContactPoints.none(),
                fullPerson().contacts(),
                fullPerson(),
                Person.of(PartyId.of("P-1002"), PersonName.of("王", "建国")),
                fullOrganization(),
                Organization.of(PartyId.of("P-2002"), "Northwind Trading Ltd."),
                former,
                present,
                PartyRoles.of(lin, former, present),
                PartyRoles.of(lin),
                PartyRelationship.since(lin, RelationKind.CONTACT_OF, PartyId.of("P-2001"), DAY)
                        .withRole("采购"),
                PartyRelationship.between(lin, RelationKind.HOUSEHOLD_WITH, PartyId.of("P-1002"), DAY, NEXT));
    }

    private static List<Object> partyDrafts() {
        ContactPointDraft empty = new ContactPointDraft(null, null, null, null, null, null, null, null, null, null);
        ContactPointDraft full = new ContactPointDraft(
                ContactKind.POSTAL,
                ContactUsage.WORK,
                true,
                " ",
                MessengerService.LINE,
                "XX",
                "region",
                "city",
                Arrays.asList("line", null),
                "code");
        return List.of(
                empty,
                full,
                new PersonDraft(null, null, null, null, null, null),
                new PersonDraft("P", "林", " 晓 ", "written", DAY, Arrays.asList(full, null, empty)),
                new OrganizationDraft(null, null, null, null, null),
                new OrganizationDraft("P", "名", "not a code", "P", List.of(full)));
    }

    // ---- customer

    static Customer fullCustomer() {
        return Customer.builder()
                .id(LIN)
                .party(fullPerson())
                .since(DAY)
                .tag("亲子游", TagSource.MANUAL)
                .tag("英语导游", TagSource.RULE, NEXT)
                .basic(new BasicData(Optional.of("教师"), Optional.of(Set.of("徒步", "摄影"))))
                .special(fullSpecialData())
                .learned(CustomerField.PHONE, CollectionMethod.CARD, NEXT)
                .learned(CustomerField.NAME, CollectionMethod.ASKED, DAY)
                .build();
    }

    static Customer sparseCustomer() {
        return Customer.builder()
                .id(CustomerId.of("C-2001"))
                .party(Organization.of(PartyId.of("P-2001"), "上海远景科技有限公司"))
                .since(LocalDate.of(1, 1, 1))
                .build();
    }

    private static SpecialData fullSpecialData() {
        return SpecialData.none()
                .withFirstPurchaseKind("自由行")
                .withFirstPurchaseDate(DAY)
                .withLastContactDate(NEXT)
                .withTastes(Set.of("靠窗"))
                .withSpecialConsiderations("花生过敏")
                .withDelivery("前台")
                .withInstallation("不需要");
    }

    private static List<Object> customer() {
        return List.of(
                LIN,
                Tag.of("亲子游", TagSource.MANUAL),
                Tag.of("英语导游", TagSource.IMPORTED).expiringOn(NEXT),
                new Provenance(CollectionMethod.CHAT, DAY),
                BasicData.none(),
                // Known to have no hobby is not the same as unknown.
                new BasicData(Optional.empty(), Optional.of(Set.of())),
                new BasicData(Optional.of("教师"), Optional.of(Set.of("徒步"))),
                SpecialData.none(),
                SpecialData.none().withTastes(Set.of()),
                fullSpecialData(),
                fullCustomer(),
                sparseCustomer(),
                DataQuality.of(fullCustomer(), NEXT, Period.ofDays(1)),
                DataQuality.of(fullCustomer(), NEXT.plusYears(1), Period.ofDays(1)),
                DataQuality.of(sparseCustomer(), NEXT, Period.ofDays(1)));
    }

    private static List<Object> customerDrafts() {
        TagDraft tag = new TagDraft("label", TagSource.MANUAL, DAY);
        ProvenanceDraft provenance = new ProvenanceDraft(CollectionMethod.MINED, DAY);
        BasicDataDraft basic = new BasicDataDraft("教师", Arrays.asList("徒步", null, "徒步"));
        SpecialDataDraft special = new SpecialDataDraft("k", DAY, NEXT, List.of(), "s", "d", "i");
        return List.of(
                tag,
                new TagDraft(null, null, null),
                provenance,
                new ProvenanceDraft(null, null),
                basic,
                new BasicDataDraft(null, null),
                special,
                new SpecialDataDraft(null, null, null, null, null, null, null),
                new SpecialDataDraft(null, null, null, Arrays.asList("辣", null), null, null, null),
                new CustomerDraft(null, null, null, null, null, null, null),
                new CustomerDraft(
                        "C",
                        new PersonDraft("P", null, null, null, null, null),
                        DAY,
                        Arrays.asList(tag, null),
                        basic,
                        special,
                        Map.of(CustomerField.NAME, provenance)),
                new CustomerDraft(
                        "C",
                        new OrganizationDraft("P", "名", null, null, List.of()),
                        null,
                        List.of(),
                        null,
                        null,
                        Map.of()));
    }

    // ---- purchase

    static Transaction fullRefund() {
        LineItem room = LineItem.of(ProductRef.of("ROOM-1").named("湖景房").in("住宿", "湖景"), 2, Money.parse("CNY 1200.00"))
                .withCost(Money.parse("CNY 0.01"))
                .during(DAY, NEXT);
        LineItem tour = LineItem.of("TOUR-1", 1, Money.parse("CNY 0.00"));
        return new Transaction(
                TransactionId.of("T-2"),
                LIN,
                NEXT,
                List.of(room, tour),
                Optional.of(SALE),
                Optional.of(Channel.FRONT_DESK));
    }

    static Transaction sparseSale() {
        return Transaction.sale(SALE, LIN, DAY, LineItem.of("TOUR-1", 1, Money.parse("JPY 12000")));
    }

    private static List<Object> purchase() {
        LineItemDraft line = new LineItemDraft(
                "s", "n", Arrays.asList("c", null), -3, new BigDecimal("1.10"), new BigDecimal("1E+3"), NEXT, DAY);
        return List.of(
                SALE,
                ProductRef.of("TOUR-1"),
                ProductRef.of("ROOM-1").named("湖景房").in("住宿"),
                LineItem.of("TOUR-1", 1, Money.parse("JPY 12000")),
                fullRefund().lines().get(0),
                fullRefund(),
                sparseSale(),
                ProductLadder.of("房型", "STANDARD", "DELUXE", "SUITE"),
                new TradeUp(LIN, SALE, TransactionId.of("T-2"), "STANDARD", "SUITE"),
                Settlement.invoiced(SALE, DAY, Money.parse("CNY 0.01")),
                Settlement.invoiced(SALE, DAY, Money.parse("KWD 1.001")).paidOn(NEXT),
                new CostToServe(LIN, Range.closedOpen(DAY, NEXT), CostKind.COMMISSION, Money.parse("CNY 0.00")),
                new RepeatPurchaseRate(3, 7),
                new UnmatchedRefund(4, LIN, DAY, Money.parse("CNY 92233720368547758.07")),
                line,
                new LineItemDraft(null, null, null, null, null, null, null, null),
                new TransactionDraft("T", "C", DAY, "CNY", Channel.WEB, Arrays.asList(line, null), "T"),
                new TransactionDraft(null, null, null, null, null, null, null));
    }

    // ---- interaction

    private static List<Object> interaction() {
        Interaction sparse = Interaction.of(
                InteractionId.of("I-1"),
                LIN,
                AT,
                Channel.CALL_CENTER,
                Direction.OUTBOUND,
                InteractionKind.EMOTIONAL,
                InteractionResult.REACHED);
        return List.of(
                sparse.id(),
                sparse,
                sparse.withIntent(Intent.WEAK).withNote("第一行\n\t第二行"),
                new ConversionRate(1, 2, 3),
                MarketingOrientation.of(Set.of(OrientationAspect.FOCUS, OrientationAspect.QUALITY)),
                new ServiceAugmentation("机场接送", true, false, true),
                new InteractionDraft(null, null, null, null, null, null, null, null, null),
                new InteractionDraft(
                        "",
                        "C",
                        AT,
                        Channel.ATM,
                        Direction.INBOUND,
                        InteractionKind.BUSINESS,
                        InteractionResult.WON,
                        Intent.NONE,
                        "\u0000"));
    }

    // ---- service: time

    private static List<Object> time() {
        BusinessHours morning = BusinessHours.of(LocalTime.of(9, 0), LocalTime.of(12, 0, 1));
        BusinessHours evening = BusinessHours.of(LocalTime.of(13, 0), LocalTime.MIDNIGHT);
        BusinessCalendar shanghai = BusinessCalendar.weekdays(ZoneId.of("Asia/Shanghai"), morning, evening).toBuilder()
                .holiday(LocalDate.of(2025, 10, 1))
                .holiday(LocalDate.of(2025, 1, 1))
                .exception(LocalDate.of(2025, 9, 28), morning)
                .build();
        BusinessCalendar always = BusinessCalendar.alwaysOpen(ZoneId.of("+08:00"));
        SlaTarget target = SlaTarget.of(Duration.ofMinutes(30), Duration.ofHours(8));
        SlaClock running = SlaClock.start(always, AT, Duration.ofHours(4));
        SlaClock stopped = SlaClock.start(shanghai, AT, Duration.ofHours(4))
                .pause(AT.plusSeconds(60))
                .resume(AT.plusSeconds(120))
                .stop(AT.plusSeconds(180));
        ServiceContract contract = new ServiceContract(
                ContractId.of("S-1"),
                LIN,
                Range.closedOpen(DAY, DAY.plusYears(1)),
                List.of("延迟退房", "机场接送"),
                Optional.of(Commitment.of(500, "间夜")),
                Optional.of(target),
                Period.of(0, 1, 15));
        return List.of(
                morning,
                BusinessHours.WHOLE_DAY,
                BusinessCalendar.builder(ZoneId.of("UTC"))
                        .on(DayOfWeek.SUNDAY, evening)
                        .build(),
                shanghai,
                always,
                Pause.since(AT),
                Pause.between(AT, AT.plusNanos(1)),
                target,
                running,
                stopped,
                running.readAt(AT.plusSeconds(1)),
                running.pause(AT).readAt(AT.plusSeconds(1)),
                stopped.readAt(AT.plusSeconds(200)),
                Commitment.of(1, "间夜"),
                contract.id(),
                contract,
                ServiceContract.since(ContractId.of("S-2"), LIN, DAY),
                Promise.of(LIN, Side.FIRM, "预留湖景房", DAY),
                Promise.of(LIN, Side.CUSTOMER, "年内再次入住", DAY).keptOn(NEXT),
                new PromiseKeeping(1, 2, 3, Long.MAX_VALUE));
    }

    // ---- service: voice of the customer

    static Complaint fullComplaint() {
        Compensation compensation = Compensation.of(
                new CompensationItem.Apology("抱歉让您久等\n真诚致歉"),
                new CompensationItem.Gesture("果盘"),
                new CompensationItem.MoneyBack(Money.parse("CNY 200.00")),
                new CompensationItem.PointsGrant(500),
                new CompensationItem.Voucher(Money.parse("CNY 50.00"), NEXT),
                new CompensationItem.Redo("重新打扫"));
        return sparseComplaint()
                .describedAs("等了三小时\n没有人来")
                .about(SALE)
                .with(new ComplaintEvent.Acknowledged(), AT.plusSeconds(1))
                .with(new ComplaintEvent.InvestigationStarted(), AT.plusSeconds(2))
                .with(new ComplaintEvent.Offered(compensation), AT.plusSeconds(3))
                .with(ComplaintEvent.Declined.because("太少"), AT.plusSeconds(4))
                .with(new ComplaintEvent.Rejected("已尽力"), AT.plusSeconds(5))
                .with(
                        ComplaintEvent.Closed.of(ComplaintBenefit.RETENTION, ComplaintBenefit.IMPROVEMENT),
                        AT.plusSeconds(6))
                .with(new ComplaintEvent.Reopened("客户再次来电"), AT.plusSeconds(7));
    }

    static Complaint sparseComplaint() {
        return Complaint.received(
                ComplaintId.of("CP-7"), LIN, AT, Channel.POST, ComplaintCause.AFTER_SALES, ComplaintSeverity.HIGH);
    }

    private static List<Object> complaints() {
        List<Object> samples = new ArrayList<>(List.of(
                fullComplaint().id(),
                fullComplaint(),
                sparseComplaint(),
                fullComplaint().compensation().orElseThrow(),
                new ComplaintEvent.Accepted(),
                ComplaintEvent.Declined.withoutReason(),
                ComplaintEvent.Closed.of(),
                new ComplaintDraft(null, null, null, null, null, null, null, null),
                new ComplaintDraft(
                        "CP", "C", AT, Channel.FAX, ComplaintCause.MISUSE, ComplaintSeverity.LOW, "description", "T")));
        samples.addAll(fullComplaint().steps());
        fullComplaint().steps().forEach((ComplaintStep step) -> samples.add(step.event()));
        samples.addAll(fullComplaint().compensation().orElseThrow().items());
        return samples;
    }

    private static List<Object> surveys() {
        Survey survey = Survey.of("离店问卷", new SurveyItem("room", new Term("客房", "room"), 0, 10));
        Map<String, BigDecimal> answers =
                ImmutableMap.of("service", BigDecimal.valueOf(5), "price", new BigDecimal("4.5"));
        return List.of(
                Score.of(4.4, 1, 5),
                Score.of("10", -10, 100),
                new ServiceRecovery(Score.of("3.5", 1, 5), Score.of("4.25", 1, 5)),
                SilentCustomers.of(200, "0.04"),
                SilentCustomers.of(0, "0"),
                survey.items().get(0),
                survey,
                Survey.store(),
                new SurveyResponse(Survey.store(), LIN, DAY, answers),
                new SurveyResponseDraft(survey, "C", DAY, Map.of("none", new BigDecimal("1.10"))),
                new SurveyResponseDraft(null, null, null, null));
    }

    // ---- lifecycle

    static CustomerRelationship relationship() {
        return new CustomerRelationship(
                LIN,
                DAY,
                LifecycleStage.FORMATION,
                List.of(
                        new StageTransition(
                                LifecycleStage.FORMATION,
                                LifecycleStage.LOST,
                                NEXT,
                                Optional.of(LossCause.PRICE),
                                List.of(Reason.of(LifecycleReason.NO_PURCHASE))),
                        new StageTransition(
                                LifecycleStage.LOST,
                                LifecycleStage.EXPLORATION,
                                NEXT,
                                Optional.empty(),
                                List.of(everyArgument()))));
    }

    /** A reason with an argument of every kind that a reason may have. */
    static Reason everyArgument() {
        return Reason.of(
                LifecycleReason.MOVED,
                "text",
                1,
                1L,
                new BigDecimal("1.10"),
                DAY,
                Period.of(1, 2, 3),
                Money.parse("CNY 1.10"),
                new Term("术语", "term"),
                LifecycleStage.LOST,
                List.of(),
                List.of(1),
                List.of(1, 2, 3),
                List.of("a", "b"));
    }

    private static List<Object> lifecycle() {
        return Stream.of(journals(), policies(), evidence(), outcomes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Object> journals() {
        CustomerRelationship relationship = relationship();
        return List.of(
                CustomerRelationship.open(LIN, DAY),
                relationship,
                relationship.journal().get(0),
                relationship.journal().get(1),
                relationship.sojourns(NEXT).get(0),
                new Sojourn(LifecycleStage.DECLINE, Range.closedOpen(DAY, DAY), false),
                relationship.episodes(NEXT).get(0),
                new Loss(LifecycleStage.FORMATION, DAY, LossCause.UNKNOWN),
                new Finding(FindingKind.DECLINE_SUSPECTED, List.of(everyArgument())));
    }

    private static List<Object> policies() {
        LifecyclePolicy few = LifecyclePolicy.transactionsOnly();
        LifecyclePolicy many = LifecyclePolicy.contractB2b();
        LifecyclePolicy travel = LifecyclePolicy.leisureTravel();
        BondRule none = few.stability().bonds();
        return List.of(
                few,
                many,
                travel,
                LifecyclePolicy.standard(),
                few.formation(),
                many.formation(),
                many.formation().commitment().orElseThrow(),
                few.stability(),
                travel.stability(),
                few.stability().activity(),
                few.stability().activity().windows(),
                few.stability().steadiness().orElseThrow(),
                none,
                many.stability().bonds(),
                few.decline(),
                travel.decline(),
                travel.decline().erosion().orElseThrow(),
                travel.decline().silence().orElseThrow(),
                few.recovery(),
                few.loss(),
                LifecyclePolicy.telecom().loss().withAliveBelow("0.1"),
                few.loss().silence().orElseThrow(),
                SilenceRule.fixed(Period.ofMonths(6)),
                few.atRisk(),
                many.atRisk());
    }

    private static List<Object> evidence() {
        VolumeComparison comparison = new VolumeComparison(
                List.of(Trend.fromTo(10, 7)),
                Optional.of(new TotalVolume(List.of(Trend.fromTo(20, 21)), Source.STATED)));
        ContractStanding contract = new ContractStanding(DAY, Optional.of(NEXT), 2, List.of(new BigDecimal("0.86")));
        SilenceEvidence silence = new SilenceEvidence(
                Optional.of(DAY),
                Optional.of(PurchaseRhythm.ofGaps(10, 20)),
                Optional.of(new SegmentGap("seasonal", 90)),
                Optional.empty(),
                Optional.of(new BigDecimal("0.72")));
        MarginTarget margin = new MarginTarget(Money.parse("CNY -0.01"), Money.parse("CNY 10.00"));
        ValueBalance balance = ValueBalance.of(Money.parse("CNY 280.00"), Money.parse("CNY -0.01"));
        VolumeEvidence volumes = new VolumeEvidence(
                OptionalInt.of(3),
                Optional.of(comparison),
                Optional.of(VolumeComparison.of(List.of(Trend.fromTo(10, 7)))),
                List.of(1L, 3_000_000_000L),
                List.of(4L, 5L),
                Optional.of(Trend.fromTo(1, 2)),
                OptionalInt.of(2));
        AttitudeEvidence attitude = new AttitudeEvidence(
                Optional.of(Score.of("4.4", 1, 5)),
                Optional.of(Score.of("3", 1, 5)),
                OptionalInt.of(1),
                Optional.of(MarketingOrientation.of(
                        Set.of(List.of(OrientationAspect.values()).get(0)))),
                Set.of(RelationshipSignal.CHANGED_NEED));
        BondEvidence bonds = new BondEvidence(
                Optional.of(margin),
                Optional.of(Set.of(Side.FIRM)),
                Optional.of(balance),
                Optional.of(contract),
                Optional.of(new Cancellation(DAY, LossCause.COMPETITION)));
        RelationshipEvidence nothing = RelationshipEvidence.builder().build();
        RelationshipEvidence everything = new RelationshipEvidence(volumes, silence, attitude, bonds);
        CustomerRelationship open = CustomerRelationship.open(LIN, DAY);
        return List.of(
                LifecyclePolicy.retail().windowsFor(open),
                LifecyclePolicy.contractB2b().windowsFor(CustomerRelationship.openIn(LIN, DAY, LifecycleStage.DECLINE)),
                PurchaseRhythm.of(2, 30),
                PurchaseRhythm.ofGaps(10, 20),
                new SegmentGap("seasonal", 90),
                Trend.fromTo(10, 7),
                comparison,
                VolumeComparison.of(List.of(Trend.fromTo(10, 7))),
                comparison.total().orElseThrow(),
                VolumeReport.of(DAY, NEXT, 1_050, Source.OBSERVED),
                contract,
                new ContractStanding(DAY, Optional.empty(), 0, List.of()),
                new Cancellation(DAY, LossCause.COMPETITION),
                margin,
                balance,
                nothing,
                everything,
                nothing.volumes(),
                volumes,
                nothing.silence(),
                silence,
                new SilenceEvidence(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(DAY), Optional.empty()),
                nothing.attitude(),
                attitude,
                nothing.bonds(),
                bonds,
                new LifecycleCase(open, everything, NEXT));
    }

    private static CustomerProfile profile() {
        return CustomerProfile.builder(LIN, DAY)
                .stage(LifecycleStage.STABILITY)
                .findings(Set.of(FindingKind.AT_RISK))
                .tenureDays(400)
                .recencyDays(51)
                .orders(2)
                .monetary(Money.parse("CNY 170.00"))
                .margin(Money.parse("CNY -1.00"))
                .shareOfWallet(new BigDecimal("0.286"))
                .satisfaction(Score.of("4.4", 1, 5))
                .openComplaints(1)
                .probabilityAlive(0.72)
                .expectedPurchases(1.23)
                .lifetimeValue(Money.parse("CNY 366.67"))
                .points(120)
                .build();
    }

    private static List<Object> outcomes() {
        CustomerRelationship one = CustomerRelationship.open(LIN, DAY);
        CustomerRelationship other = new CustomerRelationship(
                LIN,
                DAY,
                LifecycleStage.EXPLORATION,
                List.of(new StageTransition(
                        LifecycleStage.EXPLORATION,
                        LifecycleStage.LOST,
                        NEXT,
                        Optional.of(LossCause.UNKNOWN),
                        List.of(everyArgument()))));
        JournalDifference difference = JournalDifference.between(one, other, NEXT);
        DayOutcome outcome = new DayOutcome(NEXT, LifecycleStage.FORMATION, Set.of(FindingKind.AT_RISK));
        return List.of(
                difference,
                difference.disagreements().get(0),
                JournalDifference.between(other, one, NEXT).disagreements().get(0),
                outcome,
                new ReplayedRelationship(one, List.of(outcome)),
                new CustomerBaseChange(1_000, 90, 30, 15, 95),
                WinBackSchedule.standard(),
                WinBackPlan.of(other, WinBackSchedule.standard()).done(WinBackStep.LISTEN, NEXT),
                WinBackWorth.of("0.25", Money.parse("CNY 366.67"), Money.parse("CNY 40.00")),
                CustomerProfile.builder(LIN, DAY).build(),
                profile());
    }
}
