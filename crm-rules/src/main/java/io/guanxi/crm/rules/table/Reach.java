package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 达到某结果的途径 – what it would take for one subject to get a wanted outcome: the ways, the cheapest first.
 *
 * <p>The ways come from the region in which the table as a whole decides the outcome, not from single rows: what a row
 * that goes before would take away is no way. A subject that changes exactly what a way says, and nothing else, gets the
 * outcome; a way that needs all that another one does, and as much of it, is left out.
 *
 * <p>Example: with {@code PLATINUM} from a spend of 50,000.00 or from 12 orders, a customer with 48,750.00 and 10 orders
 * reads: {@code To reach PLATINUM – spend: 1,250.00 more, or orders: 2 more.}
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 * @param wanted the outcome that is wanted
 * @param now the outcome that the subject has; empty if it has none
 * @param paths the ways, the cheapest first, at most {@value #MAX_PATHS}; none if the subject is there already
 * @param complete whether the whole region was found; if not, there may be other and cheaper ways
 * @param exact whether the ways are certain: the region was found and holds no opaque test
 */
public record Reach<T, O>(O wanted, Optional<O> now, List<Path<T>> paths, boolean complete, boolean exact) {

    /** Ways that are given at most. */
    public static final int MAX_PATHS = 10;

    /**
     * 途径 – one way to the outcome.
     *
     * @param <T> the type of the subject
     * @param row the id of the row that would decide; empty for "otherwise"
     * @param region where the way leads
     * @param steps what must change, one for each side of the region on which the subject does not lie; at least one
     * @param cost how much that is
     * @param target the subject as it would be after the steps, in the region
     */
    public record Path<T>(Optional<String> row, Box<T> region, List<Step<T>> steps, Cost cost, Point target) {

        /**
         * Checks the components.
         *
         * @param row the id of the row that would decide
         * @param region where the way leads
         * @param steps what must change, copied
         * @param cost how much that is
         * @param target the subject as it would be
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if there is no step, or the target does not lie in the region
         */
        public Path {
            requireNonNull(row, "row");
            requireNonNull(region, "region");
            steps = Require.list(steps, "steps");
            Require.that(!steps.isEmpty(), "steps", steps, "must not be empty");
            requireNonNull(cost, "cost");
            Require.that(
                    requireNonNull(target, "target").evaluate(region.condition()) == Met.MET,
                    "target",
                    target,
                    "must lie in the region");
        }

        /**
         * The readings that are missing.
         *
         * @return the readings in the order of the steps, none of them met
         */
        public List<Reading> missing() {
            return steps.stream().map(Step::reading).toList();
        }

        /**
         * The way in words.
         *
         * @param locale the reader's locale; Chinese locales get Chinese, all others English
         * @return the text, such as {@code orders: 2 more and tier = GOLD}
         */
        public String text(Locale locale) {
            return Ways.text(this, locale);
        }
    }

    /**
     * 步骤 – one thing that must change.
     *
     * @param <T> the type of the subject
     * @param needed what must hold afterwards
     * @param reading what was read against it, not met
     */
    public record Step<T>(Condition<T> needed, Reading reading) {

        /**
         * Checks the components.
         *
         * @param needed what must hold afterwards
         * @param reading what was read against it
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the reading is met
         */
        public Step {
            requireNonNull(needed, "needed");
            Require.that(requireNonNull(reading, "reading").met() != Met.MET, "reading", reading, "must not be met");
        }

        /**
         * The step in words.
         *
         * @param locale the reader's locale; Chinese locales get Chinese, all others English
         * @return the text, such as {@code orders: 2 more}
         */
        public String text(Locale locale) {
            return Ways.text(this, locale);
        }
    }

    /**
     * 代价 – how much a way asks for. Fewer unknown readings are cheaper, then fewer steps, then the smaller distance.
     *
     * @param unknown the steps whose value is not known, or would have to be forgotten; at least 0
     * @param steps the steps in all, at least {@code unknown}
     * @param distance {@code Σ shortfall / max(|bound|, 1)} over the steps with a shortfall, at least 0; for dates
     *     {@code Σ days / 365}
     */
    public record Cost(int unknown, int steps, BigDecimal distance) implements Comparable<Cost> {

        private static final Comparator<Cost> ORDER = Comparator.comparingInt(Cost::unknown)
                .thenComparingInt(Cost::steps)
                .thenComparing(Cost::distance);

        /**
         * Checks the components.
         *
         * @param unknown the steps whose value is not known
         * @param steps the steps in all
         * @param distance the sum of the relative shortfalls
         * @throws NullPointerException if the distance is null
         * @throws IllegalArgumentException if a number is negative, or there are fewer steps than unknown ones
         */
        public Cost {
            Require.that(unknown >= 0, "unknown", unknown, "must not be negative");
            Require.that(steps >= unknown, "steps", steps, "must not be below unknown");
            Require.that(
                    requireNonNull(distance, "distance").signum() >= 0, "distance", distance, "must not be negative");
        }

        @Override
        public int compareTo(Cost other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Checks the components.
     *
     * @param wanted the outcome that is wanted
     * @param now the outcome that the subject has
     * @param paths the ways, copied
     * @param complete whether the whole region was found
     * @param exact whether the ways are certain
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there are ways although the subject is there already, or the ways are said to
     *     be exact although the region was not found
     */
    public Reach {
        requireNonNull(wanted, "wanted");
        requireNonNull(now, "now");
        paths = Require.list(paths, "paths");
        Require.that(
                paths.isEmpty() || !now.equals(Optional.of(wanted)), "paths", paths, "must be empty for who is there");
        Require.that(complete || !exact, "exact", exact, "must not be true when the search was cut off");
    }

    /**
     * Whether the subject has the outcome already.
     *
     * @return true if it does
     */
    public boolean isReached() {
        return now.equals(Optional.of(wanted));
    }

    /**
     * Whether it is proven that no subject at all gets the outcome.
     *
     * @return true if it is
     */
    public boolean isUnreachable() {
        return !isReached() && paths.isEmpty() && complete;
    }

    /**
     * The answer as a reason.
     *
     * @return the reason
     */
    public Reason reason() {
        Object outcome = Phrases.outcome(wanted);
        if (isReached()) {
            return Reason.of(AnalysisReason.REACHED, outcome);
        }
        if (paths.isEmpty()) {
            return Reason.of(complete ? AnalysisReason.UNREACHABLE : AnalysisReason.NO_WAY_FOUND, outcome);
        }
        return Reason.of(AnalysisReason.REACH, outcome, Ways.term(paths));
    }

    /**
     * The answer in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    public String text(Locale locale) {
        return reason().text(locale);
    }
}
