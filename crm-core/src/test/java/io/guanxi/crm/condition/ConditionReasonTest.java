package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import io.guanxi.crm.explain.ReasonWording;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles of the room: the sentences of {@link ConditionReason} and the phrases of {@link Relation}. */
class ConditionReasonTest {

    private static Stream<ReasonKey> all() {
        return Stream.concat(Stream.of(ConditionReason.values()), Stream.of(Relation.values()));
    }

    @Nested
    class Bundles {

        @ParameterizedTest
        @EnumSource(Language.class)
        void holdEveryKeyAndNoOther(Language language) {
            ReasonWording.assertBundleHoldsExactly("condition", language, all().toList());
        }
    }

    @Nested
    class Patterns {

        static Stream<ReasonKey> keys() {
            return all();
        }

        @ParameterizedTest
        @MethodSource("keys")
        void useTheSameArgumentsInBothLanguagesWithoutGap(ReasonKey reason) {
            ReasonWording.assertSameArguments(reason);
        }

        @ParameterizedTest
        @MethodSource("keys")
        void areReadByMessageFormatAsTheyStand(ReasonKey reason) {
            ReasonWording.assertReadAsItStands(reason);
        }

        @ParameterizedTest
        @MethodSource("keys")
        void areInTheirLanguage(ReasonKey reason) {
            assertThat(reason.pattern(Language.ENGLISH))
                    .doesNotContainPattern("\\p{IsHan}")
                    .isNotBlank();
            assertThat(reason.pattern(Language.CHINESE))
                    .doesNotContainPattern("[A-Za-z]")
                    .isNotBlank();
        }

        @ParameterizedTest
        @EnumSource
        void ofReasonsAreWholeSentences(ConditionReason reason) {
            assertThat(reason.pattern(Language.ENGLISH)).endsWith(".");
            assertThat(reason.pattern(Language.CHINESE)).endsWith("。");
        }
    }
}
