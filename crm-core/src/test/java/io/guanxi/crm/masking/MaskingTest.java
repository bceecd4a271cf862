package io.guanxi.crm.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.testing.Seeds;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @Nested
    class Name {

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest
        @CsvSource({"张三丰,张**", "张伟,张**", "张,张**", "Ada Lovelace,A**", "ılgaz,ı**", "𠮷野家,𠮷**", "𠮷,𠮷**", "😀 x,😀**"})
        void keepsTheFirstCharacterOnly(String name, String mask) {
            assertThat(Masking.name(name)).isEqualTo(mask);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u3000\t"})
        void hidesThatThereIsNothing(String blank) {
            assertThat(Masking.name(blank)).isEqualTo("**");
        }

        @ParameterizedTest
        @ValueSource(strings = {" 林晓", "林晓 ", "\u3000林晓"})
        void looksPastWhiteSpace(String padded) {
            assertThat(Masking.name(padded)).isEqualTo("林**");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheSameForAllNamesThatBeginAlike(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int first = random.nextBoolean() ? random.nextInt(0x4E00, 0x9FFF) : random.nextInt(0x20000, 0x2A6D0);
            StringBuilder name = new StringBuilder().appendCodePoint(first);
            String mask = name + "**";
            for (int length = 1; length < 20; length++) {
                assertThat(Masking.name(name.toString())).isEqualTo(mask);
                name.appendCodePoint(random.nextInt(0x21, 0xD800));
            }
        }
    }
}
