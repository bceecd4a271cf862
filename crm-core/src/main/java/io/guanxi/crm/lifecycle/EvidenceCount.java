package io.guanxi.crm.lifecycle;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.InteractionHistory;
import io.guanxi.crm.interaction.InteractionKind;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintState;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.ServiceContract;
import io.guanxi.crm.service.Side;
import io.guanxi.crm.service.SurveyResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Counts the evidence of a day from facts; what cannot be known stays unknown. */
final class EvidenceCount {

    private static final int SCORE_PLACES = 4;

    private final EvidenceWindows windows;
    private final LocalDate asOf;
    /** The day after the last of all windows. */
    private final LocalDate end;

    EvidenceCount(EvidenceWindows windows, LocalDate asOf) {
        this.windows = windows;
        this.asOf = asOf;
        this.end = asOf.plusDays(1);
    }

    /** The volume from a day up to and without another. */
    private interface Volumes {

        long between(LocalDate from, LocalDate to);
    }

    private static final Volumes NOTHING = (from, to) -> 0;

    RelationshipEvidence of(PurchaseHistory history) {
        return new RelationshipEvidence(
                volumes(
                        repeats(history),
                        history::purchaseDaysBetween,
                        List.of(),
                        Optional.empty(),
                        OptionalInt.empty()),
                silence(history),
                AttitudeEvidence.NONE,
                BondEvidence.NONE);
    }

    /** Of a customer who is known not to have bought. */
    RelationshipEvidence ofNoPurchase() {
        return new RelationshipEvidence(
                volumes(OptionalInt.of(0), NOTHING, List.of(), Optional.empty(), OptionalInt.empty()),
                noPurchase(),
                AttitudeEvidence.NONE,
                BondEvidence.NONE);
    }

    RelationshipEvidence of(RelationshipFacts facts) {
        Optional<Volumes> volumes = volumes(facts);
        return new RelationshipEvidence(
                volumes.map(known -> volumes(
                                repeats(facts),
                                known,
                                facts.totals(),
                                facts.transactions().flatMap(this::breadth),
                                kinds(facts)))
                        .orElse(VolumeEvidence.NONE),
                facts.purchases()
                        .map(this::silence)
                        .orElse(facts.transactions().isPresent() ? noPurchase() : SilenceEvidence.NONE),
                attitude(facts),
                bonds(facts, volumes));
    }

    /** The host's own volumes, else purchase days; none at all of a customer who is known not to have bought. */
    private static Optional<Volumes> volumes(RelationshipFacts facts) {
        if (facts.volumes().isPresent()) {
            return Optional.of(facts.volumes().get()::between);
        }
        if (facts.purchases().isPresent()) {
            return Optional.of(facts.purchases().get()::purchaseDaysBetween);
        }
        return facts.transactions().isPresent() ? Optional.of(NOTHING) : Optional.empty();
    }

