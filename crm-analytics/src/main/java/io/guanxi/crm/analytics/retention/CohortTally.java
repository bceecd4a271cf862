package io.guanxi.crm.analytics.retention;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 同期群计数 – counts of customers by cohort and column under each definition, of all and of those for whom the time is
 * over; filled once and then only read.
 */
final class CohortTally {

    private static final long[] NONE = {};

    private final int columns;
    private final long[] sizes;
    private final Counts all;
    private final Counts ofComplete;
    private final long[] complete;
    private final long @Nullable [] revenue;
    private long earlier;
    private long later;
    private long withoutStart;

    private CohortTally(CohortLayout layout, boolean withRevenue) {
        int cells = layout.cohorts() * layout.columns();
        this.columns = layout.columns();
        this.sizes = new long[layout.cohorts()];
        this.all = new Counts(cells);
        // By calendar a period is over for everybody or for nobody.
        this.ofComplete = new Counts(layout.isElapsed() ? cells : 0);
        this.complete = layout.isElapsed() ? new long[cells] : NONE;
        this.revenue = withRevenue ? new long[cells] : null;
    }

    static CohortTally of(CohortLayout layout, CohortState state) {
        CohortTally tally = new CohortTally(layout, state.amounts() != null);
        state.forEach(slot -> tally.count(layout, state, slot));
        tally.all.sumUp(tally.columns);
        tally.ofComplete.sumUp(tally.columns);
        fromTheRight(tally.complete, tally.columns);
        UnitAmounts amounts = state.amounts();
        if (amounts != null && tally.revenue != null) {
            tally.sumUp(layout, state, amounts, tally.revenue);
        }
        return tally;
    }

    private void sumUp(CohortLayout layout, CohortState state, UnitAmounts amounts, long[] into) {
        amounts.forEach((key, unit, amount) -> {
            int start = state.start(state.find(key));
            if (start >= 1 && start <= unit) {
                into[cell(layout.cohort(start), layout.column(start, unit))] += amount;
            }
        });
    }

    private void count(CohortLayout layout, CohortState state, int slot) {
        int start = state.start(slot);
        if (start < 0) {
            withoutStart++;
        } else if (start == 0) {
            earlier++;
        } else if (start > layout.units()) {
            later++;
        } else {
            int cohort = layout.cohort(start);
            sizes[cohort]++;
            count(layout, state, slot, start, cell(cohort, 0));
        }
    }

    private void count(CohortLayout layout, CohortState state, int slot, int start, int row) {
        int over = layout.completeColumns(start);
        int last = -1;
        int run = 0;
        int column = 0;
        int next = start + layout.length();
        for (int word = start / Long.SIZE; word < state.unitWords(); word++) {
            long units = state.units(slot, word, start);
            while (units != 0) {
                int unit = word * Long.SIZE + Long.numberOfTrailingZeros(units);
                units &= units - 1;
                // Step by step, since a division for each unit takes longer than all the rest.
                while (next <= unit) {
                    next += layout.length();
                    column++;
                }
                if (column != last && unit <= layout.units()) {
                    all.in[row + column]++;
                    if (column < over) {
                        ofComplete.in[row + column]++;
                    }
                    run += column == run ? 1 : 0;
                    last = column;
                }
            }
        }
        all.end(row, last, run);
        ofComplete.end(row, Math.min(last, over - 1), Math.min(run, over));
        if (over > 0) {
            complete[row + over - 1]++;
        }
    }

    private int cell(int cohort, int column) {
        return cohort * columns + column;
    }

    /** Counts of those who got as far as a column become counts of those who got there or further. */
    private static void fromTheRight(long[] cells, int columns) {
        for (int cell = cells.length - 2; cell >= 0; cell--) {
            if ((cell + 1) % columns != 0) {
                cells[cell] += cells[cell + 1];
            }
        }
    }

    long size(int cohort) {
        return sizes[cohort];
    }

    long active(int cohort, int column, RetentionDefinition definition) {
        return all.by(definition)[cell(cohort, column)];
    }

    long activeOfComplete(int cohort, int column, RetentionDefinition definition) {
        return complete.length == 0 ? 0 : ofComplete.by(definition)[cell(cohort, column)];
    }

    long complete(int cohort, int column) {
        return complete.length == 0 ? 0 : complete[cell(cohort, column)];
    }

    /** Minor units; only if revenue was gathered. */
    long revenue(int cohort, int column) {
        return revenue == null ? 0 : revenue[cell(cohort, column)];
    }

    long earlier() {
        return earlier;
    }

    long later() {
        return later;
    }

    long withoutStart() {
        return withoutStart;
    }

    boolean sameAs(CohortTally other) {
        return Arrays.equals(sizes, other.sizes)
                && all.sameAs(other.all)
                && ofComplete.sameAs(other.ofComplete)
                && Arrays.equals(complete, other.complete)
                && Arrays.equals(revenue, other.revenue)
                && earlier == other.earlier
                && later == other.later
                && withoutStart == other.withoutStart;
    }

    int hash() {
        return Arrays.hashCode(sizes) * 31 + Arrays.hashCode(all.in);
    }

    /** The retained customers by each definition, cohort by cohort. */
    private static final class Counts {

        private final long[] in;
        private final long[] inOrAfter;
        private final long[] inEvery;

        Counts(int cells) {
            this.in = new long[cells];
            this.inOrAfter = new long[cells];
            this.inEvery = new long[cells];
        }

        /** One more whose last active column is {@code last} and who was active in the first {@code run} columns. */
        void end(int row, int last, int run) {
            if (last >= 0) {
                inOrAfter[row + last]++;
            }
            if (run > 0) {
                inEvery[row + run - 1]++;
            }
        }

        void sumUp(int columns) {
            fromTheRight(inOrAfter, columns);
            fromTheRight(inEvery, columns);
        }

        long[] by(RetentionDefinition definition) {
            return switch (definition) {
                case ACTIVE_IN -> in;
                case ACTIVE_IN_OR_AFTER -> inOrAfter;
                case ACTIVE_IN_EVERY -> inEvery;
            };
        }

        boolean sameAs(Counts other) {
            return Arrays.equals(in, other.in)
                    && Arrays.equals(inOrAfter, other.inOrAfter)
                    && Arrays.equals(inEvery, other.inEvery);
        }
    }
}
