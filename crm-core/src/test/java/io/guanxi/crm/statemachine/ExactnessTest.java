package io.guanxi.crm.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExactnessTest {

    private enum Light {
        OFF,
        ON
    }

    private enum Press {
        LONG,
        SHORT
    }

    private static final Condition<Integer> BRIGHT =
            Attribute.<Integer>ofInt("lux", lux -> lux, 0, 1_000).atLeast(500);

    private static MachineBuilder<Light, Press, Integer> lamp() {
        return StateMachine.define("lamp", 1, Light.class, Press.class, Integer.class)
                .initial(Light.OFF)
                .ignore(Light.OFF, Press.SHORT)
                .edge("off")
                .from(Light.ON)
                .on(Press.class)
                .when(BRIGHT)
                .to(Light.OFF);
    }

    @Nested
    class IsExact {

        @Test
        void whereAllGuardsAreData() {
            assertThat(lamp().edge("on")
                            .from(Light.OFF)
                            .on(Press.LONG)
                            .to(Light.ON)
                            .build()
                            .isExact())
                    .isTrue();
        }

        @Test
        void notWhereOneHoldsAnOpaqueTest() {
            assertThat(lamp().edge("on")
                            .from(Light.OFF)
                            .on(Press.LONG)
                            .when(BRIGHT.negate().or(Condition.opaque("party", lux -> true)))
                            .to(Light.ON)
                            .build()
                            .isExact())
                    .isFalse();
            assertThat(lamp().edge("on")
                            .from(Light.OFF)
                            .on(Press.LONG)
                            .whenOpaque("allowed", (press, lux) -> true)
                            .to(Light.ON)
                            .build()
                            .isExact())
                    .isFalse();
        }
    }
}
