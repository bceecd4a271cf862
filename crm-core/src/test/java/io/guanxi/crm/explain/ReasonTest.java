package io.guanxi.crm.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTest {

    private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");

    private record TestKey(String english, String chinese) implements ReasonKey {

        @Override
        public String key() {
            return "test.key";
        }

        @Override
        public String pattern(Language language) {
            return language == Language.CHINESE ? chinese : english;
        }
    }

    private static Reason one(Object argument) {
        return Reason.of(new TestKey("<{0}>", "《{0}》"), argument);
    }

    @Nested
    class Wording {

        static Stream<Arguments> words() {
            return Stream.of(
                    arguments("text", "text", "text"),
                    arguments("", "", ""),
                    arguments(0, "0", "0"),
                    arguments(999, "999", "999"),
                    arguments(-1250, "-1,250", "-1,250"),
                    arguments(1_234_567_890_123L, "1,234,567,890,123", "1,234,567,890,123"),
                    arguments(Long.MIN_VALUE, "-9,223,372,036,854,775,808", "-9,223,372,036,854,775,808"),
                    arguments(new BigDecimal("1250.00"), "1,250.00", "1,250.00"),
                    arguments(new BigDecimal("0.30"), "0.30", "0.30"),
                    arguments(new BigDecimal("-0.005"), "-0.005", "-0.005"),
                    arguments(new BigDecimal("3E+1"), "30", "30"),
                    arguments(new BigDecimal("1E+3"), "1,000", "1,000"),
                    arguments(
                            new BigDecimal("12345678901234567890.5"),
                            "12,345,678,901,234,567,890.5",
                            "12,345,678,901,234,567,890.5"),
                    arguments(LocalDate.of(2025, 6, 1), "2025-06-01", "2025-06-01"),
                    arguments(Money.parse("USD 1250.00"), "USD 1,250.00", "USD 1,250.00"),
                    arguments(Money.parse("USD -0.05"), "USD -0.05", "USD -0.05"),
                    arguments(Money.parse("JPY 1250"), "JPY 1,250", "JPY 1,250"),
                    arguments(Money.parse("KWD 1250.125"), "KWD 1,250.125", "KWD 1,250.125"),
                    arguments(Period.ofDays(1), "1 day", "1 天"),
                    arguments(Period.ofDays(40), "40 days", "40 天"),
                    arguments(Period.ofMonths(1), "1 month", "1 个月"),
                    arguments(Period.ofMonths(12), "12 months", "12 个月"),
                    arguments(Period.ofYears(1), "1 year", "1 年"),
                    arguments(Period.of(2, 1, 3), "2 years 1 month 3 days", "2 年 1 个月 3 天"),
                    arguments(Met.UNKNOWN, "unknown", "未知"));
        }

        @ParameterizedTest
        @MethodSource("words")
        void isTheSameOnEveryMachine(Object argument, String english, String chinese) {
            Reason reason = one(argument);

            assertThat(reason.text(Locale.US)).isEqualTo("<" + english + ">");
            assertThat(reason.text(Locale.GERMANY)).isEqualTo("<" + english + ">");
            assertThat(reason.text(TURKISH)).isEqualTo("<" + english + ">");
            assertThat(reason.text(Locale.CHINA)).isEqualTo("《" + chinese + "》");
            assertThat(reason.text(Locale.TAIWAN)).isEqualTo("《" + chinese + "》");
        }

        @Test
        void putsArgumentsWhereTheLanguageWantsThem() {
            Reason reason = Reason.of(new TestKey("{0} of {1}", "{1} 中的 {0}"), 3, 1000);

            assertThat(reason.text(Locale.UK)).isEqualTo("3 of 1,000");
            assertThat(reason.text(Locale.CHINA)).isEqualTo("1,000 中的 3");
        }

        @Test
        void obeysTheQuotesOfThePattern() {
            Reason reason = Reason.of(new TestKey("The customer''s share is {0} % ('{0}')", "客户的''份额''为 {0} %"), 5);

            assertThat(reason.text(Locale.US)).isEqualTo("The customer's share is 5 % ({0})");
            assertThat(reason.text(Locale.CHINA)).isEqualTo("客户的'份额'为 5 %");
        }

        @Test
        void takesTextAsItIs() {
            assertThat(one("it's {0} '{1}'").text(Locale.US)).isEqualTo("<it's {0} '{1}'>");
        }
    }

    @Nested
    class Arguing {

        static Stream<Object> withoutWording() {
            return Stream.of(
                    1.5,
                    1.5f,
                    true,
                    'x',
                    (short) 1,
                    BigInteger.ONE,
                    Optional.of("x"),
                    List.of(1.5),
                    LocalDateTime.of(2025, 6, 1, 9, 0));
        }

        @ParameterizedTest
        @MethodSource("withoutWording")
        void rejectsWhatHasNoWording(Object argument) {
            assertThatThrownBy(() -> one(argument))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("argument of test.key")
                    .hasMessageContaining(argument.getClass().getName())
                    .hasMessageContaining(
                            "must be text, a number of at most 100 places, a date, a period, money or a bilingual name");
        }

        @Test
        void keepsItsOwnCopy() {
            List<Object> arguments = new ArrayList<>(List.of(1));
            Reason reason = new Reason(new TestKey("{0}", "{0}"), arguments);
            arguments.set(0, 2);

            assertThat(reason.text(Locale.US)).isEqualTo("1");
        }
    }

    @Nested
    class Joined {

        private final List<Reason> reasons = List.of(
                Reason.of(new TestKey("First {0}.", "第一{0}。"), 1), Reason.of(new TestKey("Second {0}.", "第二{0}。"), 2));

        @Test
        void isSpacedInEnglishOnly() {
            assertThat(Reason.text(reasons, Locale.US)).isEqualTo("First 1. Second 2.");
            assertThat(Reason.text(reasons, Locale.CHINA)).isEqualTo("第一1。第二2。");
        }

        @Test
        void isEmptyForNoReasons() {
            assertThat(Reason.text(List.of(), Locale.US)).isEmpty();
        }
    }
}
