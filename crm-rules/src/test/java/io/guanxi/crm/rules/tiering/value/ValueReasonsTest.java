package io.guanxi.crm.rules.tiering.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueReasonsTest {

    static Stream<Arguments> bundles() {
        return Stream.of(
                Arguments.of("precondition", PreconditionReason.values()),
                Arguments.of("value-class", ValueClassReason.values()),
                Arguments.of("at-risk", AtRiskReason.values()),
                Arguments.of("loyalty", LoyaltyReason.values()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesUseTheSameArguments(String bundle, ReasonKey[] reasons) {
        for (ReasonKey reason : reasons) {
            assertThat(arguments(reason.pattern(Language.CHINESE)))
                    .as(reason.key())
                    .isEqualTo(arguments(reason.pattern(Language.ENGLISH)));
            assertThat(reason.key()).startsWith(bundle + ".");
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noBundleHoldsAKeyTooMany(String bundle, ReasonKey[] reasons) {
        Set<String> keys = Stream.of(reasons).map(ReasonKey::key).collect(Collectors.toSet());

        assertThat(keys).hasSameSizeAs(reasons);
        for (Language language : Language.values()) {
            String name = "io.guanxi.crm.rules.tiering.value." + bundle + "_" + language.code();
            assertThat(ResourceBundle.getBundle(name, Locale.ROOT).keySet()).isEqualTo(keys);
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
