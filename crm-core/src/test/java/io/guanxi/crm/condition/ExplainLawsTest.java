package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever has an answer can be explained, also where getters and opaque tests throw. */
class ExplainLawsTest {

    private static final String SUBJECT = "subject";

    private static final IntAttribute<String> LENGTH = Attribute.ofInt("length", String::length, 0, 100);
    private static final IntAttribute<String> MISSING =
            Attribute.ofOptionalInt("missing", text -> OptionalInt.empty(), 0, 100);
    private static final IntAttribute<String> BROKEN = Attribute.ofInt(
            "broken",
            text -> {
                throw new IllegalStateException("getter");
            },
            0,
            100);
    private static final IntAttribute<String> OUTSIDE = Attribute.ofInt("outside", text -> 101, 0, 100);

    private static final List<Condition<String>> LEAVES = List.of(
            LENGTH.is(SUBJECT.length()),
            LENGTH.is(0),
            LENGTH.between(1, 50),
            MISSING.atLeast(1),
            MISSING.isKnown(),
            BROKEN.between(3, 4),
            BROKEN.isKnown(),
            OUTSIDE.atLeast(1),
            Condition.opaque("yes", text -> true),
            Condition.opaque("no", text -> false),
            Condition.opaque("throws", text -> {
                throw new IllegalStateException("opaque");
            }));

    static LongStream seeds() {
        return Seeds.some(500);
    }

    private static Condition<String> random(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return LEAVES.get(random.nextInt(LEAVES.size()));
        }
        if (random.nextInt(5) == 0) {
            return random(random, depth - 1).negate();
        }
        List<Condition<String>> parts = new ArrayList<>();
        for (int part = random.nextInt(3); part >= 0; part--) {
            parts.add(random(random, depth - 1));
        }
        return random.nextBoolean() ? Condition.all(parts) : Condition.anyOf(parts);
    }

    private static Optional<Boolean> answer(Condition<String> condition) {
        try {
            return Optional.of(condition.test(SUBJECT));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Nested
    class Answers {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.condition.ExplainLawsTest#seeds")
        void canBeExplained(long seed) {
            Condition<String> condition = random(new SplittableRandom(seed), 4);
            Optional<Boolean> answer = answer(condition);

            if (answer.isPresent()) {
                Verdict verdict = condition.explain(SUBJECT);

                assertThat(verdict.passed()).isEqualTo(answer.get());
                assertThat(condition.evaluate(SUBJECT)).isEqualTo(verdict.met());
                assertThat(verdict.why(Locale.ENGLISH)).isNotBlank();
                assertThat(verdict.why(Locale.CHINA)).isNotBlank();
            } else {
                assertThatThrownBy(() -> condition.explain(SUBJECT)).isInstanceOf(RuntimeException.class);
                assertThatThrownBy(() -> condition.evaluate(SUBJECT)).isInstanceOf(RuntimeException.class);
            }
        }

        @Test
        void areThereAndMissingInTheRandomConditions() {
            assertThat(seeds().mapToObj(seed -> answer(random(new SplittableRandom(seed), 4)))
                            .distinct())
                    .containsExactlyInAnyOrder(Optional.of(true), Optional.of(false), Optional.empty());
        }
    }

    @Nested
    class Depth {

        private static Condition<String> nested(int levels) {
            Condition<String> condition = LENGTH.atLeast(1);
            for (int level = 1; level < levels; level++) {
                condition = level % 2 == 0 ? condition.and(LENGTH.atMost(9)) : condition.or(MISSING.is(level % 100));
            }
            return condition;
        }

        @Test
        void upToTheLimitEverythingWorks() {
            Condition<String> deep = nested(Condition.MAX_DEPTH);

            assertThat(deep.test(SUBJECT)).isTrue();
            assertThat(deep.explain(SUBJECT).passed()).isTrue();
            assertThat(deep.normalised().test(SUBJECT)).isTrue();
            assertThat(deep.text(Locale.ENGLISH)).contains("length");
            assertThat(deep).isEqualTo(nested(Condition.MAX_DEPTH)).hasSameHashCodeAs(nested(Condition.MAX_DEPTH));
            assertThat(Geometry.of(deep).first()).isPresent();
        }

        @Test
        void beyondTheLimitIsRefused() {
            assertThatThrownBy(() -> nested(Condition.MAX_DEPTH + 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("condition must not be nested deeper than 200, but was \"201 levels\"");
        }
    }
}
