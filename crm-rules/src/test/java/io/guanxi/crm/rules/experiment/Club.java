package io.guanxi.crm.rules.experiment;

import com.google.common.collect.Range;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.tiering.Downgrade;
import io.guanxi.crm.rules.tiering.PeriodFacts;
import io.guanxi.crm.rules.tiering.QualifyingPeriod;
import io.guanxi.crm.rules.tiering.TierPolicy;
import io.guanxi.crm.rules.tiering.TierState;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A hotel club: its ladder, two policies, and members with the nights of each day. */
final class Club {

    static final IntAttribute<Stay> NIGHTS =
            Attribute.<Stay>ofInt("nights", Stay::nights, 0, 10_000).named("入住夜数", "nights");
    static final LocalDate JOINED = LocalDate.of(2023, 5, 1);
    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    /** The ladder. */
    enum Level implements Bilingual {
        BASE("普通", "base"),
        SILVER("银卡", "silver"),
        GOLD("金卡", "gold");

        private final Term term;

        Level(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    /** The facts of a period. */
    record Stay(int nights) {}

    /** Nights by day. */
    record Book(NavigableMap<LocalDate, Integer> days) implements PeriodFacts<Stay> {
        @Override
        public Stay of(Range<LocalDate> period) {
            return new Stay(days.subMap(period.lowerEndpoint(), period.upperEndpoint()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum());
        }
    }

    private final List<Member<Stay>> members = new ArrayList<>();
    private final Map<String, TierState<Level>> states = new HashMap<>();

    /** Silver from 10 nights in a calendar year, gold from 25; one step down at the end of the year. */
    static TierPolicy<Stay, Level> policy() {
        return yearly(1, 25);
    }

    /** The same with gold from 30 nights. */
    static TierPolicy<Stay, Level> candidate() {
        return yearly(2, 30);
    }

    private static TierPolicy<Stay, Level> yearly(int version, int gold) {
        return TierPolicy.define("club", version, Stay.class, Level.class)
                .tier(Level.SILVER)
                .enter(NIGHTS.atLeast(10))
                .tier(Level.GOLD)
                .enter(NIGHTS.atLeast(gold))
                .period(QualifyingPeriod.calendarYear())
                .downgrade(Downgrade.atPeriodEnd().maxSteps(1))
                .build();
    }

    /** Silver from 10 nights in the last 30 days, kept with so many; lost at once. */
    static TierPolicy<Stay, Level> restless(int version, int keep) {
        return TierPolicy.define("club", version, Stay.class, Level.class)
                .tier(Level.SILVER)
                .enter(NIGHTS.atLeast(10))
                .keep(NIGHTS.atLeast(keep))
                .period(QualifyingPeriod.rolling(Period.ofDays(30)))
                .downgrade(Downgrade.immediate())
                .build();
    }

    /** A member who held a tier on the last day of 2025, and the nights of that year. */
    Club member(String key, Level tier, int nights) {
        states.put(key, policy().takeOver(tier, JOINED, JOINED.plusYears(1), NEW_YEAR.minusDays(1)));
        return newcomer(key, JOINED, nights);
    }

    Club newcomer(String key, LocalDate joined, int nights) {
        members.add(new Member<>(key, joined, new Book(new TreeMap<>(Map.of(LocalDate.of(2025, 7, 1), nights)))));
        return this;
    }

    List<Member<Stay>> members() {
        return members;
    }

    Optional<TierState<Level>> current(Member<Stay> member) {
        return Optional.ofNullable(states.get(member.key()));
    }

    /** Gold with 27 nights, silver with 31, 12 and 26, a newcomer with 28, gold with 3. */
    static Club worked() {
        return new Club()
                .member("M-1", Level.GOLD, 27)
                .member("M-2", Level.SILVER, 31)
                .member("M-3", Level.SILVER, 12)
                .member("M-4", Level.SILVER, 26)
                .newcomer("M-5", LocalDate.of(2025, 6, 1), 28)
                .member("M-6", Level.GOLD, 3);
    }

    static Club random(SplittableRandom random, int size) {
        Club club = new Club();
        for (int number = 0; number < size; number++) {
            if (random.nextInt(4) == 0) {
                club.newcomer("M-" + number, LocalDate.of(2025, 1 + random.nextInt(12), 1), random.nextInt(40));
            } else {
                club.member("M-" + number, List.of(Level.values()).get(random.nextInt(3)), random.nextInt(40));
            }
        }
        return club;
    }
}
