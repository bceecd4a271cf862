package io.guanxi.crm.rules.bench;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.rules.table.Analysis;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.HitPolicy;
import io.guanxi.crm.rules.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to prove a table of many rows over six attributes? {@code cells}: rows that split the space like a
 * price list, three attributes each; {@code random}: intervals at random, which overlap without end, so that the caps
 * are met.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class AnalysisBenchmark {

    private static final int ATTRIBUTES = 6;
    private static final int LARGEST = 100_000;

    /** Rows of the table. */
    @Param({"100", "1000", "5000"})
    public int rows;

    /** How they lie. */
    @Param({"cells", "random"})
    public String kind = "cells";

    private final List<IntAttribute<int[]>> attributes = new ArrayList<>();
    private TableBuilder<int[], Integer> builder =
            DecisionTable.define("none", 1, int[].class, Integer.class, HitPolicy.FIRST);
    private DecisionTable<int[], Integer> table = builder.otherwise(0).build();

    /** Writes the rows. */
    @Setup
    public void write() {
        for (int number = 0; number < ATTRIBUTES; number++) {
            int place = number;
            attributes.add(Attribute.ofInt("a" + number, subject -> subject[place], 0, LARGEST));
        }
        builder = DecisionTable.define("many", 1, int[].class, Integer.class, HitPolicy.FIRST);
        SplittableRandom random = new SplittableRandom(42);
        for (int row = 0; row < rows; row++) {
            builder.row("row-" + row, row % 7, kind.equals("cells") ? cell(row) : interval(random));
        }
    }

    /** A new table each time: an analysis is kept. */
    @Setup(Level.Invocation)
    public void build() {
        table = builder.build();
    }

    private Condition<int[]> cell(int row) {
        int side = (int) Math.ceil(Math.cbrt(rows));
        List<Condition<int[]>> sides = new ArrayList<>();
        int rest = row;
        for (int number = 0; number < ATTRIBUTES; number += 2) {
            int width = LARGEST / side;
            int place = rest % side;
            rest /= side;
            int last = place == side - 1 ? LARGEST : (place + 1) * width - 1;
            sides.add(attributes.get(number).between(place * width, last));
        }
        return Condition.all(sides);
    }

    private Condition<int[]> interval(SplittableRandom random) {
        List<Condition<int[]>> sides = new ArrayList<>();
        for (IntAttribute<int[]> attribute : attributes) {
            int from = random.nextInt(LARGEST);
            sides.add(attribute.between(from, Math.min(LARGEST, from + random.nextInt(LARGEST / 2))));
        }
        return Condition.all(sides);
    }

    /** Gaps, overlaps, masked and mergeable rows. */
    @Benchmark
    public Analysis<int[], Integer> analysis() {
        return table.analysis();
    }
}
