package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Condition;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 全部守卫 – the guards of a machine that ask for nothing but the context, in one method handle {@code (int guard, Object
 * context) → boolean}.
 *
 * <p>Going from slot to edge to condition ends in a call of another target for every slot, which no processor
 * foresees. In one handle the JIT sees a switch with the conditions inside, as if written by hand.
 *
 * @param handle the handle
 */
record Guards(MethodHandle handle) {

    /** Guards in the switch at most: a longer method would not be compiled. */
    private static final int MAX = 64;

    private static final MethodHandle NO =
            MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, int.class, Object.class);

    /** Gives numbers to guards. */
    static final class Numbers<C> {

        private final List<Condition<C>> known = new ArrayList<>();

        /** The number of a guard; {@link Slot#ASK} where there is none, or no room for it. */
        int of(@Nullable Condition<C> guard) {
            if (guard == null) {
                return Slot.ASK;
            }
            // By identity: equal conditions may read by different getters.
            for (int number = 0; number < known.size(); number++) {
                if (known.get(number) == guard) {
                    return number;
                }
            }
            if (known.size() == MAX) {
                return Slot.ASK;
            }
            known.add(guard);
            return known.size() - 1;
        }

        Guards joined() {
            if (known.isEmpty()) {
                return new Guards(NO);
            }
            MethodHandle[] cases = known.stream()
                    .map(guard -> MethodHandles.dropArguments(guard.compiled(), 0, int.class))
                    .toArray(MethodHandle[]::new);
            return new Guards(MethodHandles.tableSwitch(NO, cases));
        }
    }

    /** Whether a guard is met. */
    boolean passes(int guard, Object context) {
        try {
            return (boolean) handle.invokeExact(guard, context);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A getter threw a checked exception", e);
        }
    }
}
