package io.guanxi.crm.lifecycle;

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
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.service.Commitment;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.service.ComplaintSeverity;
import io.guanxi.crm.service.ContractId;
import io.guanxi.crm.service.ServiceContract;
import io.guanxi.crm.service.Survey;
import io.guanxi.crm.service.SurveyItem;
import io.guanxi.crm.service.SurveyResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The books of one customer, six years long, with something of everything. */
record RandomBooks(
        List<Transaction> transactions,
        List<VolumeReport> totals,
        List<Complaint> complaints,
        List<SurveyResponse> surveys,
        List<ServiceContract> contracts,
        List<Interaction> interactions) {

    static final CustomerId LIN = CustomerId.of("lin");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private static final int DAYS = 6 * 365;
    private static final List<Survey> SURVEYS = List.of(
            Survey.of(
                    "stay",
                    SurveyItem.of("room", new Term("房间", "room"), 1, 5),
                    SurveyItem.of("staff", new Term("员工", "staff"), 1, 5)),
            Survey.of("trip", SurveyItem.of("guide", new Term("导游", "guide"), 0, 10)));

    /** Books of which the reports of totals fit windows that end on a day. */
    static RandomBooks of(SplittableRandom random, LocalDate asOf) {
        return new RandomBooks(
                transactions(random),
                totals(random, asOf.plusDays(1)),
                complaints(random),
                surveys(random),
                contracts(random),
                interactions(random));
    }

    private static LocalDate day(SplittableRandom random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static Instant time(LocalDate day, SplittableRandom random) {
        return day.atStartOfDay(ZONE).toInstant().plus(Duration.ofMinutes(random.nextInt(24 * 60)));
    }

    private static List<Transaction> transactions(SplittableRandom random) {
        List<Transaction> all = new ArrayList<>();
        int[] busy = {3, 30, 100};
        for (int number = busy[random.nextInt(busy.length)]; number > 0; number--) {
            LocalDate on = day(random);
            String sku = "sku" + random.nextInt(4);
            ProductRef product = random.nextBoolean() ? ProductRef.of(sku).in("rooms") : ProductRef.of(sku);
            Transaction sale = Transaction.sale(
                    TransactionId.of("t" + number),
                    LIN,
                    on,
                    LineItem.of(product, 1 + random.nextInt(2), money(200))
                            .during(on, on.plusDays(1 + random.nextInt(5))));
            all.add(sale);
            if (random.nextInt(5) == 0) {
                all.add(sale.refund(
                        TransactionId.of("r" + number),
                        on.plusDays(random.nextInt(300)),
                        LineItem.of(product, 1, money(50))));
            }
        }
        return all;
    }

    private static Money money(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }

    /** Quarters and years, some twice and some not at all. */
    private static List<VolumeReport> totals(SplittableRandom random, LocalDate end) {
        List<VolumeReport> all = new ArrayList<>();
        for (int number = 0; number < 36; number++) {
            LocalDate from = end.minusMonths(3L * random.nextInt(-1, 20));
            all.add(VolumeReport.of(
                    from,
                    from.plusMonths(random.nextInt(4) == 0 ? 12 : 3),
                    200 + random.nextInt(400),
                    List.of(Source.values()).get(random.nextInt(3))));
        }
        return all;
    }

    private static List<Complaint> complaints(SplittableRandom random) {
        List<Complaint> all = new ArrayList<>();
        for (int number = random.nextInt(6); number > 0; number--) {
            Complaint complaint = Complaint.received(
                    ComplaintId.of("c" + number),
                    LIN,
                    time(day(random), random),
                    Channel.EMAIL,
                    ComplaintCause.SERVICE,
                    ComplaintSeverity.LOW);
            List<ComplaintEvent> steps = List.of(
                    new ComplaintEvent.Acknowledged(),
                    new ComplaintEvent.InvestigationStarted(),
                    new ComplaintEvent.Rejected("no fault found"));
            Instant at = complaint.receivedAt();
            for (ComplaintEvent step : steps.subList(0, random.nextInt(steps.size() + 1))) {
                at = at.plus(Duration.ofHours(random.nextInt(2000)));
                complaint = complaint.with(step, at);
            }
            all.add(complaint);
        }
        return all;
    }

    private static List<SurveyResponse> surveys(SplittableRandom random) {
        List<SurveyResponse> all = new ArrayList<>();
        List<LocalDate> days = List.of(day(random), day(random), day(random), day(random));
        for (int number = random.nextInt(12); number > 0; number--) {
            Survey survey = SURVEYS.get(random.nextInt(SURVEYS.size()));
            SurveyItem item = survey.items().get(random.nextInt(survey.items().size()));
            all.add(SurveyResponse.of(
                    survey,
                    LIN,
                    days.get(random.nextInt(days.size())),
                    item.key(),
                    String.valueOf(1 + random.nextInt(5))));
        }
        return all;
    }

    /** One after the other, with a gap, an overlap, or two from one day on. */
    private static List<ServiceContract> contracts(SplittableRandom random) {
        List<ServiceContract> all = new ArrayList<>();
        LocalDate from = FIRST.plusDays(random.nextInt(400));
        for (int number = random.nextInt(9); number > 0; number--) {
            LocalDate to = from.plusDays(60 + random.nextInt(400));
            ContractId id = ContractId.of("k" + random.nextInt(1_000));
            ServiceContract contract = random.nextInt(6) == 0
                    ? ServiceContract.since(id, LIN, from)
                    : ServiceContract.between(id, LIN, from, to);
            all.add(
                    random.nextInt(4) == 0
                            ? contract
                            : contract.withCommitment(Commitment.of(1 + random.nextInt(200), "nights")));
            LocalDate[] next = {to, to, to, to.minusDays(30), to.plusDays(20), from};
            from = next[random.nextInt(next.length)];
        }
        return all;
    }

    private static List<Interaction> interactions(SplittableRandom random) {
        List<Interaction> all = new ArrayList<>();
        for (int number = random.nextInt(8); number > 0; number--) {
            all.add(Interaction.of(
                    InteractionId.of("i" + number),
                    LIN,
                    time(day(random), random),
                    Channel.EMAIL,
                    random.nextBoolean() ? Direction.INBOUND : Direction.OUTBOUND,
                    random.nextBoolean() ? InteractionKind.EMOTIONAL : InteractionKind.BUSINESS,
                    random.nextInt(3) == 0 ? InteractionResult.NOT_REACHED : InteractionResult.REACHED));
        }
        return all;
    }

    /** The same books in another order. */
    RandomBooks shuffled(SplittableRandom random) {
        Random order = new Random(random.nextLong());
        return new RandomBooks(
                shuffled(transactions, order),
                shuffled(totals, order),
                shuffled(complaints, order),
                shuffled(surveys, order),
                shuffled(contracts, order),
                shuffled(interactions, order));
    }

    private static <T> List<T> shuffled(List<T> all, Random order) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, order);
        return shuffled;
    }

    /** The books as they were at the end of a day; a report comes in when its period is over. */
    RandomBooks upTo(LocalDate asOf) {
        LocalDate end = asOf.plusDays(1);
        Instant last = end.atStartOfDay(ZONE).toInstant().minusNanos(1);
        return new RandomBooks(
                transactions.stream().filter(sale -> sale.date().isBefore(end)).toList(),
                totals.stream()
                        .filter(report -> !report.period().upperEndpoint().isAfter(end))
                        .toList(),
                complaints.stream()
                        .map(complaint -> complaint.knownAt(last))
                        .flatMap(Optional::stream)
                        .toList(),
                surveys.stream().filter(answer -> answer.on().isBefore(end)).toList(),
                contracts.stream()
                        .filter(contract -> contract.period().lowerEndpoint().isBefore(end))
                        .toList(),
                interactions.stream()
                        .filter(contact -> !contact.at().isAfter(last))
                        .toList());
    }

    /** The facts, with nights or with purchase days as the volume. */
    RelationshipFacts facts(boolean inNights) {
        RelationshipFacts.Builder facts = RelationshipFacts.builder(LIN, ZONE)
                .transactions(transactions)
                .totals(totals)
                .complaints(complaints)
                .surveys(surveys)
                .contracts(contracts)
                .interactions(InteractionHistory.of(LIN, interactions));
        if (inNights) {
            facts.volumes(VolumeHistory.ofNights(transactions));
        }
        return facts.build();
    }
}
