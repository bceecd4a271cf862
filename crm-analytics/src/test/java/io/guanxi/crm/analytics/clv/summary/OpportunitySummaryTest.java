package io.guanxi.crm.analytics.clv.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class OpportunitySummaryTest {

    private static final OpportunitySummary DONOR = OpportunitySummary.of(2, 4, 6);

    @Test
    void isUpdatedWithoutTheLog() {
        OpportunitySummary now = OpportunitySummary.of(0, 0, 0);
        for (boolean used : new boolean[] {false, true, false, true, false, false}) {
            now = now.next(used);
        }

        assertThat(now).isEqualTo(DONOR);
    }

    @Test
    void comesInOrderOfOpportunitiesThenUseThenRecency() {
        List<OpportunitySummary> sorted = List.of(
                OpportunitySummary.of(3, 3, 3),
                OpportunitySummary.of(0, 0, 6),
                OpportunitySummary.of(1, 5, 6),
                OpportunitySummary.of(2, 3, 6),
                DONOR);
        List<OpportunitySummary> mixed = new ArrayList<>(sorted);
        Collections.reverse(mixed);
        Collections.sort(mixed);

        assertThat(mixed).isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, -1, 'opportunities must be 0 to 1000000, but was -1'",
        "0, 0, 1000001, 'opportunities must be 0 to 1000000, but was 1000001'",
        "1, 7, 6, 'lastOpportunity must be 0 to the opportunities, but was 7'",
        "1, -1, 6, 'lastOpportunity must be 0 to the opportunities, but was -1'",
        "4, 3, 6, 'x must be 0 to the last opportunity used, but was 4'",
        "-1, 3, 6, 'x must be 0 to the last opportunity used, but was -1'",
        "0, 3, 6, 'lastOpportunity must be above 0 if an opportunity was used, and 0 if none was, but was 3'"
    })
    void refusesWhatCannotBe(int x, int last, int n, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpportunitySummary.of(x, last, n))
                .withMessage(message);
    }

    @Nested
    class Populations {

        @Test
        void comeDownToPatternsWhateverTheirOrder() {
            OpportunitySummary other = OpportunitySummary.of(0, 0, 6);
            OpportunitySummaries one = OpportunitySummaries.of(List.of(DONOR, other, DONOR));

            assertThat(one)
                    .isEqualTo(OpportunitySummaries.of(List.of(DONOR, DONOR, other)))
                    .isEqualTo(OpportunitySummaries.ofCounts(Map.of(DONOR, 2L, other, 1L)))
                    .hasSameHashCodeAs(OpportunitySummaries.ofCounts(Map.of(DONOR, 2L, other, 1L)))
                    .isNotEqualTo(OpportunitySummaries.of(List.of(DONOR, other)))
                    .hasToString("OpportunitySummaries[3 customers in 2 patterns]");
            assertThat(one.patterns()).containsExactly(Map.entry(other, 1L), Map.entry(DONOR, 2L));
            assertThat(one.customers()).isEqualTo(3);
        }

        @Test
        void holdTheDonors() {
            assertThat(Donations.summaries().customers()).isEqualTo(11_104);
            assertThat(Donations.summaries().patterns()).hasSize(22);
        }

        @Test
        void refuseWhatCannotBe() {
            Map<OpportunitySummary, Long> withoutCount = new HashMap<>();
            withoutCount.put(DONOR, null);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OpportunitySummaries.ofCounts(Map.of(DONOR, 0L)))
                    .withMessage("count must be at least 1, but was 0");
            assertThatThrownBy(() -> OpportunitySummaries.ofCounts(
                            Map.of(DONOR, Long.MAX_VALUE, OpportunitySummary.of(0, 0, 6), 1L)))
                    .isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> OpportunitySummaries.ofCounts(withoutCount))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("count");
            assertThatThrownBy(() -> OpportunitySummaries.ofCounts(null)).hasMessage("counts");
            assertThatThrownBy(() -> OpportunitySummaries.of(null)).hasMessage("summaries");
            assertThatThrownBy(() -> OpportunitySummaries.of(Collections.singletonList(null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("summary");
        }
    }
}
