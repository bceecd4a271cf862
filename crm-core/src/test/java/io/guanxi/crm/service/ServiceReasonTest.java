package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonWording;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceReasonTest {

    @Nested
    class Bundles {

        @ParameterizedTest
        @EnumSource(Language.class)
        void holdEveryKeyAndNoOther(Language language) {
            ReasonWording.assertBundleHoldsExactly("service", language, List.of(ServiceReason.values()));
        }
    }

    @Nested
    class Sentences {

        @ParameterizedTest
        @EnumSource(ServiceReason.class)
        void useTheSameArgumentsInBothLanguagesWithoutGap(ServiceReason reason) {
            ReasonWording.assertSameArguments(reason);
        }

        @ParameterizedTest
        @EnumSource(ServiceReason.class)
        void areReadByMessageFormatAsTheyStand(ServiceReason reason) {
            ReasonWording.assertReadAsItStands(reason);
        }

        @ParameterizedTest
        @EnumSource(ServiceReason.class)
        void areWholeAndInTheirLanguage(ServiceReason reason) {
            assertThat(reason.pattern(Language.ENGLISH)).endsWith(".").doesNotContainPattern("\\p{IsHan}");
            assertThat(reason.pattern(Language.CHINESE)).endsWith("。").doesNotContainPattern("[A-Za-z]");
        }
    }
}
