package io.guanxi.crm.rules.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentTest {

    @Test
    void goesByTheNameOfWhatIsBilingual() {
        assertThat(Segment.of("arm", Variant.CANDIDATE)).isEqualTo(new Segment("arm", "候选", "candidate"));
        assertThat(Segment.of("arm", Variant.CANDIDATE).term().chinese()).isEqualTo("候选");
    }

    @Test
    void goesByTheTextOfEverythingElse() {
        assertThat(Segment.of("decade", 30)).isEqualTo(new Segment("decade", "30", "30"));
    }

    @Test
    void whatIsNotKnownIsASegmentOfItsOwn() {
        assertThat(Segment.of("region", Optional.empty())).isEqualTo(new Segment("region", "未知", "unknown"));
        assertThat(Segment.of("region", Optional.of("East"))).isEqualTo(Segment.of("region", "East"));
    }

    @Test
    void standsInTheOrderOfDimensionAndName() {
        Segment east = Segment.of("region", "East");
        Segment west = Segment.of("region", "West");
        Segment young = Segment.of("age", "young");

        assertThat(List.of(west, young, east).stream().sorted()).containsExactly(young, east, west);
    }

    @Test
    void refusesWhatHasNoName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segment.of("region", " "))
                .withMessage("chinese must not be blank, but was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segment.of("", "East"))
                .withMessage("dimension must not be blank, but was \"\"");
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Segment.of("region", null))
                .withMessage("region");
    }
}
