package io.guanxi.crm.rules.tiering;

import com.google.common.collect.Range;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.IntAttribute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The books of one hotel guest: nights by day. What is asked for is remembered. */
final class Nights implements PeriodFacts<Nights.Stay> {

    static final IntAttribute<Stay> NIGHTS =
            Attribute.<Stay>ofOptionalInt("nights", Stay::nights, 0, 1_000).named("入住夜数", "nights");
    static final DecimalAttribute<Stay> SPEND =
            Attribute.<Stay>ofOptionalDecimal("spend", 2, Stay::spend).named("消费额", "spend");

    /** The facts of a period. */
    record Stay(OptionalInt nights, Optional<BigDecimal> spend) {

        static Stay of(int nights) {
            return new Stay(OptionalInt.of(nights), Optional.empty());
        }

        static Stay of(int nights, String spend) {
            return new Stay(OptionalInt.of(nights), Optional.of(new BigDecimal(spend)));
        }

        static Stay unknown() {
            return new Stay(OptionalInt.empty(), Optional.empty());
        }
    }

    /** The ladder of the hotel. */
    enum Level {
        BASE,
        SILVER,
        GOLD,
        PLATINUM
    }

    private final NavigableMap<LocalDate, Integer> nights = new TreeMap<>();
    private final List<Range<LocalDate>> asked = new ArrayList<>();

    Nights on(LocalDate day, int count) {
        nights.merge(day, count, Integer::sum);
        return this;
    }

    Nights on(String day, int count) {
        return on(LocalDate.parse(day), count);
    }

    @Override
    public Stay of(Range<LocalDate> period) {
        asked.add(period);
        return Stay.of(nights.subMap(period.lowerEndpoint(), period.upperEndpoint()).values().stream()
                .mapToInt(Integer::intValue)
                .sum());
    }

    List<Range<LocalDate>> asked() {
        return List.copyOf(asked);
    }

    NavigableMap<LocalDate, Integer> byDay() {
        return new TreeMap<>(nights);
    }

    /** 0, 10, 25 and 50 nights in a calendar year; one step down at period end. */
    static TierPolicy<Stay, Level> hotel() {
        return ladder().downgrade(Downgrade.atPeriodEnd().maxSteps(1)).build();
    }

    /** The ladder without its downgrade. */
    static TierPolicyBuilder<Stay, Level> ladder() {
        return TierPolicy.define("hotel", 1, Stay.class, Level.class)
                .tier(Level.SILVER)
                .enter(NIGHTS.atLeast(10))
                .tier(Level.GOLD)
                .enter(NIGHTS.atLeast(25))
                .tier(Level.PLATINUM)
                .enter(NIGHTS.atLeast(50))
                .period(QualifyingPeriod.calendarYear());
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
