package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Condition;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 步 – the answers of most slots in columns: those without an edge, and those with one edge that asks for nothing but the
 * context.
 *
 * <p>Going from slot to guard to condition would end in a call of another target for every slot, which no processor
 * foresees. Here all guards are one method handle, {@code (int guard, Object context) → boolean}, in which the JIT sees a
 * switch with the conditions inside, as if written by hand.
 *
 * @param guardOf the number of the guard of each slot, or {@link #STAY} or {@link #ASK}
 * @param targetOf the state entered when the guard of the slot passes
 * @param guards all guards in one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Steps(int[] guardOf, Object[] targetOf, MethodHandle guards) {

    /** The slot has no edge: the state stays. */
    static final int STAY = -1;

    /** The slot must be asked itself. */
    static final int ASK = -2;

    /** Guards in the switch at most: a longer method would not be compiled. */
    private static final int MAX_GUARDS = 64;

    private static final MethodHandle NO =
            MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, int.class, Object.class);

    static <S, E, C> Steps of(List<Slot<S, E, C>> slots) {
        int[] guardOf = new int[slots.size()];
        Arrays.fill(guardOf, ASK);
        Object[] targetOf = new Object[slots.size()];
        List<Condition<C>> guards = new ArrayList<>();
        for (int place = 0; place < guardOf.length; place++) {
            Slot<S, E, C> slot = slots.get(place);
            targetOf[place] = slot.onlyTarget();
            if (slot.isEmpty()) {
                guardOf[place] = STAY;
            } else if (slot.only() != null) {
                guardOf[place] = number(guards, slot.only());
            }
        }
        return new Steps(guardOf, targetOf, handle(guards));
    }

    private static <C> int number(List<Condition<C>> guards, Condition<C> guard) {
        // By identity: equal conditions may read by different getters.
        for (int number = 0; number < guards.size(); number++) {
            if (guards.get(number) == guard) {
                return number;
            }
        }
        if (guards.size() == MAX_GUARDS) {
            return ASK;
        }
        guards.add(guard);
        return guards.size() - 1;
    }

    private static <C> MethodHandle handle(List<Condition<C>> guards) {
        if (guards.isEmpty()) {
            return NO;
        }
        return MethodHandles.tableSwitch(
                NO,
                guards.stream()
                        .map(guard -> MethodHandles.dropArguments(guard.compiled(), 0, int.class))
                        .toArray(MethodHandle[]::new));
    }

    /** Whether a guard passes. */
    boolean passes(int guard, Object context) {
        try {
            return (boolean) guards.invokeExact(guard, context);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A getter threw a checked exception", e);
        }
    }
}
