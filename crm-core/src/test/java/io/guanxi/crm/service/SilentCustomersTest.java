package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SilentCustomersTest {

    @Nested
    class ARate {

        @ParameterizedTest
        @CsvSource({
            "200, 0.04, 8, 192",
            "200, 0, 0, 200",
            "200, 1, 200, 0",
            "0, 0.04, 0, 0",
            "10, 0.05, 1, 9",
            "10, 0.0499, 0, 10",
            "9223372036854775807, 1.00, 9223372036854775807, 0"
        })
        void tellsHowManyAreSilent(long dissatisfied, String rate, long complaining, long silent) {
            SilentCustomers customers = SilentCustomers.of(dissatisfied, rate);

            assertThat(customers.complaining()).isEqualTo(complaining);
            assertThat(customers.silent()).isEqualTo(silent);
        }

        @Test
        void isTheSameHoweverItIsWritten() {
            assertThat(SilentCustomers.of(200, "0.0400")).isEqualTo(SilentCustomers.of(200, ".04"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-0.01", "1.01", "1E+999999999"})
        void liesBetween0And1(String rate) {
            assertThatThrownBy(() -> new SilentCustomers(200, new BigDecimal(rate)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("complaintRate must be 0 to 1, but was " + rate);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E-21", "1E-999999999"})
        void hasAtMost20Decimals(String rate) {
            assertThat(new SilentCustomers(200, new BigDecimal("1E-20")).complaining())
                    .isZero();
            assertThatThrownBy(() -> new SilentCustomers(200, new BigDecimal(rate)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("complaintRate must have at most 20 decimals, but was " + rate);
        }

        @ParameterizedTest
        @ValueSource(strings = {"4 %", "4E-2", "0,04", "０.04"})
        void isADecimal(String text) {
            assertThatThrownBy(() -> SilentCustomers.of(200, text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("complaintRate must be a decimal number, but was \"%s\"", text);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void isNeverMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new SilentCustomers(200, null))
                    .withMessage("complaintRate");
        }

        @Test
        void isThatOfNoFewerThanNobody() {
            assertThatThrownBy(() -> SilentCustomers.of(-1, "0.04"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("dissatisfied must be at least 0, but was -1");
        }
    }

    @Nested
    class Counts {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @Test
        void giveTheRate() {
            assertThat(SilentCustomers.ofCounts(200, 8)).isEqualTo(SilentCustomers.of(200, "0.04"));
            assertThat(SilentCustomers.ofCounts(3, 1).complaintRate())
                    .isEqualTo(new BigDecimal("0.33333333333333333333"));
        }

        /** However large the numbers, the rounded rate leads back to the complaints that were counted. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKept(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long dissatisfied = 1 + (random.nextLong(Long.MAX_VALUE) >> random.nextInt(62));
            long complaints = random.nextLong(dissatisfied + 1 > 0 ? dissatisfied + 1 : dissatisfied);

            SilentCustomers customers = SilentCustomers.ofCounts(dissatisfied, complaints);

            assertThat(customers.complaining()).isEqualTo(complaints);
            assertThat(customers.silent()).isEqualTo(dissatisfied - complaints);
        }

        @Test
        void ofNobodyHaveNoRate() {
            assertThatThrownBy(() -> SilentCustomers.ofCounts(0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("dissatisfied must be at least 1, but was 0");
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 201})
        void ofComplaintsLieWithinTheDissatisfied(long complaints) {
            assertThatThrownBy(() -> SilentCustomers.ofCounts(200, complaints))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("complaints must be 0 to 200, but was " + complaints);
        }
    }
}
