package io.guanxi.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAugmentationTest {

    @ParameterizedTest
    @CsvSource({
        "贵宾俱乐部, true, true, true, true",
        "贵宾俱乐部, true, true, false, true",
        "免费报纸, true, false, false, false",
        "纪念徽章, false, true, true, false",
        "传单, false, false, false, false"
    })
    void countsIfValuedAndDistinctiveWhoeverIsInvited(
            String offer, boolean valued, boolean distinctive, boolean byInvitation, boolean counts) {
        assertThat(ServiceAugmentation.of(offer, valued, distinctive, byInvitation)
                        .counts())
                .isEqualTo(counts);
    }

    @Test
    void needsAName() {
        assertThatThrownBy(() -> ServiceAugmentation.of(" ", true, true, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("offer must not be blank, but was \" \"");
        assertThat(ServiceAugmentation.of("x".repeat(200), true, true, false).offer())
                .hasSize(200);
        assertThatThrownBy(() -> ServiceAugmentation.of("x".repeat(201), true, true, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offer must have at most 200 characters");
    }
}
