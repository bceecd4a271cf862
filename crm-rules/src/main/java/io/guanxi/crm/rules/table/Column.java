package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.OrderedAttribute;
import io.guanxi.crm.validation.Require;

/**
 * 列 – an attribute that the rows of a table may read, and which of its values are the better ones.
 *
 * @param <T> the type of the subject
 * @param attribute the attribute
 * @param direction whether higher or lower values are better; neutral unless the attribute is ordered
 */
public record Column<T>(Attribute<T> attribute, Direction direction) {

    /**
     * Checks the components.
     *
     * @param attribute the attribute
     * @param direction whether higher or lower values are better
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is a direction, but the attribute has no order
     */
    public Column {
        requireNonNull(attribute, "attribute");
        requireNonNull(direction, "direction");
        Require.that(
                direction == Direction.NEUTRAL || attribute instanceof OrderedAttribute,
                "direction of " + attribute.name(),
                direction,
                "must be NEUTRAL, since the attribute has no order");
    }

    /**
     * A column in which a higher value is better, such as spend.
     *
     * @param <T> the type of the subject
     * @param attribute the attribute
     * @return the column
     */
    public static <T> Column<T> higherIsBetter(OrderedAttribute<T, ?> attribute) {
        return new Column<>(attribute, Direction.HIGHER_IS_BETTER);
    }

    /**
     * A column in which a lower value is better, such as days since the last order.
     *
     * @param <T> the type of the subject
     * @param attribute the attribute
     * @return the column
     */
    public static <T> Column<T> lowerIsBetter(OrderedAttribute<T, ?> attribute) {
        return new Column<>(attribute, Direction.LOWER_IS_BETTER);
    }

    /**
     * A column in which no value is better than another.
     *
     * @param <T> the type of the subject
     * @param attribute the attribute
     * @return the column
     */
    public static <T> Column<T> neutral(Attribute<T> attribute) {
        return new Column<>(attribute, Direction.NEUTRAL);
    }
}
