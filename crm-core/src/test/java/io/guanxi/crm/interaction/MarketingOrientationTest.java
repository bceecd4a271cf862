package io.guanxi.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketingOrientationTest {

    private static Map<OrientationAspect, Pole> all(Pole pole) {
        Map<OrientationAspect, Pole> answers = new EnumMap<>(OrientationAspect.class);
        for (OrientationAspect aspect : OrientationAspect.values()) {
            answers.put(aspect, pole);
        }
        return answers;
    }

    @Nested
    class Score {

        @ParameterizedTest
        @CsvSource({"0, 0.000", "1, 0.143", "2, 0.286", "3, 0.429", "4, 0.571", "5, 0.714", "6, 0.857", "7, 1.000"})
        void isTheShareOfRelationalAnswersOfSeven(int relational, BigDecimal score) {
            Set<OrientationAspect> aspects = EnumSet.noneOf(OrientationAspect.class);
            aspects.addAll(Arrays.asList(OrientationAspect.values()).subList(0, relational));
            MarketingOrientation orientation = MarketingOrientation.of(aspects);

            assertThat(orientation.relationalAnswers()).isEqualTo(relational);
            assertThat(orientation.score()).isEqualTo(score);
        }
    }

    @Nested
    class Answers {

        @Test
        void standInTheOrderOfTheAspectsWhateverTheOrderOfTheInput() {
            MarketingOrientation orientation = new MarketingOrientation(new HashMap<>(all(Pole.RELATIONAL)));

            assertThat(orientation.answers().keySet()).containsExactly(OrientationAspect.values());
        }

        @Test
        void areCopied() {
            Map<OrientationAspect, Pole> answers = all(Pole.TRANSACTIONAL);
            MarketingOrientation orientation = new MarketingOrientation(answers);
            answers.put(OrientationAspect.FOCUS, Pole.RELATIONAL);

            assertThat(orientation).isEqualTo(MarketingOrientation.of(Set.of()));
            assertThat(orientation.answers()).isUnmodifiable();
        }

        @Test
        void areTransactionalUnlessNamed() {
            MarketingOrientation orientation = MarketingOrientation.of(Set.of(OrientationAspect.QUALITY));

            assertThat(orientation.answers())
                    .containsEntry(OrientationAspect.QUALITY, Pole.RELATIONAL)
                    .containsEntry(OrientationAspect.FOCUS, Pole.TRANSACTIONAL);
        }

        @Test
        void mustBeGivenToEveryAspect() {
            Map<OrientationAspect, Pole> answers = all(Pole.RELATIONAL);
            answers.remove(OrientationAspect.TIME_SCALE);
            answers.remove(OrientationAspect.QUALITY);

            assertThatThrownBy(() -> new MarketingOrientation(answers))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("answers must hold [TIME_SCALE, QUALITY] too, but was {FOCUS=RELATIONAL,");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void mustNotBeNull() {
            Map<OrientationAspect, Pole> answers = all(Pole.RELATIONAL);
            answers.put(OrientationAspect.CONTACT, null);

            assertThatThrownBy(() -> new MarketingOrientation(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("answers");
            assertThatThrownBy(() -> new MarketingOrientation(answers))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("answers[CONTACT]");
            assertThatThrownBy(() -> MarketingOrientation.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("relational");
            assertThatThrownBy(() -> MarketingOrientation.of(new HashSet<>(Arrays.asList((OrientationAspect) null))))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("relational");
        }
    }
}
