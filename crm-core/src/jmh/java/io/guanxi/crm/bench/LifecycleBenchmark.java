package io.guanxi.crm.bench;

import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.DeclineRule;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecycleCase;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleSignal;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.OwnGapRule;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.lifecycle.SilenceEvidence;
import io.guanxi.crm.lifecycle.StabilityRule;
import io.guanxi.crm.lifecycle.VolumeEvidence;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to assess a million customers on one thread: from prepared evidence, by the machine alone, by code written
 * by hand for this one policy, and from a log of ten million purchases with the evidence counted.
 *
 * <p>One shot is the whole million. A third of the customers stands in each of exploration, formation and lost; about one
 * in five moves.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms8g", "-Xmx8g", "-XX:+AlwaysPreTouch"})
public class LifecycleBenchmark {

    private static final int CUSTOMERS = 1_000_000;
    private static final int PURCHASES = 10;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final LifecyclePolicy POLICY = LifecyclePolicy.transactionsOnly();
    private static final RelationshipLifecycle LIFECYCLE = RelationshipLifecycle.of(POLICY);
    private static final RelationshipLifecycle STANDARD = RelationshipLifecycle.of(LifecyclePolicy.standard());

    private PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD).build();
    private CustomerRelationship[] relationships = {};
    private RelationshipEvidence[] evidence = {};

    /** A log of ten million purchases, each customer at a rhythm of his own, and a year earlier what is prepared. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(42);
        PurchaseLogBuilder builder = PurchaseLog.builder(CurrencyUnit.USD);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            String key = Integer.toString(customer);
            int gap = random.nextInt(5, 160);
            LocalDate day = FIRST.plusDays(random.nextInt(600));
            for (int purchase = 0; purchase < PURCHASES; purchase++) {
                builder.addMinor(key, day, random.nextInt(1, 50_000));
                day = day.plusDays(random.nextInt(1, 2 * gap));
            }
        }
        log = builder.build();
        relationships = new CustomerRelationship[CUSTOMERS];
        evidence = new RelationshipEvidence[CUSTOMERS];
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            var history = log.history(customer);
            CustomerRelationship open = CustomerRelationship.open(
                    log.customer(customer), history.first().orElseThrow());
            LocalDate before = AS_OF.minusMonths(customer % 3 * 4L + 1);
            relationships[customer] = before.isBefore(open.opened())
                    ? open
                    : LIFECYCLE
                            .assess(open, RelationshipEvidence.from(history, POLICY.windowsFor(open), before), before)
                            .relationship();
            evidence[customer] = RelationshipEvidence.from(history, POLICY.windowsFor(relationships[customer]), AS_OF);
        }
    }

    /** The whole assessment, with reasons for whoever moves: the must of one second. */
    @Benchmark
    public int assess() {
        int lost = 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            LifecycleAssessment assessment = LIFECYCLE.assess(relationships[customer], evidence[customer], AS_OF);
            lost += lost(assessment.stage());
        }
        return lost;
    }

    /** The same under the standard policy, whose edges ask more. */
    @Benchmark
    public int assessStandard() {
        int lost = 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            LifecycleAssessment assessment = STANDARD.assess(relationships[customer], evidence[customer], AS_OF);
            lost += lost(assessment.stage());
        }
        return lost;
    }

    /** The stage alone, from the machine. */
    @Benchmark
    public int nextStage() {
        int lost = 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            LifecycleCase c = new LifecycleCase(relationships[customer], evidence[customer], AS_OF);
            lost += lost(LIFECYCLE.machine().next(relationships[customer].stage(), LifecycleSignal.ASSESSED, c));
        }
        return lost;
    }

    /** The stage alone, by hand, for this policy only: no reasons, no journal, nothing to change. */
    @Benchmark
    public int byHand() {
        int lost = 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            lost += lost(byHand(relationships[customer], evidence[customer]));
        }
        return lost;
    }

    /** From the purchases: evidence counted and assessed. */
    @Benchmark
    public int fromLog() {
        int lost = 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            CustomerRelationship relationship = relationships[customer];
            RelationshipEvidence counted =
                    RelationshipEvidence.from(log.history(customer), POLICY.windowsFor(relationship), AS_OF);
            lost += lost(LIFECYCLE.assess(relationship, counted, AS_OF).stage());
        }
        return lost;
    }

    private static int lost(LifecycleStage stage) {
        return stage == LifecycleStage.LOST ? 1 : 0;
    }

    private static LifecycleStage byHand(CustomerRelationship relationship, RelationshipEvidence known) {
        LifecycleStage stage = relationship.stage();
        SilenceEvidence silence = known.silence();
        if (stage == LifecycleStage.LOST) {
            boolean back = silence.lastPurchase().isPresent()
                    && silence.lastPurchase().get().isAfter(relationship.since());
            return !back
                    ? stage
                    : relationship.hasReached(LifecycleStage.FORMATION)
                            ? LifecycleStage.FORMATION
                            : LifecycleStage.EXPLORATION;
        }
        if (silence.lastPurchase().isPresent()) {
            LocalDate last = silence.lastPurchase().get();
            OwnGapRule own = POLICY.loss().silence().orElseThrow().own().orElseThrow();
            LocalDate lastDay =
                    silence.rhythm().isPresent() && silence.rhythm().get().gaps() >= own.gaps()
                            ? ownLastDay(
                                    last,
                                    silence.rhythm().get().days(),
                                    silence.rhythm().get().gaps(),
                                    own)
                            : last.plus(POLICY.loss().silence().orElseThrow().fallback());
            if (AS_OF.isAfter(lastDay)) {
                return LifecycleStage.LOST;
            }
        }
        DeclineRule decline = POLICY.decline();
        VolumeEvidence volumes = known.volumes();
        boolean falls = volumes.yearOnYear().isPresent()
                && decline.falls(volumes.yearOnYear().get().withUs().get(0));
        if (stage == LifecycleStage.EXPLORATION) {
            return volumes.repeatPurchases().orElse(0) >= POLICY.formation().repeatPurchases() && !falls
                    ? LifecycleStage.FORMATION
                    : stage;
        }
        return stage == LifecycleStage.FORMATION && !falls && isStable(relationship, volumes.recent())
                ? LifecycleStage.STABILITY
                : stage;
    }

    private static LocalDate ownLastDay(LocalDate last, long days, int gaps, OwnGapRule own) {
        long allowed = (4 * days + gaps - 1) / gaps;
        LocalDate shortest = last.plus(own.shortest());
        LocalDate longest = last.plus(own.longest());
        LocalDate day = allowed > ChronoUnit.DAYS.between(last, longest) ? longest : last.plusDays(allowed);
        return day.isBefore(shortest) ? shortest : day;
    }

    private static boolean isStable(CustomerRelationship relationship, List<Long> recent) {
        StabilityRule rule = POLICY.stability();
        if (AS_OF.isBefore(relationship.episodeStart().plus(rule.tenure())) || recent.isEmpty()) {
            return false;
        }
        int active = 0;
        double sum = 0;
        double squares = 0;
        for (long volume : recent) {
            active += volume > 0 ? 1 : 0;
            sum += volume;
            squares += (double) volume * volume;
        }
        double mean = sum / recent.size();
        double variance = (squares - sum * mean) / (recent.size() - 1);
        return active >= rule.activity().active() && Math.sqrt(variance) <= 0.75 * mean;
    }
}
