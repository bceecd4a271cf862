package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartyRoleTest {

    private static final PartyId PARTY = PartyId.of("p-7");
    private static final LocalDate FROM = LocalDate.of(2025, 1, 10);
    private static final LocalDate TO = LocalDate.of(2025, 3, 1);

    @Nested
    class IsPlayedOn {

        @Test
        void holdsFromTheFirstDayToTheDayBeforeTheEnd() {
            PartyRole role = PartyRole.between(PARTY, RoleKind.AGENT, FROM, TO);

            assertThat(role.isPlayedOn(FROM.minusDays(1))).isFalse();
            assertThat(role.isPlayedOn(FROM)).isTrue();
            assertThat(role.isPlayedOn(TO.minusDays(1))).isTrue();
            assertThat(role.isPlayedOn(TO)).isFalse();
        }

        @Test
        void lastsWithoutAnEnd() {
            PartyRole role = PartyRole.since(PARTY, RoleKind.AGENT, FROM);

            assertThat(role.isPlayedOn(FROM.minusDays(1))).isFalse();
            assertThat(role.isPlayedOn(FROM)).isTrue();
            assertThat(role.isPlayedOn(LocalDate.MAX)).isTrue();
        }

        @Test
        void mayBeASingleDay() {
            PartyRole role = PartyRole.between(PARTY, RoleKind.AGENT, FROM, FROM.plusDays(1));

            assertThat(role.isPlayedOn(FROM)).isTrue();
            assertThat(role.isPlayedOn(FROM.plusDays(1))).isFalse();
        }
    }

    @Nested
    class Refusals {

        static Stream<Range<LocalDate>> badPeriods() {
            return Stream.of(
                    Range.all(),
                    Range.lessThan(TO),
                    Range.greaterThan(FROM),
                    Range.closed(FROM, TO),
                    Range.open(FROM, TO),
                    Range.openClosed(FROM, TO),
                    Range.singleton(FROM),
                    Range.closedOpen(FROM, FROM));
        }

        @ParameterizedTest
        @MethodSource("badPeriods")
        void coverEveryPeriodThatIsNotHalfOpen(Range<LocalDate> period) {
            assertThatThrownBy(() -> new PartyRole(PARTY, RoleKind.AGENT, period))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must be [from, to) or [from, ∞) with at least one day, but was %s", period);
        }

        @Test
        void coverAnEndThatIsNotLaterThanTheBeginning() {
            assertThatThrownBy(() -> PartyRole.between(PARTY, RoleKind.AGENT, TO, FROM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must end after it begins, but was \"2025-03-01 to 2025-01-10\"");
            assertThatThrownBy(() -> PartyRole.between(PARTY, RoleKind.AGENT, FROM, FROM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must end after it begins, but was \"2025-01-10 to 2025-01-10\"");
        }
    }
}
