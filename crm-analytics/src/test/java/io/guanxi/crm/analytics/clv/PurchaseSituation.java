package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** 数据情形 – made-up populations at the edge of what purchase models can be fitted to, the same on every machine. */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers are lambdas without state
enum PurchaseSituation {
    EMPTY(List::of),
    ONE_REPEATER(() -> List.of(PurchaseSummary.of(3, 10, 20))),
    ONE_SILENT(() -> List.of(PurchaseSummary.of(0, 0, 20))),
    NEVER_REPEATED(() -> copies(100, 0, 0, 20)),
    NEVER_REPEATED_AT_MANY_AGES(() -> aged(0)),
    ALL_SEEN_ON_THEIR_FIRST_DAY_ONLY(() -> copies(5, 0, 0, 0)),
    ALL_THE_SAME(() -> copies(100, 3, 10, 20)),
    ALL_THE_SAME_AT_THE_LAST_DAY(() -> copies(100, 3, 20, 20)),
    ALL_REPEATED_AT_THE_LAST_DAY(() -> lastDay(false)),
    REPEATED_AT_THE_LAST_DAY_OR_NEVER(() -> lastDay(true)),
    ONE_RATE_AND_NO_DROPOUT(PurchaseSituation::oneRate),
    ALL_STOPPED_AFTER_ONE(PurchaseSituation::stoppedAfterOne),
    HEAVY_BUYER_AMONG_THE_SILENT(() -> with(copies(999, 0, 0, 39), PurchaseSummary.of(500, 38.5, 39))),
    HEAVY_BUYER_AT_THE_LAST_DAY(() -> with(copies(999, 0, 0, 39), PurchaseSummary.of(500, 39, 39))),
    HUNDRED_THOUSAND_PURCHASES(PurchaseSituation::manyPurchases),
    NBD_WITHOUT_DROPOUT(() -> simulated(1_000, 3, 0, 1)),
    PROPER(() -> simulated(1_000, 4, 0.05, 1)),
    PROPER_IN_MILLIONTHS(() -> simulated(1_000, 4, 0.05, 1e-6)),
    PROPER_IN_MILLIONS(() -> simulated(1_000, 4, 0.05, 1e6)),
    PROPER_AND_SOME_OF_TODAY(() -> with(simulated(1_000, 4, 0.05, 1), copies(200, 0, 0, 0))),
    PROPER_OF_ONE_AGE(() -> simulated(1_000, 8, 0.05, 1, 273, 1)),
    ONE_RATE_OF_STOPPING(() -> oneAge(simulated(1_000, 4, 0.05, 1))),
    AGES_FROM_A_MILLIONTH_TO_A_MILLION(PurchaseSituation::allAges),
    MEAN_177_IN_501(PurchaseSituation::heavy),
    TWO_CUSTOMERS(() -> List.of(PurchaseSummary.of(3, 10, 20), PurchaseSummary.of(1, 2, 30)));

    private final Supplier<List<PurchaseSummary>> customers;

    PurchaseSituation(Supplier<List<PurchaseSummary>> customers) {
        this.customers = customers;
    }

    List<PurchaseSummary> customers() {
        return customers.get();
    }

    PurchaseSummaries summaries() {
        return PurchaseSummaries.of(customers(), ChronoUnit.WEEKS);
    }

    private static List<PurchaseSummary> copies(int number, int repeats, double last, double age) {
        return Collections.nCopies(number, PurchaseSummary.of(repeats, last, age));
    }

    private static List<PurchaseSummary> with(List<PurchaseSummary> some, PurchaseSummary more) {
        return with(some, List.of(more));
    }

    private static List<PurchaseSummary> with(List<PurchaseSummary> some, List<PurchaseSummary> more) {
        List<PurchaseSummary> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<PurchaseSummary> aged(int repeats) {
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int age = 1; age <= 40; age++) {
            customers.add(PurchaseSummary.of(repeats, 0, age));
        }
        return customers;
    }

