package io.guanxi.crm.bench;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What does a condition of eight cells cost beside the same written by hand? Must: at most 1.5 times.
 *
 * <p>{@code constant} holds the condition in a static final field, as rule sets do; {@code field} in an instance field,
 * where the JIT cannot know which condition it is.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConditionBenchmark {

    /** A subject with eight attributes. */
    public record Profile(
            int orders,
            int visits,
            long points,
            BigDecimal monetary,
            int idleDays,
            boolean member,
            Grade grade,
            double alive) {}

    /** An enum attribute. */
    public enum Grade {
        LEAD,
        IRON,
        GOLD,
        PLATINUM
    }

    private static final BigDecimal FROM = new BigDecimal("1000.00");
    private static final BigDecimal TO = new BigDecimal("500000.00");
    private static final int SUBJECTS = 1024;

    private static final Condition<Profile> CONDITION = condition();

    private final Condition<Profile> condition = condition();
    private final Profile[] subjects = new Profile[SUBJECTS];
    private int next;

    /** Whether all subjects pass, or half of them fail at a random cell. */
    @Param({"passing", "mixed"})
    public String population = "mixed";

    private static Condition<Profile> condition() {
        return Condition.all(List.of(
                Attribute.<Profile>ofInt("orders", Profile::orders, 0, 10_000).between(2, 1_000),
                Attribute.<Profile>ofInt("visits", Profile::visits, 0, 10_000).between(5, 50),
                Attribute.<Profile>ofLong("points", Profile::points, 0, 1_000_000)
                        .between(1_000L, 500_000L),
                Attribute.<Profile>ofDecimal("monetary", 2, Profile::monetary).between("1000.00", "500000.00"),
                Attribute.<Profile>ofInt("idle days", Profile::idleDays, 0, 36_500)
                        .between(0, 90),
                Attribute.<Profile>ofFlag("member", Profile::member).isTrue(),
                Attribute.<Profile, Grade>ofEnum("grade", Grade.class, Profile::grade)
                        .oneOf(Grade.GOLD, Grade.PLATINUM),
                Attribute.<Profile>ofDouble("alive", Profile::alive, 0, 1).between(0.2, 0.9)));
    }

    private static boolean byHand(Profile p) {
        return p.orders() >= 2
                && p.orders() <= 1_000
                && p.visits() >= 5
                && p.visits() <= 50
                && p.points() >= 1_000
                && p.points() <= 500_000
                && p.monetary().compareTo(FROM) >= 0
                && p.monetary().compareTo(TO) <= 0
                && p.idleDays() >= 0
                && p.idleDays() <= 90
                && p.member()
                && (p.grade() == Grade.GOLD || p.grade() == Grade.PLATINUM)
                && p.alive() >= 0.2
                && p.alive() <= 0.9;
    }

    /** Draws the subjects. */
    @Setup
    public void draw() {
        Random random = new Random(1);
        for (int i = 0; i < SUBJECTS; i++) {
            int failing = population.equals("passing") || random.nextBoolean() ? -1 : random.nextInt(8);
            subjects[i] = new Profile(
                    failing == 0 ? 1 : 2 + random.nextInt(999),
                    failing == 1 ? 51 : 5 + random.nextInt(46),
                    failing == 2 ? 999 : 1_000 + random.nextInt(499_001),
                    BigDecimal.valueOf(failing == 3 ? 99_999 : 100_000 + random.nextInt(49_900_001), 2),
                    failing == 4 ? 91 : random.nextInt(91),
                    failing != 5,
                    failing == 6 ? Grade.LEAD : random.nextBoolean() ? Grade.GOLD : Grade.PLATINUM,
                    failing == 7 ? 0.95 : 0.2 + 0.7 * random.nextDouble());
            if (condition.test(subjects[i]) != byHand(subjects[i]) || byHand(subjects[i]) == failing >= 0) {
                throw new IllegalStateException("The condition and the hand disagree on " + subjects[i]);
            }
        }
    }

    private Profile subject() {
        return subjects[next++ & SUBJECTS - 1];
    }

    /** The limit. */
    @Benchmark
    public boolean byHand() {
        return byHand(subject());
    }

    /** The condition as a constant. */
    @Benchmark
    public boolean constant() {
        return CONDITION.test(subject());
    }

    /** The condition in a field. */
    @Benchmark
    public boolean field() {
        return condition.test(subject());
    }

    /** The full explanation. */
    @Benchmark
    public Verdict explain() {
        return CONDITION.explain(subject());
    }
}
