package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.OrderedAttribute;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many different subjects there are, and how many of them meet a condition, counted exactly. Rows that nobody can
 * meet two of leave no gap just when their numbers add up to all: a proof that does not get harder with more rows.
 */
final class Volume<T> {

    private final Map<Attribute<T>, BigInteger> sizes = new HashMap<>();

    private Volume() {}

    /** Whether disjoint conditions leave nothing out; false also where that cannot be counted. */
    static <T> boolean isWhole(List<Attribute<T>> attributes, List<Condition<T>> disjoint) {
        Volume<T> volume = new Volume<>();
        BigInteger left = BigInteger.ONE;
        for (Attribute<T> attribute : attributes) {
            Optional<BigInteger> size = size(attribute);
            if (size.isEmpty()) {
                return false;
            }
            volume.sizes.put(attribute, size.get());
            left = left.multiply(size.get());
        }
        for (Condition<T> condition : disjoint) {
            Optional<BigInteger> share = volume.of(condition.normalised());
            if (share.isEmpty()) {
                return false;
            }
            left = left.subtract(share.get());
        }
        return left.signum() == 0;
    }

    /** The values that an attribute can have, unknown as one of them; empty for labels. */
    private static Optional<BigInteger> size(Attribute<?> attribute) {
        BigInteger known;
        if (attribute instanceof OrderedAttribute<?, ?> ordered) {
            known = length((Form.Interval<?>) whole(ordered).form());
        } else if (attribute instanceof EnumAttribute<?, ?> constants) {
            known = BigInteger.valueOf(constants.constants().size());
        } else if (attribute instanceof FlagAttribute<?>) {
            known = BigInteger.TWO;
        } else {
            return Optional.empty();
        }
        return Optional.of(attribute.mayBeUnknown() ? known.add(BigInteger.ONE) : known);
    }

    private static <T, V extends Comparable<? super V>> Condition<T> whole(OrderedAttribute<T, V> attribute) {
        return attribute.atLeast(attribute.min());
    }

    private static BigInteger length(Form.Interval<?> interval) {
        return BigInteger.valueOf(interval.to())
                .subtract(BigInteger.valueOf(interval.from()))
                .add(BigInteger.ONE);
    }

    /** The subjects that meet a condition; empty unless it is one cell each on different attributes. */
    private Optional<BigInteger> of(Condition<T> condition) {
        if (condition.equals(Condition.never())) {
            return Optional.of(BigInteger.ZERO);
        }
        Map<Attribute<T>, BigInteger> sides = new HashMap<>();
        for (Condition<T> part : Forms.parts(condition)) {
            if (!(part.form() instanceof Form.Cell<T> cell) || sides.put(cell.attribute(), of(cell)) != null) {
                return Optional.empty();
            }
        }
        BigInteger product = BigInteger.ONE;
        for (Map.Entry<Attribute<T>, BigInteger> size : sizes.entrySet()) {
            product = product.multiply(sides.getOrDefault(size.getKey(), size.getValue()));
        }
        return Optional.of(product);
    }

    private BigInteger of(Form.Cell<T> cell) {
        if (cell instanceof Form.Interval<T> interval) {
            return length(interval);
        }
        if (cell instanceof Form.Choice<T> choice) {
            return BigInteger.valueOf(choice.places().size());
        }
        boolean isKnown = cell instanceof Form.Known<T> known && known.known();
        BigInteger unknown = cell.attribute().mayBeUnknown() ? BigInteger.ONE : BigInteger.ZERO;
        return isKnown ? sizes.getOrDefault(cell.attribute(), BigInteger.ZERO).subtract(unknown) : unknown;
    }
}
