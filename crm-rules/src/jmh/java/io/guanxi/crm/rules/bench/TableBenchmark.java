package io.guanxi.crm.rules.bench;

import io.guanxi.crm.rules.bench.Ladder.Guest;
import io.guanxi.crm.rules.table.Decision;
import io.guanxi.crm.rules.table.DecisionTable;
import java.util.Arrays;
import java.util.List;
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
 * What does a decision cost beside the same written by hand? Musts: {@code outcome} at most 1.5 times that and 0 B,
 * {@code decide} at most 3 times and 200 B at 64 rows, a million customers by 64 rows below 0.2 s on one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TableBenchmark {

    private static final int GUESTS = 4_096;
    private static final int POPULATION = 1_000_000;

    /** Rows of the table. */
    @Param({"8", "64"})
    public int rows;

    private Ladder ladder = new Ladder();
    private DecisionTable<Guest, Integer> table = Ladder.of(8).table();
    private Guest[] guests = {};
    private List<Guest> population = List.of();
    private int[] deciding = {};
    private int next;

    /** Draws the customers, and makes sure that both ways agree. */
    @Setup
    public void prepare() {
        ladder = Ladder.of(rows);
        table = ladder.table();
        guests = Ladder.guests(GUESTS, 7);
        population = Arrays.asList(Ladder.guests(POPULATION, 11));
        deciding = new int[POPULATION];
        for (Guest guest : guests) {
            if (table.outcome(guest) != ladder.byHand(guest)) {
                throw new IllegalStateException("The table and the loop disagree on " + guest);
            }
        }
    }

    private Guest guest() {
        return guests[next++ & (GUESTS - 1)];
    }

    /** A loop over the rows, which knows the type of the subject. */
    @Benchmark
    public int byHand() {
        return ladder.byHand(guest());
    }

    /** The outcome alone. */
    @Benchmark
    public int outcome() {
        return table.outcome(guest());
    }

    /** The outcome with all that explains it. */
    @Benchmark
    public Decision<Guest, Integer> decide() {
        return table.decide(guest());
    }

    /** A million customers in one pass. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public int[] population() {
        table.rowsOf(population, deciding);
        return deciding;
    }
}
