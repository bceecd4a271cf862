package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextsTest {

    @Nested
    class CustomerIds {

        @ParameterizedTest
        @ValueSource(strings = {"7", "C-0001", "客户 7", "a b", "x\uD83D\uDE00"})
        void accepts(String text) {
            assertThat(CustomerIdText.brokenRule(text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"7", "", " ", "a\u00a0", "\u200b", "\ufeffD", "a\u0085b", "a\u00a0b", "\uD83D\uDE00"})
        void agreesWithTheIdentifierItself(String text) {
            assertThat(CustomerIdText.brokenRule(text).isEmpty()).isEqualTo(isCustomerId(text));
        }

        private static boolean isCustomerId(String text) {
            try {
                return CustomerId.of(text).value().equals(text);
            } catch (IllegalArgumentException refused) {
                return false;
            }
        }

        @Test
        void refusesByTheFirstBrokenRule() {
            assertThat(CustomerIdText.brokenRule("")).hasValue(LineRule.BLANK);
            assertThat(CustomerIdText.brokenRule("  ")).hasValue(LineRule.BLANK);
            assertThat(CustomerIdText.brokenRule(" 7")).hasValue(LineRule.PADDED);
            assertThat(CustomerIdText.brokenRule("7\t")).hasValue(LineRule.PADDED);
            assertThat(CustomerIdText.brokenRule("\u00a0B")).hasValue(LineRule.PADDED);
            assertThat(CustomerIdText.brokenRule("C\u200b")).hasValue(LineRule.PADDED);
            assertThat(CustomerIdText.brokenRule("\ufeffD")).hasValue(LineRule.PADDED);
            assertThat(CustomerIdText.brokenRule("x".repeat(64))).isEmpty();
            assertThat(CustomerIdText.brokenRule("x".repeat(65))).hasValue(LineRule.LONG_ID);
            assertThat(CustomerIdText.brokenRule("a\u0000b")).hasValue(LineRule.CONTROL);
            assertThat(CustomerIdText.brokenRule("a\uFFFDb")).hasValue(LineRule.ENCODING);
        }
    }

    @Nested
    class Dates {

        @ParameterizedTest
        @ValueSource(strings = {"1900-01-01", "2024-02-29", "2199-12-31", "2025-06-30"})
        void readsWhatLocalDateReads(String text) {
            assertThat(DateText.brokenRule(text)).isEmpty();
            assertThat(DateText.date(text)).isEqualTo(LocalDate.parse(text));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "2025-1-01",
                    "20250101",
                    "2025/01/01",
                    " 2025-01-01",
                    "2025-01-01 ",
                    "01-01-2025",
                    "2025-01-01T00:00",
                    "+2025-01-1",
                    "２０２５-01-01"
                })
        void refusesAnotherForm(String text) {
            assertThat(DateText.brokenRule(text)).hasValue(LineRule.DATE_FORM);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-01-00", "1900-02-29"})
        void refusesDaysThatDoNotExist(String text) {
            assertThat(DateText.brokenRule(text)).hasValue(LineRule.DATE_REAL);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1899-12-31", "2200-01-01", "0000-01-01", "9999-12-31"})
        void refusesDaysOutOfRange(String text) {
            assertThat(DateText.brokenRule(text)).hasValue(LineRule.DATE_RANGE);
        }
    }

    @Nested
    class Amounts {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0",
                    "0.00",
                    "5",
                    "5.1",
                    "5.10",
                    "+5.10",
                    "-5.10",
                    "-0.01",
                    "1250.00",
                    "000001.5",
                    "123456789012345",
                    "1234567890123.45",
                    "-999999999999999"
                })
        void readsWhatBigDecimalReads(String text) {
            assertThat(AmountText.brokenRule(text, 2)).isEmpty();
            assertThat(AmountText.minor(text, 2))
                    .isEqualTo(new BigDecimal(text).movePointRight(2).longValueExact());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "-",
                    "+",
                    ".",
                    "5.",
                    ".5",
                    "1,250.00",
                    "1 250",
                    "1e3",
                    "0x10",
                    "--5",
                    "5-",
                    "NaN",
                    "USD 5",
                    "5.1.2",
                    " 5",
                    "５"
                })
        void refusesAnotherForm(String text) {
            assertThat(AmountText.brokenRule(text, 2)).hasValue(LineRule.AMOUNT_FORM);
        }

        @ParameterizedTest
        @CsvSource({"USD,5.123", "USD,5.100", "JPY,5.1", "JPY,5.0", "BHD,5.1234"})
        void refusesMoreDecimalsThanTheCurrencyHas(String currency, String text) {
            int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
            assertThat(AmountText.brokenRule(text, decimals)).hasValue(LineRule.AMOUNT_DECIMALS);
        }

        @ParameterizedTest
        @CsvSource({"JPY,5,5", "BHD,5,5000", "BHD,-5.25,-5250", "JPY,-999999999999999,-999999999999999"})
        void countsInMinorUnits(String currency, String text, long minor) {
            int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
            assertThat(AmountText.brokenRule(text, decimals)).isEmpty();
            assertThat(AmountText.minor(text, decimals)).isEqualTo(minor);
        }

        @Test
        void refusesMoreThanFifteenDigits() {
            assertThat(AmountText.brokenRule("1234567890123456", 2)).hasValue(LineRule.AMOUNT_DIGITS);
            assertThat(AmountText.brokenRule("12345678901234.56", 2)).hasValue(LineRule.AMOUNT_DIGITS);
        }

        @Test
        void refusesWhatWouldNotFitIntoALong() {
            assertThat(AmountText.brokenRule("999999999999999", 4)).hasValue(LineRule.AMOUNT_DIGITS);
            assertThat(AmountText.brokenRule("99999999999999", 4)).isEmpty();
        }

        @Test
        void refusesARefundOfZero() {
            assertThat(AmountText.brokenRule("-0.00", 2)).hasValue(LineRule.ZERO_REFUND);
            assertThat(AmountText.brokenRule("+0.00", 2)).isEmpty();
        }
    }
}
