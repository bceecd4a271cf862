package io.guanxi.crm.lifecycle.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayedRelationshipTest {

    private static final CustomerRelationship LIN =
            CustomerRelationship.open(CustomerId.of("lin"), LocalDate.of(2025, 1, 31));

    private static List<DayOutcome> on(String... days) {
        return Stream.of(days)
                .map(day -> new DayOutcome(LocalDate.parse(day), LifecycleStage.EXPLORATION, Set.of()))
                .toList();
    }

    @Test
    void keepsACopyOfTheDays() {
        List<DayOutcome> given = new ArrayList<>(on("2025-01-31", "2025-02-01"));

        ReplayedRelationship replayed = new ReplayedRelationship(LIN, given);
        given.clear();

        assertThat(replayed.outcomes()).isEqualTo(on("2025-01-31", "2025-02-01"));
        assertThatThrownBy(() -> replayed.outcomes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void mayHaveBeenAssessedOnNoDay() {
        assertThat(new ReplayedRelationship(LIN, List.of()).outcomes()).isEmpty();
    }

    @Test
    void namesADayBeforeTheOpening() {
        assertThatThrownBy(() -> new ReplayedRelationship(LIN, on("2025-01-30", "2025-02-28")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outcomes[0].day must ascend from the opening on, but was 2025-01-30");
    }

    @Test
    void namesADayThatDoesNotAscend() {
        assertThatThrownBy(() -> new ReplayedRelationship(LIN, on("2025-02-28", "2025-03-31", "2025-03-31")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outcomes[2].day must ascend from the opening on, but was 2025-03-31");
        assertThatThrownBy(() -> new ReplayedRelationship(LIN, on("2025-02-28", "2025-02-27")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outcomes[1].day must ascend from the opening on, but was 2025-02-27");
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void namesWhatIsNull() {
        List<DayOutcome> gap = Arrays.asList(on("2025-02-28").get(0), null);

        assertThatThrownBy(() -> new ReplayedRelationship(null, List.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("relationship");
        assertThatThrownBy(() -> new ReplayedRelationship(LIN, null)).hasMessage("outcomes");
        assertThatThrownBy(() -> new ReplayedRelationship(LIN, gap))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("outcomes[1]");
    }
}
