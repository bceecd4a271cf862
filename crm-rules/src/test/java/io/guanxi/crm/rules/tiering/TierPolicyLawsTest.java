package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.Nights.NIGHTS;
import static io.guanxi.crm.rules.tiering.Nights.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.rules.tiering.Nights.Level;
import io.guanxi.crm.rules.tiering.Nights.Stay;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every policy, whatever its bounds, periods and timings are. */
class TierPolicyLawsTest {

    private static final Level[] LEVELS = Level.values();
    private static final int MOST = 60;

    static LongStream seeds() {
        return Seeds.some(150);
    }

    /** Policies and books at random. */
    private static final class World {

        private final SplittableRandom random;
        private final LocalDate joined;
        private final int[] enter = new int[LEVELS.length];
        private final int[] keep = new int[LEVELS.length];
        private final List<Period> stays = new ArrayList<>();

        World(long seed) {
            random = new SplittableRandom(seed);
            joined = day("2023-11-20").plusDays(random.nextInt(120));
            int[] bounds = random.ints(1, MOST).distinct().limit(3).sorted().toArray();
            for (int place = 1; place < LEVELS.length; place++) {
                enter[place] = bounds[place - 1];
                keep[place] = Math.max(keep[place - 1], enter[place] - random.nextInt(enter[place]));
                stays.add(Period.ofDays(1 + random.nextInt(500)));
            }
        }

        boolean coin() {
            return random.nextBoolean();
        }

        int nights() {
            return random.nextInt(MOST + 10);
        }

        QualifyingPeriod ending() {
            return switch (random.nextInt(3)) {
                case 0 -> QualifyingPeriod.calendarYear();
                case 1 -> QualifyingPeriod.calendarYear(MonthDay.of(7, 1));
                default -> QualifyingPeriod.anniversary();
            };
        }

        QualifyingPeriod any() {
            return coin() ? ending() : QualifyingPeriod.rolling(Period.ofDays(1 + random.nextInt(400)));
        }

        /** A timing that the period knows, with steps and grace at random. */
        Downgrade downgrade(QualifyingPeriod period) {
            Downgrade timing = switch (random.nextInt(3)) {
                case 0 -> Downgrade.immediate();
                case 1 -> Downgrade.atTierAnniversary();
                default -> period instanceof QualifyingPeriod.Rolling ? Downgrade.immediate() : Downgrade.atPeriodEnd();
            };
            return varied(timing);
        }

        Downgrade varied(Downgrade timing) {
            Downgrade stepped = coin() ? timing.maxSteps(1 + random.nextInt(2)) : timing;
            return coin() ? stepped.grace(Period.ofDays(1 + random.nextInt(120))) : stepped;
        }

        Upgrade upgrade() {
            Upgrade stepped = coin() ? Upgrade.immediate().maxSteps(1 + random.nextInt(2)) : Upgrade.immediate();
            Upgrade confirmed = coin() ? stepped.confirmedBy(1 + random.nextInt(3)) : stepped;
            return coin() ? confirmed.confirmedFor(Period.ofDays(1 + random.nextInt(20))) : confirmed;
        }

        TierPolicyBuilder<Stay, Level> ladder(boolean withStays) {
            TierPolicyBuilder<Stay, Level> builder = TierPolicy.define("laws", 1, Stay.class, Level.class);
            for (int place = 1; place < LEVELS.length; place++) {
                builder.tier(LEVELS[place]).enter(NIGHTS.atLeast(enter[place])).keep(NIGHTS.atLeast(keep[place]));
                if (withStays) {
                    builder.minimumStay(stays.get(place - 1));
                }
            }
            return builder;
        }

        TierPolicy<Stay, Level> policy() {
            QualifyingPeriod period = any();
            return ladder(coin())
                    .period(period)
                    .downgrade(downgrade(period))
                    .upgrade(upgrade())
                    .build();
        }

        Level level() {
            return LEVELS[random.nextInt(LEVELS.length)];
        }

        /** Nights on some days of about four years. */
        Nights books(int stays) {
            Nights books = new Nights();
            for (int stay = 0; stay < stays; stay++) {
                books.on(joined.plusDays(random.nextInt(1_500)), 1 + random.nextInt(15));
            }
            return books;
        }

