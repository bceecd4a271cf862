package io.guanxi.crm.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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

    @Nested
    class Mobile {

        @ParameterizedTest
        @CsvSource({
            "13812341234,138****1234",
            "+8613812341234,+86138****1234",
            "+86 138-1234-1234,+86 138-****-1234",
            "(010) 6255.12345,(010) 6***.*2345",
            "１３８１２３４１２３４,１３８****１２３４",
            "123456789012345,1234567****2345"
        })
        void hidesTheFourDigitsBeforeTheLastFour(String number, String mask) {
            assertThat(Masking.mobile(number)).isEqualTo(mask);
        }

        @ParameterizedTest
        @CsvSource({"1234567,****67", "62551234,****34", "010-625-5123,****23"})
        void showsTwoDigitsOfAShortNumber(String number, String mask) {
            assertThat(Masking.mobile(number)).isEqualTo(mask);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "123456",
                    "1234567890123456",
                    "11010519491231002X",
                    "Lin 13812341234",
                    "13812341234#7",
                    "138\u00a01234\u00a01234",
                    "\ud83d13812341234"
                })
        void hidesWhatIsNoNumber(String text) {
            assertThat(Masking.mobile(text)).isEqualTo("****");
        }
    }

    @Nested
    class IdNumber {

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest
        @CsvSource({
            "11010519491231002X,110***********002X",
            "11010519491231002x,110***********002x",
            "440301198805067219,440***********7219",
            "110105491231002,110*********002"
        })
        void keepsHeadAndTail(String number, String mask) {
            assertThat(Masking.idNumber(number)).isEqualTo(mask);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "11010549123100",
                    "1101054912310021",
                    "1101051949123100211",
                    "11010519491231X02X",
                    "11010549123100X",
                    "110105 19491231 002X",
                    " 11010519491231002X",
                    "11010519491231002X\n",
                    "１１０１０５１９４９１２３１００２X",
                    "Zhang San lives in Nanjing Road 5",
                    "ZhangSanNanjing",
                    "ZhangSanNanjingRd5",
                    "\ud83d\ude00\ud83d"
                })
        void hidesWhatIsNoNumberAltogether(String text) {
            assertThat(Masking.idNumber(text)).isEqualTo("****");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheSameWhateverTheDateOfBirth(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            String oneDay = digits(random, 8);
            String otherDay = digits(random, 8);

            assertThat(Masking.idNumber("110105" + oneDay + "002X"))
                    .isEqualTo(Masking.idNumber("110105" + otherDay + "002X"));
            assertThat(Masking.idNumber("110105" + oneDay.substring(2) + "002"))
                    .isEqualTo(Masking.idNumber("110105" + otherDay.substring(2) + "002"));
        }

        private static String digits(SplittableRandom random, int count) {
            StringBuilder digits = new StringBuilder();
            for (int index = 0; index < count; index++) {
                digits.append(random.nextInt(10));
            }
            return digits.toString();
        }
    }

    @Nested
    class Email {

        @ParameterizedTest
        @CsvSource({
            "lin@example.com,l***@example.com",
            "l@example.com,l***@example.com",
            "' lin@example.com ',l***@example.com",
            "𠮷野@例子.公司,𠮷***@例子.公司",
            "@example.com,***@example.com",
            "a@b@example.com,a***@example.com"
        })
        void keepsTheFirstCharacterAndTheDomain(String address, String mask) {
            assertThat(Masking.email(address)).isEqualTo(mask);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "lin", "lin@", "@", "lin at example.com", "lin@example.com or call 138", "lin@ex<script>"
                })
        void hidesWhatIsNoAddress(String text) {
            assertThat(Masking.email(text)).isEqualTo("***");
        }
    }

    @Nested
    class AnyText {

        private static final int MEGABYTE = 1 << 20;

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isMaskedWithoutAnException(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                // Any UTF-16 unit, and often a lone half of a pair, a digit or an @.
                text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0xD800, 0xE000)));
                text.append("0123456789@.+ ".charAt(random.nextInt(14)));
            }

            assertThat(Masking.name(text.toString())).endsWith("**");
            assertThat(Masking.mobile(text.toString())).contains("****");
            assertThat(Masking.idNumber(text.toString())).contains("****");
            assertThat(Masking.email(text.toString())).contains("***");
        }

        @ParameterizedTest
        @ValueSource(strings = {"7", "x", "@", "林", "\ud83d", " "})
        void maySpanAMegabyte(String unit) {
            String text = unit.repeat(MEGABYTE / unit.length());

            assertThat(Masking.mobile(text)).isEqualTo("****");
            assertThat(Masking.name(text)).hasSizeLessThan(4);
            assertThat(Masking.email(text)).hasSizeLessThan(6);
            assertThat(Masking.idNumber(text)).isEqualTo("****");
        }
    }

    @Nested
    class Refusals {

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameWhatIsNull() {
            assertThatThrownBy(() -> Masking.name(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("name");
            assertThatThrownBy(() -> Masking.mobile(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("number");
            assertThatThrownBy(() -> Masking.idNumber(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("number");
            assertThatThrownBy(() -> Masking.email(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("address");
        }
    }
}
