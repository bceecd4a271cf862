package io.guanxi.crm.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineReasonTest {

    @ParameterizedTest
    @EnumSource
    void bothLanguagesUseTheSameArguments(TimelineReason reason) {
        assertThat(arguments(reason.pattern(Language.CHINESE))).isEqualTo(arguments(reason.pattern(Language.ENGLISH)));
    }

    @Test
    void noBundleHoldsAKeyTooMany() {
        Set<String> keys =
                Arrays.stream(TimelineReason.values()).map(TimelineReason::key).collect(Collectors.toSet());

        for (Language language : Language.values()) {
            assertThat(ResourceBundle.getBundle("io.guanxi.crm.rules.timeline.timeline_" + language.code(), Locale.ROOT)
                            .keySet())
                    .isEqualTo(keys);
        }
    }

    private static Set<String> arguments(String pattern) {
        return Pattern.compile("\\{\\d+}")
                .matcher(pattern)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
