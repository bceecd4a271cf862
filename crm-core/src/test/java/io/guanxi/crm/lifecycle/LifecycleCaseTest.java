package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifecycleCaseTest {

    private static final RelationshipEvidence NOTHING =
            RelationshipEvidence.builder().build();
    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);

    @Nested
    class Constructor {

        @Test
        void rejectsADayBeforeTheLastMove() {
            assertThatThrownBy(() -> new LifecycleCase(Relationships.stability(), NOTHING, LocalDate.of(2024, 6, 29)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must not be before STABILITY was entered on 2024-06-30, but was 2024-06-29");
        }

        @Test
        void rejectsADayOutOfTime() {
            assertThatThrownBy(() -> new LifecycleCase(Relationships.stability(), NOTHING, LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must lie in the years 1 to 9999, but was +999999999-12-31");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            CustomerRelationship stable = Relationships.stability();

            assertThatNullPointerException()
                    .isThrownBy(() -> new LifecycleCase(null, NOTHING, AS_OF))
                    .withMessage("relationship");
            assertThatNullPointerException()
                    .isThrownBy(() -> new LifecycleCase(stable, null, AS_OF))
                    .withMessage("evidence");
            assertThatNullPointerException()
                    .isThrownBy(() -> new LifecycleCase(stable, NOTHING, null))
                    .withMessage("asOf");
        }
    }

    @Nested
    class AssessAll {

        @Test
        void keepsTheOrderOfTheCases() {
            RelationshipLifecycle lifecycle = RelationshipLifecycle.of(LifecyclePolicy.standard());
            List<LifecycleCase> cases = Stream.of(Relationships.exploration(), Relationships.stability())
                    .map(relationship -> new LifecycleCase(relationship, NOTHING, AS_OF))
                    .toList();

            assertThat(lifecycle.assessAll(cases.stream()))
                    .containsExactly(lifecycle.assess(cases.get(0)), lifecycle.assess(cases.get(1)));
        }
    }
}
