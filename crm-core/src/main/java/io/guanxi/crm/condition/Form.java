package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.guanxi.crm.validation.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 条件的形式 – what a condition consists of, as data that can be compared, printed, proven and exported.
 *
 * @param <T> the type of the subject
 */
public sealed interface Form<T> {

    /**
     * 且 – all parts must be met; without parts it is always met.
     *
     * @param <T> the type of the subject
     * @param parts the parts
     */
    record All<T>(List<Condition<T>> parts) implements Form<T> {
        /**
         * Copies the parts.
         *
         * @param parts the parts
         */
        public All {
            parts = Require.list(parts, "parts");
        }
    }

    /**
     * 或 – at least one part must be met; without parts it is never met.
     *
     * @param <T> the type of the subject
     * @param parts the parts
     */
    record AnyOf<T>(List<Condition<T>> parts) implements Form<T> {
        /**
         * Copies the parts.
         *
         * @param parts the parts
         */
        public AnyOf {
            parts = Require.list(parts, "parts");
        }
    }

    /**
     * 非 – met where the inner condition is known not to be met.
     *
     * @param <T> the type of the subject
     * @param inner the inner condition
     */
    record Not<T>(Condition<T> inner) implements Form<T> {
        /**
         * Checks that there is an inner condition.
         *
         * @param inner the inner condition
         */
        public Not {
            requireNonNull(inner, "inner");
        }
    }

