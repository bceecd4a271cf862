package io.guanxi.crm.condition;

import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * A two-valued formula over the axes of a grid: is this point of the grid in the region? Simplified as it is made, so
 * that what no longer depends on anything is {@link Constant#TRUE} or {@link Constant#FALSE}.
 */
sealed interface Logic {

    /** The formula with one axis fixed to one of its segments. */
    Logic assign(int axis, int segment);

    /** Whether the formula still depends on the axis. */
    boolean mentions(int axis);

    /** The formula that holds where this one does not. */
    Logic contrary();

    /** What depends on nothing. */
    enum Constant implements Logic {
        TRUE,
        FALSE;

        @Override
        public Logic assign(int axis, int segment) {
            return this;
        }

        @Override
        public boolean mentions(int axis) {
            return false;
        }

        @Override
        public Logic contrary() {
            return this == TRUE ? FALSE : TRUE;
        }
    }

    /** The point lies on certain segments of an axis; the set is never changed. */
    record Literal(int axis, BitSet segments, int size) implements Logic {

        static Logic of(int axis, BitSet segments, int size) {
            if (segments.isEmpty()) {
                return Constant.FALSE;
            }
            return segments.cardinality() == size ? Constant.TRUE : new Literal(axis, segments, size);
        }

        @Override
        public Logic assign(int on, int segment) {
            if (on != axis) {
                return this;
            }
            return segments.get(segment) ? Constant.TRUE : Constant.FALSE;
        }

        @Override
        public boolean mentions(int on) {
            return on == axis;
        }

        @Override
        public Logic contrary() {
            BitSet others = (BitSet) segments.clone();
            others.flip(0, size);
            return of(axis, others, size);
        }
    }

    /** All parts hold, or at least one does. */
    record Joint(boolean all, ImmutableSet<Logic> parts) implements Logic {

        static Logic of(boolean all, Collection<Logic> parts) {
            Constant decisive = all ? Constant.FALSE : Constant.TRUE;
            Constant idle = all ? Constant.TRUE : Constant.FALSE;
            ImmutableSet.Builder<Logic> flat = ImmutableSet.builder();
            for (Logic part : parts) {
                if (part == decisive) {
                    return decisive;
                }
                if (part instanceof Joint joint && joint.all == all) {
                    flat.addAll(joint.parts);
                } else if (part != idle) {
                    flat.add(part);
                }
            }
            ImmutableSet<Logic> left = flat.build();
            if (left.isEmpty()) {
                return idle;
            }
            return left.size() == 1 ? left.iterator().next() : new Joint(all, left);
        }

        private Logic map(boolean every, UnaryOperator<Logic> change) {
            return of(every, parts.stream().map(change).toList());
        }

        @Override
        public Logic assign(int axis, int segment) {
            return mentions(axis) ? map(all, part -> part.assign(axis, segment)) : this;
        }

        @Override
        public boolean mentions(int axis) {
            return parts.stream().anyMatch(part -> part.mentions(axis));
        }

        @Override
        public Logic contrary() {
            return map(!all, Logic::contrary);
        }
    }
}
