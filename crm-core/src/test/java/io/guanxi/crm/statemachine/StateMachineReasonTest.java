package io.guanxi.crm.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonWording;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateMachineReasonTest {

    /** What names steps of the builder, which are called the same in Chinese. */
    private static final Pattern CODE = Pattern.compile("(?:initial|to)\\(…\\)|ambiguity\\(DECLARATION_ORDER\\)");

    private static final Set<StateMachineReason> PHRASES =
            EnumSet.of(StateMachineReason.TRIED, StateMachineReason.AFTER);

    @Nested
    class Bundles {

        @ParameterizedTest
        @EnumSource(Language.class)
        void holdEveryKeyAndNoOther(Language language) {
            ReasonWording.assertBundleHoldsExactly("statemachine", language, List.of(StateMachineReason.values()));
        }
    }

    @Nested
    class Sentences {

        @ParameterizedTest
        @EnumSource(StateMachineReason.class)
        void useTheSameArgumentsInBothLanguagesWithoutGap(StateMachineReason reason) {
            ReasonWording.assertSameArguments(reason);
        }

        @ParameterizedTest
        @EnumSource(StateMachineReason.class)
        void areReadByMessageFormatAsTheyStand(StateMachineReason reason) {
            ReasonWording.assertReadAsItStands(reason);
        }

        @ParameterizedTest
        @EnumSource(StateMachineReason.class)
        void areInTheirLanguage(StateMachineReason reason) {
            String chinese = CODE.matcher(reason.pattern(Language.CHINESE)).replaceAll("");

            assertThat(reason.pattern(Language.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
            assertThat(chinese).doesNotContainPattern("[A-Za-z]").containsPattern("\\p{IsHan}");
        }

        @ParameterizedTest
        @EnumSource(StateMachineReason.class)
        void areWhole(StateMachineReason reason) {
            assertThat(reason.pattern(Language.ENGLISH).endsWith(".")).isNotEqualTo(PHRASES.contains(reason));
            assertThat(reason.pattern(Language.CHINESE).endsWith("。")).isNotEqualTo(PHRASES.contains(reason));
        }
    }
}
