package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @Nested
    class Display {

        @ParameterizedTest
        @CsvSource({
            "林,晓,林晓",
            "欧阳,修,欧阳修",
            "𠮷,野,𠮷野",
            "Lovelace,Ada,Ada Lovelace",
            "Lin,晓,晓 Lin",
            "林,Mary,Mary 林",
            "Şahin,İpek,İpek Şahin",
            "田中,さくら,田中さくら",
            "タナカ,サクラ,タナカサクラ",
            "김,민준,김민준",
            "ㄌㄧㄣˊ,ㄒㄧㄠˇ,ㄌㄧㄣˊㄒㄧㄠˇ",
            "Kim,민준,민준 Kim",
            "Иванов,Пётр,Пётр Иванов"
        })
        void followsTheScript(String family, String given, String display) {
            assertThat(PersonName.of(family, given).display()).isEqualTo(display);
        }

        @Test
        void givesWayToTheNameAsWritten() {
            assertThat(PersonName.of("Nagy", "Péter").withWritten("Nagy Péter").display())
                    .isEqualTo("Nagy Péter");
            assertThat(PersonName.of("Suharto", "Suharto")
                            .withWritten("Suharto")
                            .display())
                    .isEqualTo("Suharto");
        }
    }

    @Nested
    class ToString {

        @Test
        void showsTheFirstCharacterOnly() {
            assertThat(PersonName.of("林", "晓")).hasToString("林**");
            assertThat(PersonName.of("Lovelace", "Ada")).hasToString("L**");
            assertThat(PersonName.of("Nagy", "Péter").withWritten("Nagy Péter")).hasToString("N**");
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "' 欧阳修' | 晓 | familyName | must not begin or end with white space | 欧** | 4 characters",
                    "'' | 晓 | familyName | must not be blank | ** | 0 characters",
                    "林 | '永叔 ' | givenName | must not begin or end with white space | 永** | 3 characters",
                    "林 | ' ' | givenName | must not be blank | ** | 1 character"
                })
        void nameFieldMaskAndRule(String family, String given, String field, String rule, String mask, String length) {
            assertThatThrownBy(() -> PersonName.of(family, given))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(field + " " + rule + ", but was \"" + mask + "\" (" + length + ")");
        }

        @Test
        void neverTellTheName() {
            String secret = "Wolfeschlegelsteinhausen".repeat(3);

            assertThatThrownBy(() -> PersonName.of(secret, "Hubert"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("familyName must have at most 50 characters, but was \"W**\" (72 characters)");
            assertThatThrownBy(() -> PersonName.of("Blaine", "Hub\u0007ert"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("givenName must not contain control characters, but was \"H**\" (7 characters)")
                    .hasMessageNotContainingAny("ubert", "Blaine", "ert");
        }

        @Test
        void letTheLongestPartsPass() {
            String longest = "长".repeat(PersonName.MAX_LENGTH);
            assertThat(PersonName.of(longest, longest).display()).hasSize(100);
            assertThat(PersonName.of("林", "晓").withWritten("x".repeat(101)).display())
                    .hasSize(PersonName.MAX_WRITTEN);
        }

        @Test
        void coverTheWrittenName() {
            PersonName name = PersonName.of("林", "晓");

            assertThatThrownBy(() -> name.withWritten("Lin Xiao "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("writtenName must not begin or end with white space, but was \"L**\" (9 characters)");
            assertThatThrownBy(() -> name.withWritten("x".repeat(102)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("writtenName must have at most 101 characters, but was \"x**\" (102 characters)");
        }
    }
}
