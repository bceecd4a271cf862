package io.guanxi.crm.analytics.retention;

import static io.guanxi.crm.analytics.retention.ChurnBase.AT_START;
import static io.guanxi.crm.analytics.retention.ChurnBase.AVERAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.lifecycle.population.CustomerBaseChange;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ChurnTest {

    private static final Churn YEAR = Churn.of(1_000, 200, 400);

    @Nested
    class Rates {

        @Test
        void dependOnTheBase() {
            assertThat(YEAR.atEnd()).isEqualTo(1_200);
            assertThat(YEAR.stayed()).isEqualTo(800);
            assertThat(YEAR.customers(AVERAGE)).isEqualByComparingTo("1100");
            assertThat(YEAR.churnRate(AT_START)).contains(new BigDecimal("0.2000"));
            assertThat(YEAR.churnRate(AVERAGE)).contains(new BigDecimal("0.1818"));
            assertThat(YEAR.retentionRate(AT_START)).contains(new BigDecimal("0.8000"));
            assertThat(YEAR.retentionRate(AVERAGE)).contains(new BigDecimal("0.8182"));
        }

        @Test
        void giveFivePeriodsWithTheCurrentOneAndFourBeyondItAtARetentionOfEightTenths() {
            assertThat(YEAR.expectedLifetime(AT_START)).contains(new BigDecimal("5.0000"));
            assertThat(YEAR.furtherPeriods(AT_START)).contains(new BigDecimal("4.0000"));
            assertThat(YEAR.expectedLifetime(AVERAGE)).contains(new BigDecimal("5.5000"));
            assertThat(YEAR.furtherPeriods(AVERAGE)).contains(new BigDecimal("4.5000"));
        }

        @Test
        void agreeWithTheChangeOfTheCustomerBase() {
            CustomerBaseChange change = new CustomerBaseChange(1_000, 90, 30, 15, 95);
            Churn churn = Churn.of(change);

            assertThat(churn).isEqualTo(Churn.of(1_000, 95, 135));
            assertThat(churn.atEnd()).isEqualTo(1_040);
            assertThat(churn.churnRate(AT_START)).isEqualTo(change.churnRate());
            assertThat(churn.retentionRate(AT_START)).isEqualTo(change.retentionRate());
            assertThat(churn.expectedLifetime(AT_START)).contains(new BigDecimal("10.5263"));
        }

        @ParameterizedTest
        @EnumSource(ChurnBase.class)
        void ofNobodyLostLeaveTheLifetimeUndefined(ChurnBase base) {
            Churn none = Churn.of(10, 0, 3);

            assertThat(none.churnRate(base)).contains(new BigDecimal("0.0000"));
            assertThat(none.retentionRate(base)).contains(new BigDecimal("1.0000"));
            assertThat(none.expectedLifetime(base)).isEmpty();
            assertThat(none.furtherPeriods(base)).isEmpty();
        }

        @Test
        void ofNobodyAtTheStartAreUndefined() {
            Churn opened = Churn.of(0, 0, 3);

            assertThat(opened.churnRate(AT_START)).isEmpty();
            assertThat(opened.retentionRate(AT_START)).isEmpty();
            assertThat(opened.churnRate(AVERAGE)).contains(new BigDecimal("0.0000"));
            assertThat(Churn.of(0, 0, 0).churnRate(AVERAGE)).isEmpty();
            assertThat(Churn.of(0, 0, 0).expectedLifetime(AVERAGE)).isEmpty();
        }

        @Test
        void byTheAverageCanExceedOneAndThenHaveNoRetentionRate() {
            Churn all = Churn.of(10, 10, 0);

            assertThat(all.churnRate(AVERAGE)).contains(new BigDecimal("2.0000"));
            assertThat(all.retentionRate(AVERAGE)).isEmpty();
            assertThat(all.furtherPeriods(AVERAGE)).isEmpty();
            assertThat(all.expectedLifetime(AVERAGE)).contains(new BigDecimal("0.5000"));
            assertThat(all.churnRate(AT_START)).contains(new BigDecimal("1.0000"));
            assertThat(all.furtherPeriods(AT_START)).contains(new BigDecimal("0.0000"));
            assertThat(all.expectedLifetime(AT_START)).contains(new BigDecimal("1.0000"));
        }

        @Test
        void holdAtTheEdgesOfTheirCounts() {
            Churn most = Churn.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

            assertThat(most.atEnd()).isEqualTo(Long.MAX_VALUE);
            assertThat(most.churnRate(AVERAGE)).contains(new BigDecimal("1.0000"));
            assertThat(Churn.of(1, 1, 2).customers(AVERAGE)).isEqualByComparingTo("1.5");
        }
    }

    @Nested
    class Causes {

        @Test
        void areKeptInTheirOrder() {
            Churn churn = new Churn(10, 5, 0, Map.of(LossCause.COMPETITION, 3L, LossCause.PRICE, 2L));

            assertThat(churn.lost(LossCause.PRICE)).isEqualTo(2);
            assertThat(churn.lost(LossCause.ETHICS)).isZero();
            assertThat(churn.lostByCause().keySet()).containsExactly(LossCause.PRICE, LossCause.COMPETITION);
            assertThatThrownBy(() -> churn.lostByCause().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void areUnknownUnlessTheyAreGiven() {
            assertThat(YEAR.lost(LossCause.UNKNOWN)).isEqualTo(200);
            assertThat(Churn.of(1, 0, 0).lostByCause()).isEmpty();
        }
    }

    @Nested
    class Words {

        @Test
        void stateTheBase() {
            assertThat(YEAR.why(AT_START, Locale.ENGLISH))
                    .isEqualTo("Of 1,000 customers at the start 200 were lost, 400 joined: 1,200 at the end. Lost by"
                            + " customers at the start, 1,000: churn rate 0.2000.");
            assertThat(YEAR.why(AVERAGE, Locale.CHINA))
                    .isEqualTo("期初 1,000 名客户中流失 200 名，加入 400 名，期末 1,200 名。流失数除以平均客户数 1,100：流失率 0.1818。");
            assertThat(Churn.of(0, 0, 1).why(AT_START, Locale.ENGLISH)).endsWith("the churn rate is undefined.");
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource({
            "-1, 0, 0, 'atStart must not be negative, but was -1'",
            "5, -1, 0, 'lost must be 0 to 5, but was -1'",
            "5, 6, 0, 'lost must be 0 to 5, but was 6'",
            "5, 5, -1, 'joined must not be negative, but was -1'",
            "5, 4, 9223372036854775807, 'joined must keep the customers at the end within long, but was 9223372036854775807'"
        })
        void nameCountsOutOfRange(long atStart, long lost, long joined, String message) {
            assertThatThrownBy(() -> Churn.of(atStart, lost, joined))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void nameCausesThatDoNotAddUp() {
            assertThatThrownBy(() -> new Churn(10, 5, 0, Map.of(LossCause.PRICE, 4L)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lostByCause must add up to the lost, 5, but was 4");
            assertThatThrownBy(() -> new Churn(10, 0, 0, Map.of(LossCause.PRICE, 0L)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lost by PRICE must be at least 1, but was 0");
            assertThatThrownBy(() -> new Churn(
                            10, 5, 0, Map.of(LossCause.PRICE, Long.MAX_VALUE, LossCause.ETHICS, Long.MAX_VALUE)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void nameWhatIsNull() {
            assertThatThrownBy(() -> new Churn(1, 0, 0, null)).hasMessage("lostByCause");
            assertThatThrownBy(() -> new Churn(1, 1, 0, Collections.singletonMap(null, 1L)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("cause of lostByCause");
            assertThatThrownBy(() -> new Churn(1, 1, 0, Collections.singletonMap(LossCause.PRICE, null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("count of lostByCause");
            assertThatThrownBy(() -> Churn.of(null)).hasMessage("change");
            assertThatThrownBy(() -> YEAR.churnRate(null)).hasMessage("base");
            assertThatThrownBy(() -> YEAR.customers(null)).hasMessage("base");
            assertThatThrownBy(() -> YEAR.lost(null)).hasMessage("cause");
            assertThatThrownBy(() -> YEAR.why(AT_START, null)).hasMessage("locale");
        }
    }
}
