package io.guanxi.crm.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RuleStampTest {

    @Test
    void isTheIdentityOfRules() {
        assertThat(Rules.club(3).stamp()).isEqualTo(new RuleStamp("club", 3, "f3"));
        assertThat(new RuleStamp("club", 3, "f3").stamp()).isEqualTo(new RuleStamp("club", 3, "f3"));
        assertThat(new RuleStamp("club", 3, "9f2c61")).hasToString("club 3 (9f2c61)");
    }

    @Test
    void isPutIntoADecision() {
        LocalDate day = LocalDate.of(2025, 1, 20);
        Instant moment = Instant.parse("2025-01-20T09:00:00Z");

        assertThat(PastDecision.of(day, moment, Rules.club(3), "GOLD"))
                .isEqualTo(new PastDecision<>(day, moment, new RuleStamp("club", 3, "f3"), "GOLD"));
    }

    @Test
    void refusesWhatNamesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleStamp(" ", 1, "f"))
                .withMessage("id must not be blank, but was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleStamp("club", 0, "f"))
                .withMessage("version must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleStamp("club", 1, ""))
                .withMessage("fingerprint must not be blank, but was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleStamp("c".repeat(129), 1, "f"))
                .withMessageStartingWith("id must have at most 128 characters, but was ");
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void decisionsRefuseWhatIsMissing() {
        LocalDate day = LocalDate.of(2025, 1, 20);
        Instant moment = Instant.parse("2025-01-20T09:00:00Z");

        assertThatNullPointerException()
                .isThrownBy(() -> PastDecision.of(day, moment, Rules.club(1), null))
                .withMessage("outcome");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PastDecision.of(LocalDate.MIN, moment, Rules.club(1), "GOLD"))
                .withMessage("validOn must lie in the years 1 to 9999, but was -999999999-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PastDecision.of(day, Instant.MIN, Rules.club(1), "GOLD"))
                .withMessage("decidedAt must lie in the years 1 to 9999, but was -1000000000-01-01T00:00:00Z");
    }
}
