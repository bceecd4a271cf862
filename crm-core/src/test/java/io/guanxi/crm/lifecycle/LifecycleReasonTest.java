package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonWording;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleReasonTest {

    @Nested
    class Bundles {

        @ParameterizedTest
        @EnumSource(Language.class)
        void holdEveryKeyAndNoOther(Language language) {
            ReasonWording.assertBundleHoldsExactly("lifecycle", language, List.of(LifecycleReason.values()));
        }
    }

    @Nested
    class Sentences {

        @ParameterizedTest
        @EnumSource(LifecycleReason.class)
        void useTheSameArgumentsInBothLanguagesWithoutGap(LifecycleReason reason) {
            ReasonWording.assertSameArguments(reason);
        }

        @ParameterizedTest
        @EnumSource(LifecycleReason.class)
        void areReadByMessageFormatAsTheyStand(LifecycleReason reason) {
            ReasonWording.assertReadAsItStands(reason);
        }

        @ParameterizedTest
        @EnumSource(LifecycleReason.class)
        void areWholeAndInTheirLanguage(LifecycleReason reason) {
            assertThat(reason.pattern(Language.ENGLISH)).endsWith(".").doesNotContainPattern("\\p{IsHan}");
            assertThat(reason.pattern(Language.CHINESE)).endsWith("。").doesNotContainPattern("[A-Za-z]");
        }
    }
}
