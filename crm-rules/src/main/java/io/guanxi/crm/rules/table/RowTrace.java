package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.condition.Verdict;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;

/**
 * 行的判定 – what the condition of one row said of a subject.
 *
 * @param row the id of the row
 * @param met the answer; the row is hit on met only
 * @param failed the first reading that is why: not met where the row is not met, unknown where it is unknown; empty
 *     where the row is hit, or has no reading that failed
 * @param readings all readings in the order of the condition; none for a row that could not be asked, since an opaque
 *     test threw that did not matter any more
 */
public record RowTrace(String row, Met met, Optional<Reading> failed, List<Reading> readings) {

    /**
     * Checks the components.
     *
     * @param row the id of the row
     * @param met the answer
     * @param failed the first reading that is why the row is not hit
     * @param readings all readings, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a reading is said to have failed that is none of the readings or is met, or
     *     although the row is hit
     */
    public RowTrace {
        requireNonNull(row, "row");
        requireNonNull(met, "met");
        readings = Require.list(readings, "readings");
        if (requireNonNull(failed, "failed").isPresent()) {
            Require.that(met != Met.MET, "failed", row, "must be empty for a row that is met");
            Reading reading = failed.get();
            // The message names the row: readings may be personal.
            Require.that(
                    reading.met() != Met.MET && readings.contains(reading),
                    "failed",
                    row,
                    "must be one of the readings of the row, and not met");
        }
    }

    /** Judges a row. */
    static <T> RowTrace of(Row<T, ?> row, T subject) {
        try {
            Verdict verdict = row.when().explain(subject);
            return new RowTrace(row.id(), verdict.met(), failed(verdict), verdict.readings());
        } catch (RuntimeException e) {
            // There is a decision already, so an opaque test of a row that came to nothing must have thrown.
            return new RowTrace(row.id(), Met.UNKNOWN, Optional.empty(), List.of());
        }
    }

    /** What decided: a reading that is not met tells more than one that is unknown. */
    private static Optional<Reading> failed(Verdict verdict) {
        if (verdict.passed()) {
            return Optional.empty();
        }
        List<Reading> unmet = verdict.unmet();
        return unmet.stream()
                .filter(reading -> reading.met() == verdict.met())
                .findFirst()
                .or(() -> unmet.stream().findFirst());
    }

    /** Without the readings, which may be personal. */
    @Override
    public String toString() {
        return row + ": " + met.english();
    }
}
