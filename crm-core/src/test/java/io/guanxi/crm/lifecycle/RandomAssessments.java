package io.guanxi.crm.lifecycle;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.interaction.MarketingOrientation;
import io.guanxi.crm.interaction.OrientationAspect;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Policies, relationships and evidence at random, of few values, so that bounds are often met exactly. */
final class RandomAssessments {

    private static final CustomerId LIN = CustomerId.of("lin");
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    private final SplittableRandom random;

    RandomAssessments(SplittableRandom random) {
        this.random = random;
    }

    // ---- policies

    /** One of the library's own with most of its thresholds changed. */
    LifecyclePolicy policy() {
        LifecyclePolicy named = AssessmentTable.NAMED.get(random.nextInt(AssessmentTable.NAMED.size()));
        LifecyclePolicy.Builder builder = named.toBuilder().named("random", 1 + random.nextInt(9));
        seldomNot(() -> builder.formation(formation()));
        seldomNot(() -> builder.stability(stability()));
        seldomNot(() -> builder.decline(decline()));
        seldomNot(() -> builder.recovery(new RecoveryRule(decimal("0.8", "0.9", "1"), 1 + random.nextInt(3))));
        seldomNot(
                () -> builder.loss(new LossRule(maybe(this::silence), random.nextBoolean(), maybe(this::smallShare))));
        seldomNot(() -> builder.atRisk(new AtRiskRule(
                maybe(this::silence),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(120)) : OptionalInt.empty(),
                random.nextBoolean())));
        return builder.build();
    }

    private void seldomNot(Runnable change) {
        if (random.nextInt(5) > 0) {
            change.run();
        }
    }

    private FormationRule formation() {
        return new FormationRule(
                period(),
                1 + random.nextInt(3),
                maybe(this::bound),
                maybe(this::bound),
                random.nextInt(4) == 0
                        ? Optional.of(new CommitmentRule(series(1, 3), decimal("0.25", "0.5", "1")))
                        : Optional.empty());
    }

    private StabilityRule stability() {
        WindowSeries windows = series(1, 5);
        ActivityRule activity = new ActivityRule(windows, 1 + random.nextInt(windows.count()), 1 + random.nextInt(2));
        BigDecimal variation = decimal("0.354", "0.577", "0.75", "1", "2");
        Optional<SteadinessRule> steadiness = switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new SteadinessRule(series(2, 4), variation));
            default -> windows.count() > 1 ? Optional.of(new SteadinessRule(windows, variation)) : Optional.empty();
        };
        return new StabilityRule(
                period(),
                activity,
                steadiness,
                new BondRule(
                        maybe(this::bound),
                        maybe(this::bound),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextInt(3),
                        random.nextInt(4) == 0 ? 1 : 0));
    }

    private DeclineRule decline() {
        return new DeclineRule(
                series(1, 3),
                decimal("0.1", "0.25", "0.5"),
                decimal("0.02", "0.05", "0.2", "0.4"),
                random.nextBoolean() ? DeclineCertainty.PROBABLE : DeclineCertainty.CONFIRMED,
                maybe(() -> new ErosionRule(
                        decimal("0.1", "0.25", "0.5"), decimal("0.05", "0.2", "0.4"), random.nextBoolean())),
                random.nextInt(3) == 0 ? Optional.of(ownGap()) : Optional.empty());
    }

    private SilenceRule silence() {
        return new SilenceRule(maybe(this::ownGap), period());
    }

    private OwnGapRule ownGap() {
        Period shortest = Period.ofDays(1 + random.nextInt(100));
        return new OwnGapRule(
                decimal("1", "1.5", "2", "4"),
                random.nextBoolean() ? GapMeasure.MEAN : GapMeasure.NINETIETH,
                1 + random.nextInt(4),
                shortest,
                Period.ofDays(100 + random.nextInt(300)));
    }

    private WindowSeries series(int fewest, int most) {
        return WindowSeries.of(
                fewest + random.nextInt(most - fewest + 1),
                random.nextBoolean() ? Period.ofMonths(1 + random.nextInt(12)) : Period.ofDays(7 * 13));
    }

    private Period period() {
        return random.nextBoolean() ? Period.ofMonths(1 + random.nextInt(24)) : Period.ofDays(1 + random.nextInt(700));
    }

    private BigDecimal bound() {
        return decimal("0.4", "0.5", "0.571", "0.6", "0.75", "1");
    }

    private BigDecimal smallShare() {
        return decimal("0.05", "0.1", "0.5");
    }

    // ---- relationships

    /** A walk along the edges, some of it on one day; half of them young. */
    CustomerRelationship relationship() {
        LifecycleStage[] path = {
            LifecycleStage.EXPLORATION,
            LifecycleStage.EXPLORATION,
            LifecycleStage.FORMATION,
            LifecycleStage.STABILITY,
            LifecycleStage.DECLINE
        };
        CustomerRelationship relationship = CustomerRelationship.openIn(
                LIN, FIRST.plusDays(random.nextInt(1500)), path[random.nextInt(path.length)]);
        for (int moves = random.nextInt(6); moves > 0; moves--) {
            List<LifecycleStage> open = open(relationship);
            relationship = relationship.moved(
                    open.get(random.nextInt(open.size())),
                    relationship.since().plusDays(random.nextInt(400)),
                    LossCause.UNKNOWN,
                    List.of(Reason.of(LifecycleReason.NO_PURCHASE)));
        }
        return relationship;
    }

    /** Where a move can lead, in the test's own words. */
    private static List<LifecycleStage> open(CustomerRelationship relationship) {
        return switch (relationship.stage()) {
            case EXPLORATION -> List.of(LifecycleStage.FORMATION, LifecycleStage.DECLINE, LifecycleStage.LOST);
            case FORMATION -> List.of(LifecycleStage.STABILITY, LifecycleStage.DECLINE, LifecycleStage.LOST);
            case STABILITY -> List.of(LifecycleStage.DECLINE, LifecycleStage.LOST);
            case DECLINE -> List.of(relationship.formerStage().orElseThrow(), LifecycleStage.LOST);
            case LOST ->
                List.of(
                        relationship.hasReached(LifecycleStage.FORMATION)
                                ? LifecycleStage.FORMATION
                                : LifecycleStage.EXPLORATION);
        };
    }

    /** A day on which the relationship can be assessed; now and then that of its last move. */
    LocalDate dayFor(CustomerRelationship relationship) {
        return relationship.since().plusDays(random.nextInt(8) == 0 ? 0 : random.nextInt(500));
    }

    // ---- evidence

    /** Each component unknown in a third of cases. */
    RelationshipEvidence evidence(LifecyclePolicy policy, CustomerRelationship relationship, LocalDate asOf) {
        RelationshipEvidence.Builder known = RelationshipEvidence.builder();
        often(() -> known.repeatPurchases(random.nextInt(5)));
        often(() -> {
            List<Trend> withUs = trends();
            known.volumeWithUs(withUs.toArray(Trend[]::new));
            often(() -> known.totalVolume(totals(withUs), source()));
        });
        often(() -> {
            List<Trend> withUs = trends();
            known.sinceDecline(new VolumeComparison(withUs, maybe(() -> new TotalVolume(totals(withUs), source()))));
        });
        often(() -> known.recentVolumes(
                volumes(policy.stability().activity().windows().count())));
        policy.stability()
                .steadiness()
                .ifPresent(rule ->
                        often(() -> known.steadyVolumes(volumes(rule.windows().count()))));
        often(() -> known.breadth(Trend.fromTo(random.nextInt(3), random.nextInt(4))));
        silence(known, relationship, asOf);
        attitude(known);
        bonds(known, relationship, asOf);
        return known.build();
    }

    private void silence(RelationshipEvidence.Builder known, CustomerRelationship relationship, LocalDate asOf) {
        often(() -> known.lastPurchase(
                random.nextBoolean()
                        ? asOf.minusDays(random.nextInt(500))
                        : earlier(asOf, relationship.since().plusDays(random.nextInt(-2, 3)))));
        often(() -> {
            int[] gaps = new int[1 + random.nextInt(5)];
            for (int gap = 0; gap < gaps.length; gap++) {
                gaps[gap] = 1 + random.nextInt(90);
            }
            PurchaseRhythm rhythm = PurchaseRhythm.ofGaps(gaps);
            known.rhythm(random.nextInt(4) == 0 ? PurchaseRhythm.of(rhythm.gaps(), rhythm.days()) : rhythm);
        });
        seldom(() -> known.segmentGap(new SegmentGap("weekend", 1 + random.nextInt(90))));
        seldom(() -> known.probabilityAlive(random.nextInt(41) / 40.0));
    }

    private void attitude(RelationshipEvidence.Builder known) {
        often(() -> known.satisfaction(score()));
        often(() -> known.trust(score()));
        often(() -> known.openComplaints(random.nextInt(2)));
        often(() -> known.orientation(MarketingOrientation.of(Stream.of(OrientationAspect.values())
                .filter(aspect -> random.nextBoolean())
                .collect(Collectors.toSet()))));
        seldom(() -> known.signals(Stream.of(RelationshipSignal.values())
                .filter(signal -> random.nextBoolean())
                .toArray(RelationshipSignal[]::new)));
    }

    private void bonds(RelationshipEvidence.Builder known, CustomerRelationship relationship, LocalDate asOf) {
        seldom(() -> known.firmMargin(new MarginTarget(money(), money())));
        seldom(() -> known.investments(
                Stream.of(Side.values()).filter(side -> random.nextBoolean()).collect(Collectors.toSet())));
        seldom(() -> known.valueBalance(new ValueBalance(money(), money())));
        often(() -> {
            LocalDate start = earlier(asOf, relationship.since().plusDays(random.nextInt(-500, 500)));
            LocalDate end = asOf.plusDays(random.nextInt(-100, 150));
            List<BigDecimal> fulfilment = new ArrayList<>();
            for (int window = random.nextInt(4); window > 0; window--) {
                fulfilment.add(decimal("0.2499", "0.25", "0.5", "1", "2.5"));
            }
            known.contract(new ContractStanding(
                    start,
                    random.nextBoolean() && end.isAfter(start) ? Optional.of(end) : Optional.empty(),
                    random.nextInt(3),
                    fulfilment));
        });
        if (random.nextInt(6) == 0) {
            known.cancelled(
                    random.nextBoolean()
                            ? asOf.plusDays(random.nextInt(-400, 30))
                            : relationship.episodeStart().plusDays(random.nextInt(-2, 3)),
                    List.of(LossCause.values()).get(random.nextInt(LossCause.values().length)));
        }
    }

    private void often(Runnable what) {
        if (random.nextInt(3) > 0) {
            what.run();
        }
    }

    private void seldom(Runnable what) {
        if (random.nextInt(3) == 0) {
            what.run();
        }
    }

    private List<Trend> trends() {
        int scale = new int[] {4, 20, 120}[random.nextInt(3)];
        boolean falls = random.nextBoolean();
        List<Trend> trends = new ArrayList<>();
        for (int windows = 1 + random.nextInt(3); windows > 0; windows--) {
            int earlier = random.nextInt(scale + 1);
            trends.add(Trend.fromTo(earlier, falls ? random.nextInt(earlier + 1) : random.nextInt(scale + 1)));
        }
        return trends;
    }

    private List<Trend> totals(List<Trend> withUs) {
        return withUs.stream()
                .map(part -> Trend.fromTo(
                        part.earlier() + random.nextInt(20),
                        part.later() + (long) random.nextInt(20) * random.nextInt(5)))
                .toList();
    }

    private long[] volumes(int count) {
        return random.longs(count, 0, 5).toArray();
    }

    private Source source() {
        return List.of(Source.values()).get(random.nextInt(3));
    }

    private Score score() {
        return Score.of(String.valueOf(1 + random.nextInt(41) / 10.0), 1, 5);
    }

    private Money money() {
        return Money.ofMinor(CurrencyUnit.USD, random.nextInt(-2, 3));
    }

    private BigDecimal decimal(String... numbers) {
        return new BigDecimal(numbers[random.nextInt(numbers.length)]);
    }

    private <T> Optional<T> maybe(Supplier<T> what) {
        return random.nextBoolean() ? Optional.of(what.get()) : Optional.empty();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
