package io.guanxi.crm.rules.testing;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.rules.table.Reach;
import io.guanxi.crm.rules.table.Reach.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/**
 * 途径断言 – what it would take for a subject to get an outcome that it has not got.
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 */
public final class ReachAssert<T, O> extends AbstractAssert<ReachAssert<T, O>, Reach<T, O>> {

    private final DecisionAssert<T, O> decision;
    private final String whose;

    ReachAssert(DecisionAssert<T, O> decision, Reach<T, O> reach, String whose) {
        super(reach, ReachAssert.class);
        this.decision = decision;
        this.whose = whose;
    }

    /** There must be a way, or there is nothing to be said of it. */
    ReachAssert<T, O> isOpen() {
        return verified(!actual.paths().isEmpty(), "");
    }

    /**
     * Verifies that one of the ways reads so.
     *
     * @param way the way in English, such as {@code spend: 1,250.00 more} or {@code orders: 2 more and tier = GOLD}
     * @return this assertion
     * @throws NullPointerException if the text is null
     * @throws AssertionError listing the ways there are
     */
    public ReachAssert<T, O> with(String way) {
        requireNonNull(way, "way");
        return verified(ways().contains(way), " by " + way);
    }

    /**
     * Verifies that one of the ways is a step in one attribute alone, by an exact amount.
     *
     * @param attribute the attribute
     * @param amount how far its value is from one that would do, in its unit, such as {@code "1250.00"}; days for dates
     * @return this assertion
     * @throws NullPointerException if an argument is null
     * @throws NumberFormatException if the amount is no decimal number
     * @throws AssertionError listing the ways there are
     */
    public ReachAssert<T, O> with(Attribute<? super T> attribute, String amount) {
        requireNonNull(attribute, "attribute");
        BigDecimal distance = new BigDecimal(requireNonNull(amount, "amount"));
        boolean found = actual.paths().stream().anyMatch(path -> isStep(path, attribute, distance));
        return verified(found, " by " + amount + " of " + attribute.name() + " alone");
    }

    /**
     * The next subject of the same table.
     *
     * @param next the subject
     * @return the assertions about it
     * @throws NullPointerException if the subject is null
     */
    public DecisionAssert<T, O> given(T next) {
        return decision.given(next);
    }

    private static boolean isStep(Path<?> path, Attribute<?> attribute, BigDecimal distance) {
        return path.missing().size() == 1
                && path.missing().get(0).attribute().equals(attribute.name())
                && path.missing()
                        .get(0)
                        .shortfall()
                        .filter(missing -> missing.compareTo(distance) == 0)
                        .isPresent();
    }

    private List<String> ways() {
        return actual.paths().stream().map(path -> path.text(Locale.ENGLISH)).toList();
    }

    private ReachAssert<T, O> verified(boolean holds, String by) {
        if (!holds) {
            List<String> found = actual.paths().isEmpty() ? List.of(actual.text(Locale.ENGLISH)) : ways();
            throw failure(
                    "%s", "Expecting a way to " + actual.wanted() + by + ", but found:" + Texts.listed(found) + whose);
        }
        return this;
    }
}
