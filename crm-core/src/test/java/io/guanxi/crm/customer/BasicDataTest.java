package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BasicDataTest {

    @Nested
    class Constructor {

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> new BasicData(null, Optional.empty()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("occupation");
            assertThatThrownBy(() -> new BasicData(Optional.empty(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("hobbies");
            assertThatThrownBy(() -> BasicData.none().withHobbies(new LinkedHashSet<>(Arrays.asList("钓鱼", null))))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("hobbies[1]");
            assertThatThrownBy(() -> BasicData.none().withOccupation(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("occupation");
        }

        @Test
        void masksWhatItRejects() {
            assertThatThrownBy(() -> BasicData.none().withOccupation("消防员 "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("occupation must not begin or end with white space")
                    .hasMessageContaining("4 characters")
                    .hasMessageNotContaining("消防员");
            assertThatThrownBy(() -> BasicData.none().withHobbies(Set.of("钓鱼\n")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("hobbies must not begin or end with white space")
                    .hasMessageNotContaining("钓鱼");
        }

        @Test
        void copiesTheHobbiesAndSortsThem() {
            Set<String> given = new LinkedHashSet<>(List.of("钓鱼", "书法", "登山"));
            BasicData data = BasicData.none().withHobbies(given);
            given.clear();

            assertThat(data.hobbies().orElseThrow()).containsExactly("书法", "登山", "钓鱼");
            assertThatThrownBy(() -> data.hobbies().orElseThrow().add("摄影"))
                    .isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void givesTheHobbiesInOneOrderWhateverTheOrderOfTheSet() {
            BasicData data = BasicData.none().withHobbies(new LinkedHashSet<>(List.of("b", "a", "c", "B")));

            assertThat(data.hobbies().orElseThrow()).containsExactly("B", "a", "b", "c");
            assertThat(data).isEqualTo(BasicData.none().withHobbies(Set.of("a", "b", "c", "B")));
        }
    }

    @Nested
    class Known {

        @Test
        void isNothingAtFirst() {
            assertThat(BasicData.none().known()).isEmpty();
        }

        @Test
        void zeroIsNotMissing() {
            BasicData data = BasicData.none().withHobbies(Set.of());

            assertThat(data.hobbies()).contains(Set.of());
            assertThat(data.known()).containsExactly(CustomerField.HOBBIES);
            assertThat(data).isNotEqualTo(BasicData.none());
        }

        @Test
        void keepsWhatWasSetBefore() {
            BasicData data = BasicData.none().withOccupation("教师").withHobbies(Set.of("钓鱼"));

            assertThat(data.known()).containsExactly(CustomerField.OCCUPATION, CustomerField.HOBBIES);
            assertThat(data.withOccupation("医生").hobbies()).isEqualTo(data.hobbies());
        }
    }

    @Nested
    class ToString {

        @Test
        void namesTheFieldsAndHidesTheirContent() {
            BasicData data = BasicData.none().withOccupation("教师").withHobbies(Set.of("钓鱼"));

            assertThat(data).hasToString("BasicData[OCCUPATION, HOBBIES]");
            assertThat(BasicData.none()).hasToString("BasicData[]");
        }
    }
}
