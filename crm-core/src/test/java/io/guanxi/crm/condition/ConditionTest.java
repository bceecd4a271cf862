package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.RandomConditions.Subject;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.testing.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class ConditionTest {

    private static final IntAttribute<Integer> N = Attribute.ofInt("n", Integer::intValue, 0, 9);
    private static final Condition<Integer> EVEN = Condition.opaque("even", (Integer n) -> n % 2 == 0);
    private static final Condition<Integer> LOW = N.atMost(3);
    private static final Condition<Integer> HIGH = N.atLeast(6);
    private static final Condition<Integer> SEVEN = N.is(7);

    private static List<Integer> meeting(Condition<Integer> condition) {
        return IntStream.rangeClosed(0, 9).boxed().filter(condition::test).toList();
    }

    @Nested
    class Joining {

        @Test
        void andAsksForBoth() {
            assertThat(meeting(LOW.and(EVEN))).containsExactly(0, 2);
        }

        @Test
        void orAsksForOne() {
            assertThat(meeting(LOW.or(SEVEN))).containsExactly(0, 1, 2, 3, 7);
        }

        @Test
        void negateAsksForTheContrary() {
            assertThat(meeting(LOW.or(EVEN).negate())).containsExactly(5, 7, 9);
            assertThat(meeting(LOW.and(EVEN).negate())).containsExactly(1, 3, 4, 5, 6, 7, 8, 9);
            assertThat(meeting(EVEN.negate())).containsExactly(1, 3, 5, 7, 9);
        }

        @Test
        void negateTwiceIsTheSame() {
            assertThat(LOW.negate().negate()).isEqualTo(LOW);
            assertThat(LOW.negate()).isNotEqualTo(LOW);
        }

        @Test
        void alwaysAndNever() {
            assertThat(meeting(Condition.always())).hasSize(10);
            assertThat(meeting(Condition.never())).isEmpty();
            assertThat(meeting(Condition.<Integer>always().negate())).isEmpty();
            assertThat(Condition.always()).isNotEqualTo(Condition.never());
            assertThat(Condition.<Integer>all(List.of())).isEqualTo(Condition.always());
            assertThat(Condition.<Integer>anyOf(List.of())).isEqualTo(Condition.never());
        }

        @Test
        void partsOfTheSameKindAreFlattened() {
            Condition<Integer> left = LOW.and(EVEN).and(SEVEN);
            Condition<Integer> right = LOW.and(EVEN.and(SEVEN));

            assertThat(left).isEqualTo(right).isEqualTo(Condition.all(List.of(LOW, EVEN, SEVEN)));
            assertThat(((Form.All<Integer>) left.form()).parts()).containsExactly(LOW, EVEN, SEVEN);
            assertThat(LOW.or(EVEN).or(SEVEN)).isEqualTo(Condition.anyOf(List.of(LOW, EVEN.or(SEVEN))));
            assertThat(((Form.AnyOf<Integer>) LOW.or(EVEN).and(SEVEN).or(HIGH).form()).parts())
                    .hasSize(2);
        }

        @Test
        void onePartIsThatPart() {
            assertThat(Condition.<Integer>all(List.of(LOW))).isEqualTo(LOW);
            assertThat(Condition.<Integer>anyOf(List.of(LOW))).isEqualTo(LOW);
            assertThat(LOW.and(Condition.always())).isEqualTo(LOW);
            assertThat(LOW.or(Condition.never())).isEqualTo(LOW);
        }

        @Test
        void takesConditionsOnAWiderType() {
            Condition<Object> odd = Condition.opaque("odd", (Object value) -> value.hashCode() % 2 == 1);

            assertThat(meeting(LOW.and(odd))).containsExactly(1, 3);
            assertThat(meeting(Condition.anyOf(List.of(odd, SEVEN, N.is(0))))).containsExactly(0, 1, 3, 5, 7, 9);
        }

        @Test
        void manyPartsAreNoTrouble() {
            LongAttribute<Long> wide = Attribute.ofLong("wide", Long::longValue, 0, 100_000);
            Condition<Long> any = Condition.anyOf(
                    LongStream.range(0, 3_000).mapToObj(n -> wide.is(2 * n)).toList());

            assertThat(any.test(5_998L)).isTrue();
            assertThat(any.test(5_997L)).isFalse();
            assertThat(any.negate().test(5_997L)).isTrue();
            assertThat(any.normalised().evaluate(0L)).isEqualTo(Met.MET);
        }

        @Test
        void aMissingOtherIsNamed() {
            assertThatThrownBy(() -> LOW.and(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("other");
            assertThatThrownBy(() -> LOW.or(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("other");
        }

        @Test
        void missingPartsAreNamed() {
            assertThatThrownBy(() -> Condition.<Integer>all(Arrays.asList(LOW, null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("parts[1]");
            assertThatThrownBy(() -> Condition.<Integer>anyOf(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("parts");
        }
    }

    @Nested
    class Opaque {

        @Test
        void isEqualById() {
            assertThat(Condition.opaque("even", (Integer n) -> false))
                    .isEqualTo(EVEN)
                    .hasSameHashCodeAs(EVEN);
            assertThat(Condition.opaque("odd", (Integer n) -> n % 2 == 0)).isNotEqualTo(EVEN);
        }

        @Test
        void isNotExactHoweverDeepItStands() {
            assertThat(LOW.and(HIGH.or(SEVEN.negate())).isExact()).isTrue();
            assertThat(EVEN.isExact()).isFalse();
            assertThat(LOW.and(HIGH.or(EVEN.negate())).isExact()).isFalse();
        }

        @Test
        void refusesABadId() {
            assertThatThrownBy(() -> Condition.opaque(" ", (Integer n) -> true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must not be blank, but was \" \"");
            assertThatThrownBy(() -> Condition.opaque("x".repeat(65), (Integer n) -> true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("id must have at most 64 characters");
            assertThatThrownBy(() -> Condition.opaque("x", null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("predicate");
        }

        @Test
        void isAskedOnceInATestThatNeedsItOnce() {
            AtomicInteger asked = new AtomicInteger();
            Condition<Integer> counting = Condition.opaque("counting", (Integer n) -> asked.incrementAndGet() > 0);

            assertThat(LOW.and(counting).test(1)).isTrue();
            assertThat(LOW.and(counting).test(7)).isFalse();
            assertThat(asked).hasValue(1);
        }
    }

    @Nested
    class Equality {

        @Test
        void isByContent() {
            Condition<Integer> one = N.between(2, 5).or(EVEN).negate().and(SEVEN);
            Condition<Integer> same = Attribute.ofInt("n", Integer::intValue, 0, 9)
                    .between(2, 5)
                    .or(Condition.opaque("even", (Integer n) -> false))
                    .negate()
                    .and(N.is(7));

            assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
            assertThat(one.canonical()).isEqualTo(same.canonical());
            assertThat(one).isNotEqualTo(SEVEN.and(N.between(2, 5).or(EVEN).negate()));
            assertThat(one).isNotEqualTo(null);
            assertThat(LOW.and(HIGH)).isNotEqualTo(LOW.or(HIGH));
        }

        @Test
        void looksAtTheAttribute() {
            assertThat(Attribute.ofInt("m", Integer::intValue, 0, 9).atMost(3)).isNotEqualTo(LOW);
            assertThat(Attribute.ofInt("n", Integer::intValue, 0, 10).atMost(3)).isNotEqualTo(LOW);
            assertThat(N.named("数", "number").atMost(3)).isEqualTo(LOW);
        }

        @Test
        void knownIsNotAnyValue() {
            assertThat(N.isKnown()).isNotEqualTo(N.atLeast(0)).isNotEqualTo(N.isUnknown());
        }
    }

    @Nested
    class Within {

        record Whole(Optional<Integer> part) {}

        @Test
        void asksTheSameOfAPart() {
            Condition<Integer> some = LOW.or(HIGH.and(SEVEN.negate())).or(EVEN).or(N.isUnknown());
            Condition<Whole> whole =
                    some.within("part", subject -> subject.part().orElseThrow());

            for (int n = 0; n <= 9; n++) {
                assertThat(whole.test(new Whole(Optional.of(n)))).as("%s", n).isEqualTo(some.test(n));
            }
            assertThat(whole.text(Locale.ENGLISH))
                    .isEqualTo("part.n ≤ 3 or (part.n ≥ 6 and not (part.n = 7)) or ⟨part.even⟩ or part.n unknown");
        }

        @Test
        void refusesPathsThatAreMissingOrTooLong() {
            assertThatThrownBy(() -> EVEN.within("p".repeat(65), (Whole whole) -> 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("path must have at most 64 characters");
            assertThatThrownBy(() -> Condition.<Integer>always().within("", (Whole whole) -> 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("path must not be blank");
            assertThatThrownBy(() -> EVEN.<Whole>within("part", null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("getter");
        }

        @Test
        void namesOpaqueTestsByTheirPath() {
            Condition<Integer> odd = Condition.opaque("o".repeat(64), number -> number % 2 == 1);

            assertThat(odd.within("p".repeat(64), (Whole whole) -> 1).text(Locale.ENGLISH))
                    .isEqualTo("⟨" + "p".repeat(64) + "." + "o".repeat(64) + "⟩");
        }
    }

    @Nested
    class Answers {

        static LongStream seeds() {
            return Seeds.some(300);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreeHoweverTheyAreAsked(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Condition<Subject> condition = RandomConditions.condition(random);

            for (Subject subject : RandomConditions.subjects(random, 100)) {
                Met met = condition.evaluate(subject);

                assertThat(condition.test(subject))
                        .as("%s for %s", condition, subject)
                        .isEqualTo(met == Met.MET);
                assertThat(condition.explain(subject).met())
                        .as("%s for %s", condition, subject)
                        .isEqualTo(met);
                assertThat(condition.negate().test(subject)).isEqualTo(met == Met.NOT_MET);
            }
        }

        @Test
        void needASubject() {
            for (Condition<Integer> condition : List.of(LOW, EVEN, Condition.<Integer>always())) {
                Stream.<Runnable>of(
                                () -> condition.test(null),
                                () -> condition.evaluate(null),
                                () -> condition.explain(null))
                        .forEach(question -> assertThatThrownBy(question::run)
                                .isInstanceOf(NullPointerException.class)
                                .hasMessage("subject"));
            }
        }

        @Test
        void passOnWhatAGetterThrows() {
            Condition<Integer> broken = Attribute.<Integer>ofFlag("broken", n -> {
                        throw new UnsupportedOperationException("no such column");
                    })
                    .isTrue();

            assertThatThrownBy(() -> broken.test(1))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("no such column");
            assertThatThrownBy(() -> broken.explain(1)).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