        /** So many days in order, from the day of joining on, with repetitions. */
        List<LocalDate> days(int count) {
            return random.ints(count, 0, 1_500)
                    .sorted()
                    .mapToObj(joined::plusDays)
                    .toList();
        }
    }

    private static List<TierDecision<Level>> run(
            TierPolicy<Stay, Level> policy, PeriodFacts<Stay> facts, TierState<Level> start, Iterable<LocalDate> days) {
        List<TierDecision<Level>> decisions = new ArrayList<>();
        TierState<Level> state = start;
        for (LocalDate day : days) {
            TierDecision<Level> decision = policy.assess(facts, state, day);
            decisions.add(decision);
            state = decision.next();
        }
        return decisions;
    }

    private static List<TierStep<Level>> steps(List<TierDecision<Level>> decisions) {
        return decisions.stream().flatMap(decision -> decision.steps().stream()).toList();
    }

    private static EarnedTier<Level> last(List<TierDecision<Level>> decisions) {
        return decisions.get(decisions.size() - 1).next().earned();
    }

    private static List<LocalDate> everyDay(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aMetricThatMovesWithinTheBandNeverChangesTheTier(long seed) {
        World world = new World(seed);
        TierPolicy<Stay, Level> policy = world.policy();
        for (int place = 0; place < LEVELS.length; place++) {
            int low = world.keep[place];
            int high = place + 1 < LEVELS.length ? world.enter[place + 1] : MOST;
            TierState<Level> state = policy.takeOver(LEVELS[place], world.joined, world.joined, world.joined);
            for (LocalDate day : world.days(60)) {
                int nights = low + world.random.nextInt(Math.max(1, high - low));
                TierDecision<Level> decision = policy.assess(PeriodFacts.always(Stay.of(nights)), state, day);

                assertThat(decision.steps()).isEmpty();
                assertThat(((Kept<Level>) decision).hold()).isIn(Hold.IN_BAND, Hold.ENTRY_MET, Hold.AT_FLOOR);
                state = decision.next();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void outsideTheBandThereIsAtMostOneDemotionInAMinimumStay(long seed) {
        World world = new World(seed);
        QualifyingPeriod period = world.any();
        TierPolicy<Stay, Level> policy = world.ladder(true)
                .period(period)
                .downgrade(world.downgrade(period))
                .build();
        TierState<Level> state = policy.takeOver(world.level(), world.joined, world.joined, world.joined);
        LocalDate entered = world.joined;
        for (LocalDate day : world.days(150)) {
            // Facts that have nothing to do with one another from one day to the next.
            TierDecision<Level> decision = policy.assess(PeriodFacts.always(Stay.of(world.nights())), state, day);
            for (TierStep<Level> step : decision.steps()) {
                if (!step.isUp()) {
                    Period stay = world.stays.get(Arrays.asList(LEVELS).indexOf(step.from()) - 1);
                    assertThat(step.on()).isAfterOrEqualTo(entered.plus(stay));
                }
                entered = step.on();
            }
            state = decision.next();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameDayTwiceChangesNothing(long seed) {
        World world = new World(seed);
        TierPolicy<Stay, Level> policy = world.policy();
        TierState<Level> state = policy.takeOver(world.level(), world.joined, world.joined, world.joined);
        for (LocalDate day : world.days(60)) {
            PeriodFacts<Stay> facts = PeriodFacts.always(world.nights() < 5 ? Stay.unknown() : Stay.of(world.nights()));
            TierDecision<Level> first = policy.assess(facts, state, day);
            TierDecision<Level> second = policy.assess(facts, first.next(), day);

            assertThat(second).isInstanceOf(Kept.class);
            assertThat(second.steps()).isEmpty();
            assertThat(second.next()).isEqualTo(first.next());
            state = first.next();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayComesToTheSameAsOnDaysOfChangeAndReview(long seed) {
        World world = new World(seed);
        QualifyingPeriod period = world.ending();
        TierPolicy<Stay, Level> policy = world.ladder(world.coin())
                .period(period)
                .downgrade(world.varied(Downgrade.atPeriodEnd()))
                .build();
        Nights books = world.books(25);
        TierState<Level> start = policy.join(books, world.joined, world.joined).next();
        LocalDate end = world.joined.plusDays(1_600);
        TreeSet<LocalDate> some =
                new TreeSet<>(books.byDay().tailMap(world.joined).keySet());
        for (LocalDate review = reviewAfter(period, world.joined, world.joined);
                review.isBefore(end);
                review = reviewAfter(period, world.joined, review)) {
            some.add(review);
        }
        some.add(end);

        List<TierDecision<Level>> daily = run(policy, books, start, everyDay(world.joined, end));
        List<TierDecision<Level>> sparse = run(policy, books, start, some);

        assertThat(steps(sparse)).isEqualTo(steps(daily));
        assertThat(last(sparse)).isEqualTo(last(daily));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneLateRunComesToTheSameAsEveryDay(long seed) {
        World world = new World(seed);
        QualifyingPeriod period = world.ending();
        TierPolicy<Stay, Level> policy = world.ladder(world.coin())
                .period(period)
                .downgrade(world.varied(Downgrade.atPeriodEnd()))
                .build();
        // Whatever is booked in a period is booked on its first day.
        Nights books = new Nights();
        LocalDate end = world.joined.plusDays(2_200);
        LocalDate first = world.joined;
        while (first.isBefore(end)) {
            books.on(first, world.nights());
            first = reviewAfter(period, world.joined, first);
        }
        TierState<Level> start = policy.join(books, world.joined, world.joined).next();

        List<TierDecision<Level>> daily = run(policy, books, start, everyDay(world.joined, end));
        TierDecision<Level> late = policy.assess(books, start, end);

        assertThat(late.steps()).isEqualTo(steps(daily));
        assertThat(late.next().earned()).isEqualTo(last(daily));
    }

    private static LocalDate reviewAfter(QualifyingPeriod period, LocalDate joined, LocalDate day) {
        return period.whole(joined, day).orElseThrow().upperEndpoint();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void higherFactsNeverGiveALowerTier(long seed) {
        World world = new World(seed);
        TierPolicy<Stay, Level> policy = world.policy();
        TierState<Level> state = policy.takeOver(world.level(), world.joined, world.joined, world.joined);
        for (LocalDate day : world.days(40)) {
            TierState<Level> before = state;
            List<Level> tiers = LongStream.rangeClosed(0, MOST + 5)
                    .mapToObj(nights -> policy.assess(PeriodFacts.always(Stay.of((int) nights)), before, day)
                            .to())
                    .toList();

            assertThat(tiers).isSorted();
            state = policy.assess(PeriodFacts.always(Stay.of(world.nights())), before, day)
                    .next();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoAlwaysHasMoreNightsIsNeverInALowerTier(long seed) {
        World world = new World(seed);
        TierPolicyBuilder<Stay, Level> builder = world.ladder(false).period(world.ending());
        TierPolicy<Stay, Level> policy = builder.downgrade(
                        world.coin() ? Downgrade.atPeriodEnd().maxSteps(1) : Downgrade.atPeriodEnd())
                .build();
        Nights less = world.books(20);
        Nights more = world.books(6);
        less.byDay().forEach(more::on);
        TierState<Level> start = policy.takeOver(world.level(), world.joined, world.joined, world.joined);
        List<LocalDate> days = world.days(80);

        List<TierDecision<Level>> poorer = run(policy, less, start, days);
        List<TierDecision<Level>> richer = run(policy, more, start, days);

        for (int index = 0; index < days.size(); index++) {
            assertThat(richer.get(index).to())
                    .isGreaterThanOrEqualTo(poorer.get(index).to());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void unknownFactsMoveNothing(long seed) {
        World world = new World(seed);
        TierPolicy<Stay, Level> policy = world.policy();
        Level tier = world.level();
        TierState<Level> start = policy.takeOver(tier, world.joined, world.joined, world.joined);

        List<TierDecision<Level>> decisions = run(policy, PeriodFacts.always(Stay.unknown()), start, world.days(30));

        assertThat(steps(decisions)).isEmpty();
        assertThat(decisions)
                .allSatisfy(
                        decision -> assertThat(((Kept<Level>) decision).hold()).isEqualTo(Hold.UNKNOWN));
        assertThat(last(decisions).tier()).isEqualTo(tier);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aGrantRulesOnItsDaysOnlyAndLeavesTheEarnedTierAlone(long seed) {
        World world = new World(seed);
        TierPolicy<Stay, Level> policy = world.policy();
        Nights books = world.books(20);
        TierState<Level> start = policy.join(books, world.joined, world.joined).next();
        TierState<Level> granted = start;
        List<TierGrant<Level>> grants = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            LocalDate from = world.joined.plusDays(world.random.nextInt(1_000));
            grants.add(TierGrant.manual(world.level(), "law", from, from.plusDays(world.random.nextInt(300))));
            granted = granted.with(grants.get(count));
        }
        List<LocalDate> days = world.days(60);

        List<TierDecision<Level>> without = run(policy, books, start, days);
        List<TierDecision<Level>> with = run(policy, books, granted, days);

        Level tier = granted.tier();
        for (int index = 0; index < days.size(); index++) {
            LocalDate day = days.get(index);
            TierDecision<Level> decision = with.get(index);
            EarnedTier<Level> earned = without.get(index).next().earned();
            assertThat(decision.next().earned()).isEqualTo(earned);
            Level expected = grants.stream()
                    .filter(grant -> grant.isValidOn(day))
                    .map(TierGrant::tier)
                    .reduce(earned.tier(), (one, other) -> one.compareTo(other) > 0 ? one : other);
            assertThat(decision.to()).isEqualTo(expected);
            // The steps lead from the tier before to the tier after, in the order of their days.
            for (TierStep<Level> step : decision.steps()) {
                assertThat(step.from()).isEqualTo(tier);
                tier = step.to();
            }
            assertThat(tier).isEqualTo(expected);
            assertThat(decision.steps()).extracting(TierStep::on).isSorted();
            assertThat(decision.moved()).isEqualTo(!(decision instanceof Kept));
        }
    }

    /** The rules of the hotel written down once more, for a calendar year and without stay, grace and confirmation. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithACountByHand(long seed) {
        World world = new World(seed);
        int steps = 1 + world.random.nextInt(3);
        boolean atOnce = world.coin();
        Downgrade downgrade = atOnce ? Downgrade.immediate() : Downgrade.atPeriodEnd();
        TierPolicy<Stay, Level> policy = world.ladder(false)
                .period(QualifyingPeriod.calendarYear())
                .downgrade(downgrade.maxSteps(steps))
                .build();
        Nights books = world.books(30);
        TierState<Level> state = policy.join(books, world.joined, world.joined).next();
        int tier = Arrays.asList(LEVELS).indexOf(state.tier());
        for (LocalDate day : everyDay(world.joined.plusDays(1), world.joined.plusDays(1_500))) {
            int best = Math.max(nights(books, world, day.getYear(), day), nights(books, world, day.getYear() - 1, day));
            int entered = highest(world.enter, best);
            boolean judged = atOnce || day.getDayOfYear() == 1;
            if (entered > tier) {
                tier = entered;
            } else if (judged && best < world.keep[tier]) {
                tier = Math.max(tier - steps, highest(world.keep, best));
            }
            state = policy.assess(books, state, day).next();

            assertThat(state.tier()).isEqualTo(LEVELS[tier]);
        }
    }

    private static int nights(Nights books, World world, int year, LocalDate asOf) {
        // A year that ended before the member joined does not count.
        return year < world.joined.getYear()
                ? 0
                : books.byDay().headMap(asOf, true).entrySet().stream()
                        .filter(entry -> entry.getKey().getYear() == year)
                        .mapToInt(entry -> entry.getValue())
                        .sum();
    }

    private static int highest(int[] bounds, int nights) {
        int place = LEVELS.length - 1;
        while (nights < bounds[place]) {
            place--;
        }
        return place;
    }
}
