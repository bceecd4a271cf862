package io.guanxi.crm.rules.testing;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.TableDiff;
import io.guanxi.crm.rules.table.TableDiff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * 决策表变化断言 – whose outcome a new version of a table changes, proven for every subject there can be.
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 */
public final class TableChangeAssert<T, O> extends AbstractAssert<TableChangeAssert<T, O>, TableDiff<T, O>> {

    private static final String CUT_OFF = "Not all changes are known: the search was cut off.";

    private final String change;

    TableChangeAssert(DecisionTable<T, O> earlier, DecisionTable<T, O> later) {
        super(earlier.diff(later), TableChangeAssert.class);
        this.change = "the change from " + Texts.name(earlier) + " to " + Texts.name(later);
    }

    /**
     * Verifies that the outcome of some subjects changes, and that all of them meet a condition. Where nothing is meant
     * to change, say {@link #nothing()}.
     *
     * @param condition whom the change is meant for
     * @return this assertion
     * @throws NullPointerException if the condition is null
     * @throws AssertionError naming every region outside the condition whose outcome changes, with an example; or saying
     *     that nothing changes
     */
    public TableChangeAssert<T, O> onlyFor(Condition<? super T> condition) {
        requireNonNull(condition, "condition");
        List<String> others = new ArrayList<>();
        for (Change<T, O> found : actual.changes()) {
            others.addAll(outside(found, condition));
        }
        if (!actual.complete()) {
            others.add(CUT_OFF);
        }
        if (actual.isEmpty()) {
            others.add("Nothing changes.");
        }
        if (!others.isEmpty()) {
            String whom = condition.text(Locale.ENGLISH);
            throw failure("%s", "Expecting " + change + " to be only for " + whom + ", but:" + Texts.listed(others));
        }
        return this;
    }

    /**
     * Verifies that nobody's outcome changes, however differently the tables are written.
     *
     * @return this assertion
     * @throws AssertionError naming every region whose outcome changes, with an example
     */
    public TableChangeAssert<T, O> nothing() {
        if (!actual.isEmpty()) {
            Stream<String> changes = actual.changes().stream().map(found -> line(Texts.box(found.region()), found));
            Stream<String> rest = actual.complete() ? Stream.empty() : Stream.of(CUT_OFF);
            throw failure(
                    "%s",
                    "Expecting " + change + " to change nothing, but:"
                            + Texts.listed(Stream.concat(changes, rest).toList()));
        }
        return this;
    }

    private List<String> outside(Change<T, O> found, Condition<? super T> condition) {
        Boxes<T> outside = Geometry.outside(found.region().condition(), List.of(condition));
        List<String> lines = new ArrayList<>();
        outside.boxes().forEach(box -> lines.add(line(Texts.box(box), found)));
        if (!outside.complete()) {
            lines.add(CUT_OFF);
        }
        return lines;
    }

    private static String line(String where, Change<?, ?> found) {
        return where + ": " + Texts.decided(found.before(), found.rowBefore()) + " becomes "
                + Texts.decided(found.after(), found.rowAfter());
    }
}
