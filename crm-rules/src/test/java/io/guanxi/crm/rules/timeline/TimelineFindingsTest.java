package io.guanxi.crm.rules.timeline;

import static io.guanxi.crm.rules.timeline.TimelineFindingKind.CORRECTED;
import static io.guanxi.crm.rules.timeline.TimelineFindingKind.HOLE;
import static io.guanxi.crm.rules.timeline.TimelineFindingKind.NEVER_EFFECTIVE;
import static io.guanxi.crm.rules.timeline.TimelineFindingKind.REPEATED;
import static io.guanxi.crm.rules.timeline.TimelineFindingKind.RETROACTIVE;
import static io.guanxi.crm.rules.timeline.TimelineFindingKind.SAME_DAY_CONFLICT;
import static io.guanxi.crm.rules.timeline.TimelineFindingKind.VERSION_REUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineFindingsTest {

    private static final LocalDate Y2025 = LocalDate.of(2025, 1, 1);
    private static final Instant NOVEMBER = Instant.parse("2024-11-01T08:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2024-12-01T08:00:00Z");
    private static final Timeline<Rules> ONE = Timeline.<Rules>empty().with(Y2025, NOVEMBER, Rules.club(1));

    private static List<TimelineFindingKind> kinds(Timeline<?> timeline) {
        return timeline.findings().stream().map(TimelineFinding::kind).toList();
    }

    private static String why(Timeline<Rules> timeline, TimelineFindingKind kind) {
        return timeline.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .orElseThrow()
                .why(Locale.ENGLISH);
    }

    @Test
    void aTimelineWithoutRulesIsOneHole() {
        assertThat(kinds(Timeline.empty())).containsExactly(HOLE);
        assertThat(Timeline.empty().findings().get(0).why(Locale.ENGLISH)).isEqualTo("There are no rules.");
        assertThat(Timeline.empty().findings().get(0).why(Locale.CHINA)).isEqualTo("没有任何规则。");
    }

    @Test
    void theDaysBeforeTheFirstAreAHole() {
        assertThat(kinds(ONE)).containsExactly(HOLE);
        assertThat(ONE.findings().get(0).entry()).isEmpty();
        assertThat(why(ONE, HOLE)).isEqualTo("There are no rules for the days before 2025-01-01.");
    }

    @Test
    void aLaterVersionOfTheSameDayIsACorrectionAndOneInTimeKeepsTheFirstFromEverTakingEffect() {
        Timeline<Rules> timeline = ONE.with(Y2025, DECEMBER, Rules.club(2));

        assertThat(kinds(timeline)).containsExactly(HOLE, CORRECTED, NEVER_EFFECTIVE);
        assertThat(timeline.findings().get(1).entry()).contains(new TimelineEntry<>(Y2025, NOVEMBER, Rules.club(1)));
        assertThat(why(timeline, CORRECTED))
                .isEqualTo("From its first day, 2025-01-01, club 1 (f1) is replaced by club 2 (f2), known from"
                        + " 2024-12-01T08:00:00Z.");
        assertThat(why(timeline, NEVER_EFFECTIVE))
                .isEqualTo("club 1 (f1) never took effect: it was replaced at 2024-12-01T08:00:00Z, before 2025-01-01"
                        + " began anywhere.");
    }

    @Test
    void eachCorrectionIsOfTheOneBeforeIt() {
        Timeline<Rules> timeline = ONE.with(Y2025, DECEMBER, Rules.club(2))
                .with(Y2025, Instant.parse("2025-02-10T08:00:00Z"), Rules.club(3));

        assertThat(kinds(timeline)).containsExactly(HOLE, CORRECTED, NEVER_EFFECTIVE, CORRECTED, RETROACTIVE);
        assertThat(timeline.findings().get(3).why(Locale.ENGLISH)).contains("club 2 (f2) is replaced by club 3 (f3)");
    }

    @Test
    void rulesOfAnotherIdOnTheSameDayAreAConflict() {
        Timeline<Rules> timeline = ONE.with(Y2025, DECEMBER, new Rules("hotel", 1, "h1"));

        assertThat(kinds(timeline)).containsExactly(HOLE, SAME_DAY_CONFLICT, NEVER_EFFECTIVE);
        assertThat(why(timeline, SAME_DAY_CONFLICT)).contains("rules of another id, hotel 1 (h1)");
    }

    @Test
    void equalRulesOnTheSameDayAreARepetition() {
        assertThat(kinds(ONE.with(Y2025, DECEMBER, Rules.club(1)))).containsExactly(HOLE, REPEATED, NEVER_EFFECTIVE);
    }

    @Test
    void rulesWithoutAnIdentityCorrectOneAnother() {
        assertThat(kinds(Timeline.<String>empty().with(Y2025, NOVEMBER, "v1").with(Y2025, DECEMBER, "v2")))
                .containsExactly(HOLE, CORRECTED, NEVER_EFFECTIVE);
    }

    /** 2025-01-01 begins at 2024-12-31T06:00Z at the offset +18, and at 2025-01-01T18:00Z at −18. */
    @ParameterizedTest
    @CsvSource({
        "2024-12-31T06:00:00Z, true, false",
        "2024-12-31T06:00:01Z, false, false",
        "2025-01-01T18:00:00Z, false, false",
        "2025-01-01T18:00:01Z, false, true"
    })
    void whatDependsOnTheTimeZoneIsNotSaid(Instant known, boolean neverEffective, boolean retroactive) {
        List<TimelineFindingKind> kinds = kinds(ONE.with(Y2025, known, Rules.club(2)));

        assertThat(kinds.contains(NEVER_EFFECTIVE)).isEqualTo(neverEffective);
        assertThat(kinds.contains(RETROACTIVE)).isEqualTo(retroactive);
    }

    @Test
    void oneIdAndVersionForTwoContentsIsFoundAlsoOnOtherDays() {
        Timeline<Rules> timeline = ONE.with(Y2025.plusYears(1), DECEMBER, new Rules("club", 1, "other"));

        assertThat(kinds(timeline)).containsExactly(HOLE, VERSION_REUSED);
        assertThat(why(timeline, VERSION_REUSED))
                .isEqualTo("club 1 (other) bears the id and version of club 1 (f1), but not its content.");
    }

    @Test
    void theSameRulesMayComeBack() {
        assertThat(kinds(ONE.with(Y2025.plusYears(1), DECEMBER, Rules.club(2))
                        .with(Y2025.plusYears(2), DECEMBER, Rules.club(1))))
                .containsExactly(HOLE);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasANameInBothLanguages(TimelineFindingKind kind) {
        assertThat(kind.chinese()).matches("\\p{IsHan}+");
        assertThat(kind.english()).matches("[a-z -]+");
    }
}
