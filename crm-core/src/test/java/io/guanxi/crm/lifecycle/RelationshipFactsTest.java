package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionHistory;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.interaction.InteractionKind;
import io.guanxi.crm.interaction.InteractionResult;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.ProductRef;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.service.Commitment;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.service.ComplaintSeverity;
import io.guanxi.crm.service.ContractId;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.ServiceContract;
import io.guanxi.crm.service.Side;
import io.guanxi.crm.service.Survey;
import io.guanxi.crm.service.SurveyItem;
import io.guanxi.crm.service.SurveyResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted from the books: the transactions-only windows, as of 2025-06-30, unless a test says otherwise. */
class RelationshipFactsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate JUNE_30 = LocalDate.of(2025, 6, 30);
    private static final Money PRICE = Money.parse("CNY 100.00");
    private static final CustomerId WANG = CustomerId.of("wang");

    private static RelationshipFacts.Builder facts() {
        return RelationshipFacts.builder(Relationships.LIN, SHANGHAI);
    }

    private static EvidenceWindows windows(LifecyclePolicy policy, String opened) {
        return policy.windowsFor(CustomerRelationship.open(Relationships.LIN, LocalDate.parse(opened)));
    }

    private static RelationshipEvidence evidence(RelationshipFacts.Builder facts) {
        return RelationshipEvidence.from(
                facts.build(), windows(LifecyclePolicy.transactionsOnly(), "2020-01-01"), JUNE_30);
    }

    private static PurchaseHistory bought(String... days) {
        var builder = PurchaseLog.builder(CurrencyUnit.of("CNY"));
        Stream.of(days).forEach(day -> builder.addMinor("lin", LocalDate.parse(day), 100));
        return builder.build().history(0);
    }

    private static Transaction sale(String id, String day, LineItem... lines) {
        return Transaction.sale(TransactionId.of(id), Relationships.LIN, LocalDate.parse(day), lines);
    }

    private static LineItem line(String sku, String... category) {
        return LineItem.of(ProductRef.of(sku).in(category), 1, PRICE);
    }

    @Nested
    class Nothing {

        @Test
        void isUnknownIfNothingIsGiven() {
            assertThat(evidence(facts()))
                    .isEqualTo(RelationshipEvidence.builder().build());
        }

        @Test
        void isKnownIfItIsGivenEmpty() {
            RelationshipEvidence none = evidence(facts().transactions(List.of())
                    .complaints(List.of())
                    .surveys(List.of())
                    .contracts(List.of())
                    .interactions(InteractionHistory.of(Relationships.LIN, List.of())));

            assertThat(none)
                    .isEqualTo(RelationshipEvidence.builder()
                            .repeatPurchases(0)
                            .volumeWithUs(Trend.fromTo(0, 0))
                            .recentVolumes(0, 0, 0, 0)
                            .breadth(Trend.fromTo(0, 0))
                            .kinds(0)
                            .noPurchaseSince(LocalDate.of(2020, 1, 1))
                            .openComplaints(0)
                            .build());
        }

        @Test
        void doesNotHideAnotherVolumeOrTheTotals() {
            VolumeHistory nights = VolumeHistory.of(Map.of(LocalDate.of(2025, 4, 4), 3L));
            VolumeReport before = VolumeReport.of(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1), 9, Source.STATED);
            VolumeReport now = VolumeReport.of(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 7, 1), 8, Source.STATED);

            assertThat(evidence(facts().transactions(List.of()).volumes(nights).totals(List.of(before, now)))
                            .volumes()
                            .yearOnYear())
                    .contains(new VolumeComparison(
                            List.of(Trend.fromTo(0, 3)),
                            Optional.of(new TotalVolume(List.of(Trend.fromTo(9, 8)), Source.STATED))));
        }
    }

    @Nested
    class Purchases {

        private final PurchaseHistory history = bought("2024-05-05", "2025-04-04", "2025-06-06", "2025-07-07");

        @Test
        void countAsTheyDoAlone() {
            assertThat(evidence(facts().purchases(history)))
                    .isEqualTo(RelationshipEvidence.from(
                            history, windows(LifecyclePolicy.transactionsOnly(), "2020-01-01"), JUNE_30));
        }

        @Test
        void mayBeTransactions() {
            List<Transaction> sales = new ArrayList<>();
            sales.add(sale("s-1", "2024-05-05", line("room", "stay", "double"), line("meal", "food")));
            sales.add(sale("s-2", "2025-04-04", line("suite", "stay", "suite"), line("spa")));
            sales.add(sale("s-3", "2025-06-06", line("spa"), line("tour", "trips")));
            sales.add(sale("s-4", "2025-07-07", line("later")));
            sales.add(sales.get(1).refund(TransactionId.of("r-1"), LocalDate.of(2025, 5, 5), line("refunded")));
            RelationshipEvidence evidence = evidence(facts().transactions(sales));

            assertThat(evidence.volumes().breadth()).contains(Trend.fromTo(2, 3));
            assertThat(evidence.volumes().kinds()).hasValue(3);
            assertThat(evidence)
                    .isEqualTo(evidence(facts().purchases(history)).toBuilder()
                            .breadth(Trend.fromTo(2, 3))
                            .kinds(3)
                            .build());
        }

        @Test
        void haveNoBreadthBeforeTheOpening() {
            RelationshipEvidence evidence = RelationshipEvidence.from(
                    facts().transactions(List.of(sale("s-1", "2025-05-05", line("room"))))
                            .build(),
                    windows(LifecyclePolicy.transactionsOnly(), "2024-04-02"),
                    JUNE_30);

            assertThat(evidence.volumes().breadth()).isEmpty();
            assertThat(evidence.volumes().yearOnYear()).isEmpty();
            assertThat(evidence.volumes().recent()).containsExactly(0L, 0L, 0L, 1L);
        }

        @Test
        void mayHaveAnotherVolume() {
            VolumeHistory nights =
                    VolumeHistory.of(Map.of(LocalDate.of(2024, 5, 5), 400L, LocalDate.of(2025, 4, 4), 300L));
            RelationshipEvidence evidence = evidence(facts().purchases(history).volumes(nights));

            assertThat(evidence.volumes().yearOnYear()).contains(VolumeComparison.of(List.of(Trend.fromTo(400, 300))));
            assertThat(evidence.volumes().recent()).containsExactly(0L, 0L, 0L, 300L);
            assertThat(evidence.volumes().repeatPurchases()).hasValue(1);
            assertThat(evidence(facts().volumes(nights)).volumes().repeatPurchases())
                    .isEmpty();
            assertThat(evidence(facts().volumes(nights)).volumes().yearOnYear())
                    .contains(VolumeComparison.of(List.of(Trend.fromTo(400, 300))));
        }
    }

    @Nested
    class Totals {

        private VolumeReport report(String from, String to, long volume, Source source) {
            return VolumeReport.of(LocalDate.parse(from), LocalDate.parse(to), volume, source);
        }

        private final VolumeReport before = report("2024-04-01", "2024-07-01", 1_000, Source.OBSERVED);

        private Optional<TotalVolume> total(VolumeReport... reports) {
            VolumeHistory nights =
                    VolumeHistory.of(Map.of(LocalDate.of(2024, 5, 5), 400L, LocalDate.of(2025, 4, 4), 300L));
            return evidence(facts().volumes(nights).totals(List.of(reports)))
                    .volumes()
                    .yearOnYear()
                    .orElseThrow()
                    .total();
        }

        private Optional<TotalVolume> known(long now, Source source) {
            return Optional.of(new TotalVolume(List.of(Trend.fromTo(1_000, now)), source));
        }

        @Test
        void comeFromReportsOfBothWindows() {
            VolumeReport now = report("2025-04-01", "2025-07-01", 1_050, Source.STATED);

            assertThat(total(before, now)).isEqualTo(known(1_050, Source.STATED));
            assertThat(total(now)).isEmpty();
            assertThat(total(before)).isEmpty();
            assertThat(total()).isEmpty();
        }

        @Test
        void addReportsUpThatTileAWindow() {
            VolumeReport april = report("2025-04-01", "2025-05-01", 350, Source.OBSERVED);
            VolumeReport rest = report("2025-05-01", "2025-07-01", 700, Source.ESTIMATED);

            assertThat(total(rest, before, april)).isEqualTo(known(1_050, Source.ESTIMATED));
        }

        @Test
        void areUnknownAcrossAGapAnOverlapOrAnEdge() {
            VolumeReport april = report("2025-04-01", "2025-05-01", 350, Source.OBSERVED);

            assertThat(total(before, april, report("2025-05-02", "2025-07-01", 700, Source.OBSERVED)))
                    .isEmpty();
            assertThat(total(before, april, report("2025-04-30", "2025-07-01", 700, Source.OBSERVED)))
                    .isEmpty();
            assertThat(total(before, report("2025-04-01", "2025-07-02", 1_050, Source.OBSERVED)))
                    .isEmpty();
            assertThat(total(before, report("2025-03-31", "2025-07-01", 1_050, Source.OBSERVED)))
                    .isEmpty();
        }

        @Test
        void preferTheSurestReports() {
            VolumeReport stated = report("2025-04-01", "2025-07-01", 999, Source.STATED);
            VolumeReport observed = report("2025-04-01", "2025-07-01", 1_050, Source.OBSERVED);
            VolumeReport estimated = report("2025-04-01", "2025-07-01", 5_000, Source.ESTIMATED);

            assertThat(total(estimated, stated, before, observed)).isEqualTo(known(1_050, Source.OBSERVED));
            assertThat(total(estimated, stated, before)).isEqualTo(known(999, Source.STATED));
        }

        /** A customer cannot buy less in all than with us: one of the two is wrong, so no total is known. */
        @Test
        void areUnknownBelowTheVolumeWithUs() {
            assertThat(total(before, report("2025-04-01", "2025-07-01", 299, Source.OBSERVED)))
                    .isEmpty();
            assertThat(total(before, report("2025-04-01", "2025-07-01", 300, Source.OBSERVED)))
                    .isEqualTo(known(300, Source.OBSERVED));
            assertThat(total(
                            report("2024-04-01", "2024-07-01", 399, Source.OBSERVED),
                            report("2025-04-01", "2025-07-01", 1_050, Source.OBSERVED)))
                    .isEmpty();
        }
    }

    @Nested
    class Complaints {

        private Complaint received(String id, String at) {
            return Complaint.received(
                    ComplaintId.of(id),
                    Relationships.LIN,
                    Instant.parse(at),
                    Channel.FRONT_DESK,
                    ComplaintCause.SERVICE,
                    ComplaintSeverity.HIGH);
        }

        /** The day ends in Shanghai at 16:00 of UTC. */
        @Test
        void areOpenAtTheEndOfTheDay() {
            Complaint rejected = received("k-1", "2025-06-01T00:00:00Z")
                    .with(new ComplaintEvent.Acknowledged(), Instant.parse("2025-06-02T00:00:00Z"))
                    .with(new ComplaintEvent.InvestigationStarted(), Instant.parse("2025-06-03T00:00:00Z"))
                    .with(new ComplaintEvent.Rejected("no fault of ours"), Instant.parse("2025-06-30T16:00:00Z"));
            Complaint last = received("k-2", "2025-06-30T15:59:59.999999999Z");
            Complaint tomorrow = received("k-3", "2025-06-30T16:00:00Z");

            assertThat(evidence(facts().complaints(List.of(rejected, last, tomorrow)))
                            .attitude()
                            .openComplaints())
                    .hasValue(2);
            assertThat(RelationshipEvidence.from(
                                    facts().complaints(List.of(rejected, last, tomorrow))
                                            .build(),
                                    windows(LifecyclePolicy.transactionsOnly(), "2020-01-01"),
                                    JUNE_30.plusDays(1))
                            .attitude()
                            .openComplaints())
                    .hasValue(2);
            assertThat(evidence(facts()).attitude().openComplaints()).isEmpty();
        }
    }

    @Nested
    class Surveys {

        private final Survey survey = Survey.of(
                "stay",
                SurveyItem.of("room", new Term("房间", "room"), 1, 5),
                SurveyItem.of("breakfast", new Term("早餐", "breakfast"), 0, 10));

        private SurveyResponse on(String day, String room, String breakfast) {
            return SurveyResponse.of(survey, Relationships.LIN, LocalDate.parse(day), "room", room)
                    .answer("breakfast", breakfast);
        }

        private Optional<BigDecimal> satisfaction(SurveyResponse... responses) {
            return evidence(facts().surveys(List.of(responses)))
                    .attitude()
                    .satisfaction()
                    .map(Score::share);
        }

        /** Shares 0.75 of 1 to 5 and 0.5 of 0 to 10. */
        @Test
        void giveTheMeanShareOfTheLatestAnswers() {
            assertThat(satisfaction(on("2025-05-01", "4", "5"), on("2025-04-01", "1", "0")))
                    .contains(new BigDecimal("0.6250"));
        }

        @Test
        void areFreshWithinTheRepeatWindow() {
            assertThat(satisfaction(on("2024-07-01", "4", "5"))).contains(new BigDecimal("0.6250"));
            assertThat(satisfaction(on("2024-06-30", "4", "5"))).isEmpty();
            assertThat(satisfaction(on("2025-06-30", "4", "5"), on("2025-07-01", "1", "0")))
                    .contains(new BigDecimal("0.6250"));
            assertThat(satisfaction(on("2025-07-01", "4", "5"))).isEmpty();
        }
    }

    @Nested
    class Interactions {

        private Interaction at(
                String id, String at, Direction direction, InteractionKind kind, InteractionResult result) {
            return Interaction.of(
                    InteractionId.of(id),
                    Relationships.LIN,
                    Instant.parse(at),
                    Channel.CALL_CENTER,
                    direction,
                    kind,
                    result);
        }

        private Optional<Set<Side>> investments(Interaction... contacts) {
            return evidence(facts().interactions(InteractionHistory.of(Relationships.LIN, List.of(contacts))))
                    .bonds()
                    .investments();
        }

        private final Interaction call = at(
                "i-1",
                "2025-05-01T08:00:00Z",
                Direction.OUTBOUND,
                InteractionKind.EMOTIONAL,
                InteractionResult.REACHED);
        private final Interaction visit = at(
                "i-2",
                "2025-05-02T08:00:00Z",
                Direction.INBOUND,
                InteractionKind.EMOTIONAL,
                InteractionResult.FOLLOW_UP);

        @Test
        void showThatBothSidesInvest() {
            assertThat(investments(call, visit)).contains(Set.of(Side.FIRM, Side.CUSTOMER));
        }

        @Test
        void neverShowThatASideDoesNotInvest() {
            assertThat(investments(call)).isEmpty();
            assertThat(investments(visit)).isEmpty();
            assertThat(investments()).isEmpty();
        }

        @Test
        void areNoInvestmentIfNobodyWasReachedOrItWasBusiness() {
            assertThat(investments(
                            call,
                            at(
                                    "i-3",
                                    "2025-05-02T08:00:00Z",
                                    Direction.INBOUND,
                                    InteractionKind.BUSINESS,
                                    InteractionResult.WON)))
                    .isEmpty();
            assertThat(investments(
                            visit,
                            at(
                                    "i-3",
                                    "2025-05-01T08:00:00Z",
                                    Direction.OUTBOUND,
                                    InteractionKind.EMOTIONAL,
                                    InteractionResult.NOT_REACHED)))
                    .isEmpty();
        }

        /** From 2024-07-01, 00:00 of Shanghai, up to the end of 2025-06-30. */
        @ParameterizedTest
        @CsvSource({
            "2024-06-30T15:59:59Z, false",
            "2024-06-30T16:00:00Z, true",
            "2025-06-30T15:59:59Z, true",
            "2025-06-30T16:00:00Z, false"
        })
        void countWithinTheRepeatWindow(String at, boolean counts) {
            Interaction other = at("i-3", at, Direction.OUTBOUND, InteractionKind.EMOTIONAL, InteractionResult.REACHED);

            assertThat(investments(visit, other).isPresent()).isEqualTo(counts);
        }
    }

    @Nested
    class Contracts {

        private ServiceContract contract(String id, String from, String to, long volume) {
            return ServiceContract.between(
                            ContractId.of(id), Relationships.LIN, LocalDate.parse(from), LocalDate.parse(to))
                    .withCommitment(Commitment.of(volume, "nights"));
        }

        private ContractStanding standing(RelationshipFacts.Builder facts, String opened) {
            return RelationshipEvidence.from(facts.build(), windows(LifecyclePolicy.contractB2b(), opened), JUNE_30)
                    .bonds()
                    .contract()
                    .orElseThrow();
        }

        private final ServiceContract year = contract("k-1", "2025-01-01", "2026-01-01", 365);
        private final VolumeHistory nights = VolumeHistory.of(
                Map.of(LocalDate.of(2025, 2, 2), 45L, LocalDate.of(2025, 4, 1), 60L, LocalDate.of(2025, 6, 30), 40L));

        /** One night a day is committed: 91 in the second quarter, 90 in the first. */
        @Test
        void areFulfilledByTheDaysOfEachWindow() {
            assertThat(standing(facts().contracts(List.of(year)).volumes(nights), "2020-01-01"))
                    .isEqualTo(ContractStandings.fulfilled("1.0989", "0.5000"));
        }

        @Test
        void mayShareAWindow() {
            ServiceContract first = contract("k-1", "2025-01-01", "2025-05-01", 120);
            ServiceContract second = contract("k-2", "2025-05-01", "2026-05-01", 730);

            // April 30 at one a day, May and June 61 at two a day: 152.
            assertThat(standing(facts().contracts(List.of(second, first)).volumes(nights), "2020-01-01"))
                    .isEqualTo(new ContractStanding(
                            LocalDate.of(2025, 1, 1),
                            Optional.of(LocalDate.of(2026, 5, 1)),
                            1,
                            List.of(new BigDecimal("0.6578"), new BigDecimal("0.5000"))));
        }

        @Test
        void countPurchaseDaysWhereThereIsNoOtherVolume() {
            ServiceContract weekly = contract("k-1", "2025-01-01", "2026-01-01", 73);
            PurchaseHistory history = bought("2025-01-02", "2025-04-04", "2025-06-06");

            // 73 of 365 days: 18.2 in 91 days, 18 in 90.
            assertThat(standing(facts().contracts(List.of(weekly)).purchases(history), "2020-01-01")
                            .fulfilment())
                    .containsExactly(new BigDecimal("0.1098"), new BigDecimal("0.0555"));
        }

        @Test
        void haveAsManyWindowsAsAreKnown() {
            ServiceContract sinceApril = contract("k-1", "2025-04-01", "2026-04-01", 365);

            assertThat(standing(facts().contracts(List.of(sinceApril)).volumes(nights), "2020-01-01")
                            .fulfilment())
                    .containsExactly(new BigDecimal("1.0989"));
            assertThat(standing(facts().contracts(List.of(year)).volumes(nights), "2025-01-02")
                            .fulfilment())
                    .containsExactly(new BigDecimal("1.0989"));
            assertThat(standing(facts().contracts(List.of(year)), "2020-01-01").fulfilment())
                    .isEmpty();
            assertThat(standing(
                                    facts().contracts(List.of(ServiceContract.between(
                                                    ContractId.of("k-1"),
                                                    Relationships.LIN,
                                                    LocalDate.of(2025, 1, 1),
                                                    LocalDate.of(2026, 1, 1))))
                                            .volumes(nights),
                                    "2020-01-01")
                            .fulfilment())
                    .isEmpty();
        }

        @Test
        void haveNoFulfilmentWhereThePolicyDoesNotAsk() {
            assertThat(evidence(facts().contracts(List.of(year)).volumes(nights))
                            .bonds()
                            .contract())
                    .contains(ContractStandings.fulfilled());
            assertThat(evidence(facts().contracts(List.of())).bonds().contract())
                    .isEmpty();
        }
    }

    @Nested
    class Builder {

        @Test
        void refusesWhatIsAnotherCustomers() {
            Transaction of = Transaction.sale(TransactionId.of("s"), WANG, JUNE_30, LineItem.of("x", 1, PRICE));
            ServiceContract contract = ServiceContract.since(ContractId.of("k"), WANG, JUNE_30);
            Complaint complaint = Complaint.received(
                    ComplaintId.of("k"),
                    WANG,
                    Instant.EPOCH,
                    Channel.FRONT_DESK,
                    ComplaintCause.SERVICE,
                    ComplaintSeverity.HIGH);
            SurveyResponse response = SurveyResponse.of(Survey.store(), WANG, JUNE_30, "price", "3");
            Map<String, Consumer<RelationshipFacts.Builder>> setters = new LinkedHashMap<>();
            setters.put("transactions", facts -> facts.transactions(List.of(of)));
            setters.put("interactions", facts -> facts.interactions(InteractionHistory.of(WANG, List.of())));
            setters.put("complaints", facts -> facts.complaints(List.of(complaint)));
            setters.put("surveys", facts -> facts.surveys(List.of(response)));
            setters.put("contracts", facts -> facts.contracts(List.of(contract)));

            assertThat(setters)
                    .allSatisfy((field, setter) -> assertThatThrownBy(() -> setter.accept(facts()))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage(field + " must be of lin, but was wang"));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Map<String, Consumer<RelationshipFacts.Builder>> setters = new LinkedHashMap<>();
            setters.put("purchases", facts -> facts.purchases(null));
            setters.put("transactions", facts -> facts.transactions(null));
            setters.put("transactions[0]", facts -> facts.transactions(Collections.singletonList(null)));
            setters.put("volumes", facts -> facts.volumes(null));
            setters.put("totals", facts -> facts.totals(null));
            setters.put("totals[0]", facts -> facts.totals(Collections.singletonList(null)));
            setters.put("interactions", facts -> facts.interactions(null));
            setters.put("complaints", facts -> facts.complaints(null));
            setters.put("complaints[0]", facts -> facts.complaints(Collections.singletonList(null)));
            setters.put("surveys", facts -> facts.surveys(null));
            setters.put("surveys[0]", facts -> facts.surveys(Collections.singletonList(null)));
            setters.put("contracts", facts -> facts.contracts(null));
            setters.put("contracts[0]", facts -> facts.contracts(Collections.singletonList(null)));

            assertThat(setters)
                    .allSatisfy((field, setter) -> assertThatNullPointerException()
                            .isThrownBy(() -> setter.accept(facts()))
                            .withMessage(field));
            assertThatNullPointerException()
                    .isThrownBy(() -> RelationshipFacts.builder(null, SHANGHAI))
                    .withMessage("customer");
            assertThatNullPointerException()
                    .isThrownBy(() -> RelationshipFacts.builder(Relationships.LIN, null))
                    .withMessage("zone");
        }

        @Test
        void showsNothingButTheCustomer() {
            RelationshipFacts facts = facts().purchases(bought("2025-01-01")).build();

            assertThat(facts.customer()).isEqualTo(Relationships.LIN);
            assertThat(facts).hasToString("RelationshipFacts[lin]");
        }
    }
}
