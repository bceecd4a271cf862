package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.RandomConditions.Subject;
import io.guanxi.crm.condition.RandomConditions.Tier;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PositionTest {

    private static final List<Attribute<Subject>> ALL = List.of(
            RandomConditions.ORDERS,
            RandomConditions.POINTS,
            RandomConditions.MONETARY,
            RandomConditions.SHARE,
            RandomConditions.COMPLAINT,
            RandomConditions.TIER,
            RandomConditions.PAST,
            RandomConditions.DAY,
            RandomConditions.TAGS,
            RandomConditions.HABITS);

    @Nested
    class Neighbours {

        @Test
        void areOneStepAway() {
            assertThat(RandomConditions.ORDERS.before(3)).contains(2);
            assertThat(RandomConditions.ORDERS.after(3)).contains(4);
            assertThat(RandomConditions.MONETARY.before(new BigDecimal("1.00"))).contains(new BigDecimal("0.99"));
            assertThat(RandomConditions.SHARE.after(0.5)).contains(Math.nextUp(0.5));
            assertThat(RandomConditions.DAY.before(LocalDate.of(2024, 3, 1))).contains(LocalDate.of(2024, 2, 29));
        }

        @Test
        void endAtTheDomain() {
            assertThat(RandomConditions.ORDERS.before(0)).isEmpty();
            assertThat(RandomConditions.ORDERS.after(6)).isEmpty();
            assertThatThrownBy(() -> RandomConditions.ORDERS.after(7))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must lie in its domain 0..6");
        }
    }

    @Nested
    class Compiled {

        @Test
        void readsThePositionsThatFormsHaveTheirBoundsOn() throws Throwable {
            Subject subject = new Subject(
                    3,
                    OptionalInt.empty(),
                    new BigDecimal("0.41"),
                    0.5,
                    Optional.of(true),
                    Tier.SILVER,
                    Optional.empty(),
                    LocalDate.of(1970, 1, 2),
                    Set.of("a", "c"),
                    Optional.empty(),
                    false);

            assertThat((long) RandomConditions.ORDERS.compiled().invoke((Object) subject))
                    .isEqualTo(3);
            assertThat((long) RandomConditions.POINTS.compiled().invoke((Object) subject))
                    .isEqualTo(Attribute.UNKNOWN);
            assertThat((long) RandomConditions.MONETARY.compiled().invoke((Object) subject))
                    .isEqualTo(41);
            assertThat((long) RandomConditions.TIER.compiled().invoke((Object) subject))
                    .isEqualTo(1);
            assertThat((long) RandomConditions.DAY.compiled().invoke((Object) subject))
                    .isEqualTo(1);
            assertThat((long) RandomConditions.TAGS.compiled().invoke((Object) subject))
                    .isEqualTo(0b101);
        }
    }

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyValueThatIsReadCanBeGivenToAPoint(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Point from = Point.of(ALL, RandomConditions.subject(random));
        Point to = Point.of(ALL, RandomConditions.subject(random));

        Point moved = from;
        for (Attribute<Subject> attribute : ALL) {
            moved = moved.with(attribute, to.value(attribute));
        }
        assertThat(moved).isEqualTo(to);
    }
}