    private static List<PurchaseSummary> lastDay(boolean someNever) {
        SplittableRandom random = new SplittableRandom(3);
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int customer = 0; customer < 500; customer++) {
            customers.add(PurchaseSummary.of(1 + random.nextInt(1 + random.nextInt(12)), 20, 20));
        }
        return someNever ? with(customers, copies(250, 0, 0, 20)) : customers;
    }

    /** Ten chances of one half: less spread than Poisson; the last purchase as late as none is missing. */
    private static List<PurchaseSummary> oneRate() {
        SplittableRandom random = new SplittableRandom(11);
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int customer = 0; customer < 1_000; customer++) {
            int repeats = Integer.bitCount(random.nextInt(1 << 10));
            customers.add(PurchaseSummary.of(repeats, repeats == 0 ? 0 : 20, 20));
        }
        return customers;
    }

    /** One repeat purchase soon after the first, then nothing for long. */
    private static List<PurchaseSummary> stoppedAfterOne() {
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int day = 1; day <= 100; day++) {
            customers.add(PurchaseSummary.of(1, day / 70.0, 1_000));
        }
        return customers;
    }

    private static List<PurchaseSummary> manyPurchases() {
        SplittableRandom random = new SplittableRandom(6);
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int customer = 0; customer < 200; customer++) {
            double rate =
                    -200 * StrictMath.log(1 - random.nextDouble()) - 200 * StrictMath.log(1 - random.nextDouble());
            boolean stopped = random.nextInt(4) == 0;
            double end = stopped ? 365 * random.nextDouble() : 365;
            int repeats = (int) (rate * end) + 1;
            customers.add(PurchaseSummary.of(repeats, end * (1 - 0.5 / repeats), 365));
        }
        return customers;
    }

    private static List<PurchaseSummary> heavy() {
        SplittableRandom random = new SplittableRandom(7);
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int customer = 0; customer < 300; customer++) {
            double rate =
                    -0.25 * StrictMath.log(1 - random.nextDouble()) - 0.25 * StrictMath.log(1 - random.nextDouble());
            double stop = -StrictMath.log(1 - random.nextDouble()) / (-0.002 * StrictMath.log(1 - random.nextDouble()));
            customers.add(path(random, rate, stop, 501));
        }
        return customers;
    }

    /** Exponential rates of purchases of mean .15, of stopping of a mean: times are whole days of a seventh. */
    private static List<PurchaseSummary> simulated(int size, long seed, double stopping, double scale) {
        return simulated(size, seed, stopping, scale, 189, 84);
    }

    private static List<PurchaseSummary> simulated(
            int size, long seed, double stopping, double scale, int days, int moreDays) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int customer = 0; customer < size; customer++) {
            double rate = -0.15 * StrictMath.log(1 - random.nextDouble());
            double stop =
                    -StrictMath.log(1 - random.nextDouble()) / (-stopping * StrictMath.log(1 - random.nextDouble()));
            int age = days + random.nextInt(moreDays);
            PurchaseSummary path = path(random, rate, stop, age / 7.0);
            double last = StrictMath.ceil(path.lastPurchaseTime() * 7);
            customers.add(
                    PurchaseSummary.of(path.repeatPurchases(), Math.min(last, age) / 7.0 * scale, age / 7.0 * scale));
        }
        return customers;
    }

    private static PurchaseSummary path(SplittableRandom random, double rate, double stop, double age) {
        double end = Math.min(stop, age);
        int repeats = 0;
        double last = 0;
        double time = -StrictMath.log(1 - random.nextDouble()) / rate;
        while (time <= end) {
            repeats++;
            last = time;
            time -= StrictMath.log(1 - random.nextDouble()) / rate;
        }
        return PurchaseSummary.of(repeats, last, age);
    }

    private static List<PurchaseSummary> oneAge(List<PurchaseSummary> customers) {
        return customers.stream()
                .map(each -> PurchaseSummary.of(each.repeatPurchases(), each.lastPurchaseTime(), 39))
                .toList();
    }

    private static List<PurchaseSummary> allAges() {
        List<PurchaseSummary> customers = new ArrayList<>();
        double scale = 1e-6;
        SplittableRandom random = new SplittableRandom(12);
        for (int decade = -6; decade <= 6; decade++) {
            for (int customer = 0; customer < 30; customer++) {
                int repeats = decade < 0 ? 0 : random.nextInt(2 + decade);
                double last = repeats == 0 ? 0 : scale * (1 + random.nextInt(100)) / 100;
                customers.add(PurchaseSummary.of(repeats, last, scale));
            }
            scale *= 10;
        }
        return customers;
    }
}