    /**
     * 不透明条件 – a test that is code, not data; proofs know it by its id only. Two are equal when their ids are.
     *
     * @param <T> the type of the subject
     * @param id the stable id, which must stand for one test
     * @param predicate the test, free of side effects
     */
    record Opaque<T>(String id, Predicate<? super T> predicate) implements Form<T> {
        /**
         * Checks the id.
         *
         * @param id the stable id
         * @param predicate the test
         * @throws IllegalArgumentException if the id is blank or too long
         */
        public Opaque {
            Require.text(id, "id", Attribute.MAX_PATH);
            requireNonNull(predicate, "predicate");
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Opaque<?> other && id.equals(other.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /**
     * 单元 – one attribute against one set of values. Unknown where the attribute is, but for {@link Known}.
     *
     * @param <T> the type of the subject
     */
    sealed interface Cell<T> extends Form<T> {
        /**
         * What is read.
         *
         * @return the attribute
         */
        Attribute<T> attribute();

        /**
         * How the reading is asked to stand to the bounds.
         *
         * @return the relation
         */
        Relation relation();

        /**
         * The bounds, as many as the relation has; a list of values is one bound.
         *
         * @return the values
         */
        List<Object> bounds();
    }

    /**
     * 区间 – the value lies in an interval of positions, both ends included. An end that is open in the eyes of the
     * reader ({@code < 1,000.00}) is the position beside it; how it was written is kept for the wording and left out
     * of the equality.
     *
     * @param <T> the type of the subject
     * @param attribute what is read
     * @param from the first position
     * @param to the last position; before {@code from} when no value will do
     * @param openBelow whether the lower end was written as open
     * @param openAbove whether the upper end was written as open
     */
    record Interval<T>(OrderedAttribute<T, ?> attribute, long from, long to, boolean openBelow, boolean openAbove)
            implements Cell<T> {
        /**
         * Checks that the interval lies in the domain.
         *
         * @param attribute what is read
         * @param from the first position
         * @param to the last position
         * @param openBelow whether the lower end was written as open
         * @param openAbove whether the upper end was written as open
         * @throws IllegalArgumentException if an end lies outside the domain
         */
        public Interval {
            requireNonNull(attribute, "attribute");
            if (from > to) {
                from = 1;
                to = 0;
                openBelow = false;
                openAbove = false;
            } else {
                long min = attribute.minPosition();
                long max = attribute.maxPosition();
                Require.that(from >= min, "from", from, "must not lie below the domain, which begins at " + min);
                Require.that(to <= max, "to", to, "must not lie above the domain, which ends at " + max);
                openBelow = openBelow && from > min;
                openAbove = openAbove && to < max;
            }
        }

        @Override
        public Relation relation() {
            boolean all = from == attribute.minPosition();
            boolean up = to == attribute.maxPosition();
            if (from > to) {
                return Relation.NO_VALUE;
            }
            if (all && up) {
                return Relation.ANY_VALUE;
            }
            if (from == to) {
                return Relation.IS;
            }
            if (up) {
                return openBelow ? Relation.ABOVE : Relation.AT_LEAST;
            }
            if (all) {
                return openAbove ? Relation.BELOW : Relation.AT_MOST;
            }
            if (openBelow) {
                return openAbove ? Relation.STRICTLY_BETWEEN : Relation.ABOVE_TO;
            }
            return openAbove ? Relation.FROM_TO_BELOW : Relation.BETWEEN;
        }

        @Override
        public List<Object> bounds() {
            return switch (relation()) {
                case NO_VALUE, ANY_VALUE -> List.of();
                case IS -> List.of(attribute.valueAt(from));
                case ABOVE, AT_LEAST -> List.of(lower());
                case BELOW, AT_MOST -> List.of(upper());
                default -> List.of(lower(), upper());
            };
        }

        private Object lower() {
            return attribute.valueAt(openBelow ? from - 1 : from);
        }

        private Object upper() {
            return attribute.valueAt(openAbove ? to + 1 : to);
        }

        boolean isEmpty() {
            return from > to;
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Interval<?> other
                    && from == other.from
                    && to == other.to
                    && attribute.equals(other.attribute);
        }

        @Override
        public int hashCode() {
            return Objects.hash(attribute, from, to);
        }
    }

    /**
     * 选择 – the value is one of several constants, or true or false.
     *
     * @param <T> the type of the subject
     * @param attribute what is read: an {@link EnumAttribute} or a {@link FlagAttribute}
     * @param places the places of the constants in the enum; 0 for false and 1 for true
     */
    record Choice<T>(Attribute<T> attribute, ImmutableSortedSet<Integer> places) implements Cell<T> {
        /**
         * Checks that the places belong to the domain.
         *
         * @param attribute what is read
         * @param places the places of the constants
         * @throws IllegalArgumentException if the attribute has no constants, or not that many
         */
        public Choice {
            int size = size(requireNonNull(attribute, "attribute"));
            for (int place : requireNonNull(places, "places")) {
                Require.that(place >= 0 && place < size, "place", place, "must be from 0 to " + (size - 1));
            }
        }

        static <T> Choice<T> of(Attribute<T> attribute, int... places) {
            return new Choice<>(
                    attribute,
                    ImmutableSortedSet.copyOf(Arrays.stream(places).boxed().toList()));
        }

        static int size(Attribute<?> attribute) {
            if (attribute instanceof EnumAttribute<?, ?> constants) {
                return constants.constants().size();
            }
            Require.that(attribute instanceof FlagAttribute, "attribute", attribute, "must be an enum or a flag");
            return 2;
        }

        @Override
        public Relation relation() {
            if (places.isEmpty()) {
                return Relation.NO_VALUE;
            }
            if (places.size() == size(attribute)) {
                return Relation.ANY_VALUE;
            }
            return places.size() == 1 ? Relation.IS : Relation.ONE_OF;
        }

        @Override
        public List<Object> bounds() {
            return switch (relation()) {
                case NO_VALUE, ANY_VALUE -> List.of();
                case IS -> List.of(attribute.valueAt(places.first()));
                default -> List.of(places.stream().map(attribute::valueAt).toList());
            };
        }
    }

    /**
     * 标签 – the set of labels holds all, any or none of several labels, or lacks at least one of them.
     *
     * @param <T> the type of the subject
     * @param attribute what is read
     * @param mask the labels asked for: one bit for each label of the domain, in its order
     * @param relation {@link Relation#HAS_ALL}, {@link Relation#HAS_ANY}, {@link Relation#HAS_NONE} or {@link
     *     Relation#LACKS_ANY}
     */
    record Labels<T>(LabelsAttribute<T> attribute, long mask, Relation relation) implements Cell<T> {
        /**
         * Brings one label into one form: any of one is all of one.
         *
         * @param attribute what is read
         * @param mask the labels asked for
         * @param relation the relation
         * @throws IllegalArgumentException if there is no label, one outside the domain, or another relation
         */
        public Labels {
            requireNonNull(attribute, "attribute");
            long known = (1L << attribute.labels().size()) - 1;
            Require.that(mask != 0 && (mask & ~known) == 0, "mask", mask, "must have bits of the domain only");
            boolean one = Long.bitCount(mask) == 1;
            relation = switch (requireNonNull(relation, "relation")) {
                case HAS_ALL, HAS_NONE -> relation;
                case HAS_ANY -> one ? Relation.HAS_ALL : relation;
                case LACKS_ANY -> one ? Relation.HAS_NONE : relation;
                default -> throw Require.refusal("relation", relation, "must be one of labels");
            };
        }

        static <T> Labels<T> of(LabelsAttribute<T> attribute, long mask, Relation relation) {
            return new Labels<>(attribute, mask, relation);
        }

        @Override
        public List<Object> bounds() {
            return List.of(List.copyOf(attribute.valueAt(mask)));
        }
    }

    /**
     * 已知与否 – whether the value is known at all; met or not met, never unknown.
     *
     * @param <T> the type of the subject
     * @param attribute what is read
     * @param known whether it is asked to be known or to be unknown
     */
    record Known<T>(Attribute<T> attribute, boolean known) implements Cell<T> {
        /**
         * Checks that there is an attribute.
         *
         * @param attribute what is read
         * @param known whether it is asked to be known
         */
        public Known {
            requireNonNull(attribute, "attribute");
        }

        @Override
        public Relation relation() {
            return known ? Relation.KNOWN : Relation.UNKNOWN;
        }

        @Override
        public List<Object> bounds() {
            return List.of();
        }
    }
}
