package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * One number that is read from a subject, of which rows ask that it reaches a bound. With lower bounds only, one
 * comparison is enough for each.
 */
sealed interface Side<T> {

    MethodType NUMBER = MethodType.methodType(long.class, Object.class);

    /** Reads what the number comes from, as {@code (Object) → long}. */
    MethodHandle source();

    /** What is read, for the order of the columns. */
    Optional<Attribute<T>> attribute();

    /** The position on the axis of an attribute. What is unknown lies below every bound. */
    record Lower<T>(Attribute<T> of) implements Side<T> {

        @Override
        public MethodHandle source() {
            return of.compiled();
        }

        @Override
        public Optional<Attribute<T>> attribute() {
            return Optional.of(of);
        }
    }

    /** The same turned round: {@code ~position}, which falls as the position rises, without overflow. */
    record Upper<T>(Attribute<T> of) implements Side<T> {

        @Override
        public MethodHandle source() {
            return of.compiled();
        }

        @Override
        public Optional<Attribute<T>> attribute() {
            return Optional.of(of);
        }
    }

    /** 1 if a question that is no interval is answered with yes, otherwise 0. */
    record Asked<T>(Condition<T> question) implements Side<T> {

        @Override
        public MethodHandle source() {
            return MethodHandles.explicitCastArguments(question.compiled(), NUMBER);
        }

        @Override
        public Optional<Attribute<T>> attribute() {
            return Optional.empty();
        }
    }
}
