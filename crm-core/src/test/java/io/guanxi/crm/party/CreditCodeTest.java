package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.validation.Require;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "914403001922038216"})
    void takesTheCodesOfTheStandardAndOfARealCompany(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(CreditCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100m000100y43",
                "91350100M000100Y43\n",
                "913501O0M000100Y43",
                "91350A00M000100Y43",
                "９1350100M000100Y43",
                "91350100M000100Y44"
            })
    void refusesEverythingElse(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
        assertThatThrownBy(() -> CreditCode.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "creditCode must be 18 characters of GB 32100-2015 with a fitting check character, but was %s",
                        Require.hidden(code));
    }

    /** The check character finds each wrong character and each exchange of neighbours: 31 is prime. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "914403001922038216"})
    void findsEverySingleSlip(String code) {
        for (int place = 0; place < code.length(); place++) {
            for (int other = 0; other < ALPHABET.length(); other++) {
                char wrong = ALPHABET.charAt(other);
                String slip = code.substring(0, place) + wrong + code.substring(place + 1);
                assertThat(CreditCode.isValid(slip)).as(slip).isEqualTo(slip.equals(code));
            }
        }
        for (int place = 0; place < code.length() - 2; place++) {
            String exchanged =
                    code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);
            assertThat(CreditCode.isValid(exchanged)).as(exchanged).isEqualTo(exchanged.equals(code));
        }
    }

    @Test
    void hasNoLettersThatLookLikeDigits() {
        for (String letter : List.of("I", "O", "S", "V", "Z")) {
            assertThat("91350100" + letter + "000100Y43").doesNotMatch(CreditCode.PATTERN);
        }
    }
}