    private OptionalInt repeats(RelationshipFacts facts) {
        if (facts.purchases().isPresent()) {
            return repeats(facts.purchases().get());
        }
        return facts.transactions().isPresent() ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private OptionalInt repeats(PurchaseHistory history) {
        return OptionalInt.of(Math.max(0, history.purchaseDaysBetween(end.minus(windows.repeats()), end) - 1));
    }

    private VolumeEvidence volumes(
            OptionalInt repeats,
            Volumes volumes,
            List<VolumeReport> totals,
            Optional<Trend> breadth,
            OptionalInt kinds) {
        return new VolumeEvidence(
                repeats,
                yearOnYear(volumes, totals),
                sinceDecline(volumes, totals),
                series(volumes, windows.recent()),
                windows.steady().isPresent() ? series(volumes, windows.steady().get()) : List.of(),
                breadth,
                kinds);
    }

    private SilenceEvidence silence(PurchaseHistory history) {
        int known = history.purchaseDaysUpTo(asOf);
        return known == 0
                ? noPurchase()
                : new SilenceEvidence(
                        Optional.of(history.date(known - 1)),
                        rhythm(history, known),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    private SilenceEvidence noPurchase() {
        LocalDate since = windows.knownFrom();
        return new SilenceEvidence(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                since.isAfter(asOf) ? Optional.empty() : Optional.of(since),
                Optional.empty());
    }

    private static Optional<PurchaseRhythm> rhythm(PurchaseHistory history, int known) {
        if (known < 2) {
            return Optional.empty();
        }
        int[] gaps = new int[known - 1];
        for (int day = 1; day < known; day++) {
            gaps[day - 1] = history.gap(day);
        }
        return Optional.of(PurchaseRhythm.ofGaps(gaps));
    }

    /** The latest windows against the same season before, as many of them as are known. */
    private Optional<VolumeComparison> yearOnYear(Volumes volumes, List<VolumeReport> totals) {
        return compared(
                volumes,
                totals,
                windows.comparison().count(),
                end.minusYears(windows.comparison().yearsBack()));
    }

    /**
     * The latest windows against those from before the decline. Windows of whole years have no season: the ones that the
     * decline was found against stay the measure. Others are set against the same season in the last year that was not
     * yet part of the decline: the windows found to have fallen began so many windows before its day.
     */
    private Optional<VolumeComparison> sinceDecline(Volumes volumes, List<VolumeReport> totals) {
        if (windows.declinedOn().isEmpty()) {
            return Optional.empty();
        }
        WindowSeries comparison = windows.comparison();
        LocalDate found = windows.declinedOn().get().plusDays(1);
        if (comparison.isOfWholeYears()) {
            return compared(volumes, totals, windows.recovery(), found.minusYears(comparison.yearsBack()));
        }
        LocalDate before = comparison.start(comparison.count() - 1, found);
        LocalDate baseEnd = end.minusYears(comparison.yearsBack());
        while (baseEnd.isAfter(before)) {
            baseEnd = baseEnd.minusYears(1);
        }
        return compared(volumes, totals, windows.recovery(), baseEnd);
    }

    private Optional<VolumeComparison> compared(
            Volumes volumes, List<VolumeReport> totals, int count, LocalDate earlierEnd) {
        List<Trend> withUs = new ArrayList<>(count);
        List<Trend> all = new ArrayList<>(totals.isEmpty() ? 0 : count);
        Source source = Source.OBSERVED;
        for (int number = 0; number < count; number++) {
            LocalDate earlier = windows.comparison().start(number, earlierEnd);
            if (earlier.isBefore(windows.knownFrom())) {
                break;
            }
            LocalDate earlierTo = windows.comparison().start(number - 1, earlierEnd);
            LocalDate later = windows.comparison().start(number, end);
            LocalDate laterTo = windows.comparison().start(number - 1, end);
            Trend trend = new Trend(volumes.between(earlier, earlierTo), volumes.between(later, laterTo));
            withUs.add(trend);
            Optional<Total> before = total(totals, earlier, earlierTo);
            Optional<Total> now = total(totals, later, laterTo);
            if (before.isPresent()
                    && now.isPresent()
                    && all.size() == number
                    && before.get().volume >= trend.earlier()
                    && now.get().volume >= trend.later()) {
                all.add(new Trend(before.get().volume, now.get().volume));
                source = leastSure(source, leastSure(before.get().source, now.get().source));
            }
        }
        if (withUs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VolumeComparison(
                withUs, all.isEmpty() ? Optional.empty() : Optional.of(new TotalVolume(all, source))));
    }

    private static Source leastSure(Source one, Source other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** A total of a window, by the surest reports that cover it. */
    private record Total(long volume, Source source) {}

    private static Optional<Total> total(List<VolumeReport> reports, LocalDate from, LocalDate to) {
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        for (Source least : Source.values()) {
            List<VolumeReport> sure = reports.stream()
                    .filter(report -> report.source().compareTo(least) <= 0)
                    .sorted(Comparator.comparing(
                                    (VolumeReport report) -> report.period().lowerEndpoint())
                            .thenComparing(VolumeReport::source)
                            .thenComparing(report -> report.period().upperEndpoint())
                            .thenComparingLong(VolumeReport::volume))
                    .toList();
            // How much is known up to a day, by reports that follow one another without gap or overlap.
            Map<LocalDate, Long> upTo = new HashMap<>(Map.of(from, 0L));
            for (VolumeReport report : sure) {
                Long before = upTo.get(report.period().lowerEndpoint());
                if (before != null && before + report.volume() <= Trend.MAX_VOLUME) {
                    upTo.putIfAbsent(report.period().upperEndpoint(), before + report.volume());
                }
            }
            Long volume = upTo.get(to);
            if (volume != null) {
                return Optional.of(new Total(volume, least));
            }
        }
        return Optional.empty();
    }

    /** The volume of each window, earliest first; none if one is not known. */
    private List<Long> series(Volumes volumes, WindowSeries series) {
        int count = series.count();
        if (series.start(count - 1, end).isBefore(windows.knownFrom())) {
            return List.of();
        }
        Long[] found = new Long[count];
        LocalDate to = end;
        for (int number = 0; number < count; number++) {
            LocalDate from = series.start(number, end);
            found[count - 1 - number] = volumes.between(from, to);
            to = from;
        }
        return List.of(found);
    }

    /** How many kinds of product in the latest window compared, and in the same season before. */
    private Optional<Trend> breadth(List<Transaction> transactions) {
        WindowSeries comparison = windows.comparison();
        LocalDate earlierEnd = end.minusYears(comparison.yearsBack());
        LocalDate earlier = comparison.start(0, earlierEnd);
        return earlier.isBefore(windows.knownFrom())
                ? Optional.empty()
                : Optional.of(new Trend(
                        kinds(transactions, earlier, earlierEnd), kinds(transactions, comparison.start(0, end), end)));
    }

    /** How many kinds now, as far as they are known: more of them could only add to the count. */
    private OptionalInt kinds(RelationshipFacts facts) {
        return facts.transactions().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int)
                        kinds(facts.transactions().get(), windows.comparison().start(0, end), end));
    }

    private static long kinds(List<Transaction> transactions, LocalDate from, LocalDate to) {
        return transactions.stream()
                .filter(sale -> !sale.isRefund()
                        && !sale.date().isBefore(from)
                        && sale.date().isBefore(to))
                .flatMap(sale -> sale.lines().stream())
                .map(line -> line.product().category().isEmpty()
                        ? line.product().sku()
                        : line.product().category().get(0))
                .distinct()
                .count();
    }

    private AttitudeEvidence attitude(RelationshipFacts facts) {
        Instant last = end.atStartOfDay(facts.zone()).toInstant().minusNanos(1);
        return new AttitudeEvidence(
                facts.surveys().flatMap(this::satisfaction),
                Optional.empty(),
                facts.complaints().isPresent()
                        ? OptionalInt.of(open(facts.complaints().get(), last))
                        : OptionalInt.empty(),
                Optional.empty(),
                Set.of());
    }

    private static int open(List<Complaint> complaints, Instant last) {
        return (int) complaints.stream()
                .filter(complaint ->
                        complaint.stateAt(last).filter(ComplaintState::isOpen).isPresent())
                .count();
    }

    /** The mean share of all answers of the latest response that is fresh, on a scale from 0 to 1. */
    private Optional<Score> satisfaction(List<SurveyResponse> surveys) {
        LocalDate oldest = end.minus(windows.repeats());
        return surveys.stream()
                .filter(response ->
                        !response.on().isAfter(asOf) && !response.on().isBefore(oldest))
                .max(Comparator.comparing(SurveyResponse::on)
                        .thenComparing(response -> response.survey().id())
                        .thenComparing(EvidenceCount::mean))
                .map(response -> new Score(mean(response), BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static BigDecimal mean(SurveyResponse response) {
        BigDecimal sum = response.answers().keySet().stream()
                .map(key -> response.score(key).orElseThrow().share())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(response.answers().size()), SCORE_PLACES, RoundingMode.HALF_UP);
    }

    private BondEvidence bonds(RelationshipFacts facts, Optional<Volumes> volumes) {
        return new BondEvidence(
                Optional.empty(),
                facts.interactions().flatMap(history -> investments(history, facts)),
                Optional.empty(),
                facts.contracts().flatMap(contracts -> contract(contracts, volumes)),
                Optional.empty());
    }

    /**
     * Who takes the trouble of a contact that is no business: the firm that calls, the customer who comes. Contacts can
     * show that a side invests, never that it does not: known only where both are seen.
     */
    private Optional<Set<Side>> investments(InteractionHistory history, RelationshipFacts facts) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        LocalDate from = end.minus(windows.repeats());
        history.within(Range.closedOpen(from, end), facts.zone()).interactions().stream()
                .filter(contact -> contact.isContact() && contact.kind() == InteractionKind.EMOTIONAL)
                .forEach(contact -> sides.add(contact.direction() == Direction.OUTBOUND ? Side.FIRM : Side.CUSTOMER));
        return sides.size() == Side.values().length ? Optional.of(sides) : Optional.empty();
    }

    private Optional<ContractStanding> contract(List<ServiceContract> contracts, Optional<Volumes> volumes) {
        Optional<ContractStanding> standing = ContractStanding.on(contracts, asOf);
        if (standing.isEmpty() || windows.commitment().isEmpty() || volumes.isEmpty()) {
            return standing;
        }
        return Optional.of(standing.get()
                .withFulfilment(fulfilment(
                        contracts, volumes.get(), windows.commitment().get())));
    }

    /** As many of the latest windows as lie wholly within contracts that commit to a volume. */
    private List<BigDecimal> fulfilment(List<ServiceContract> contracts, Volumes volumes, WindowSeries series) {
        List<BigDecimal> latestFirst = new ArrayList<>();
        for (int number = 0; number < series.count(); number++) {
            LocalDate from = series.start(number, end);
            LocalDate to = series.start(number - 1, end);
            Optional<BigDecimal> committed =
                    from.isBefore(windows.knownFrom()) ? Optional.empty() : committed(contracts, from, to);
            if (committed.isEmpty()) {
                break;
            }
            latestFirst.add(BigDecimal.valueOf(volumes.between(from, to))
                    .divide(committed.get(), ContractStanding.PLACES, RoundingMode.DOWN)
                    .min(ContractStanding.MOST));
        }
        return latestFirst;
    }

    /**
     * What falls to some days of the volumes committed, by days; empty if there is a day without a commitment, or a
     * commitment for ever, which falls to no days.
     */
    private static Optional<BigDecimal> committed(List<ServiceContract> contracts, LocalDate from, LocalDate to) {
        RangeSet<LocalDate> covered = TreeRangeSet.create();
        BigDecimal sum = BigDecimal.ZERO;
        Range<LocalDate> asked = Range.closedOpen(from, to);
        for (ServiceContract contract : contracts) {
            Range<LocalDate> period = contract.period();
            if (contract.commitment().isPresent()
                    && period.hasUpperBound()
                    && period.isConnected(asked)
                    && !period.intersection(asked).isEmpty()) {
                Range<LocalDate> part = period.intersection(asked);
                covered.add(part);
                sum = sum.add(BigDecimal.valueOf(contract.commitment().get().volume())
                        .multiply(BigDecimal.valueOf(days(part)))
                        .divide(BigDecimal.valueOf(days(period)), 2 * ContractStanding.PLACES, RoundingMode.HALF_UP));
            }
        }
        return covered.encloses(asked) && sum.signum() > 0 ? Optional.of(sum) : Optional.empty();
    }

    private static long days(Range<LocalDate> period) {
        return ChronoUnit.DAYS.between(period.lowerEndpoint(), period.upperEndpoint());
    }
}
