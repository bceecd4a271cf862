package io.guanxi.crm.examples;

import static io.guanxi.crm.examples.TravelClub.Tier.GOLD;
import static io.guanxi.crm.examples.TravelClub.Tier.PLATINUM;
import static io.guanxi.crm.examples.TravelClub.Tier.SILVER;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.rules.experiment.Experiment;
import io.guanxi.crm.rules.experiment.Member;
import io.guanxi.crm.rules.experiment.ReplayReport;
import io.guanxi.crm.rules.tiering.Downgrade;
import io.guanxi.crm.rules.tiering.PeriodFacts;
import io.guanxi.crm.rules.tiering.QualifyingPeriod;
import io.guanxi.crm.rules.tiering.TierDecision;
import io.guanxi.crm.rules.tiering.TierPolicy;
import io.guanxi.crm.testing.TravelAgency;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 旅行俱乐部 – a tier policy for the demo's travel agency, replayed over its three years with and without a band between
 * entering a tier and keeping it. Trips are counted, not nights: the agency's packages do not tell their nights.
 */
final class TravelClub {

    static final IntAttribute<Year> TRIPS =
            Attribute.<Year>ofInt("trips", Year::trips, 0, 1_000).named("出行次数", "trips");

    private TravelClub() {}

    /** What counts in a year. */
    record Year(int trips) {

        static PeriodFacts<Year> of(PurchaseHistory history) {
            return period -> new Year(history.purchaseDaysBetween(period.lowerEndpoint(), period.upperEndpoint()));
        }
    }

    /** The ladder. */
    enum Tier implements Bilingual {
        BASE("普通", "base"),
        SILVER("白银", "silver"),
        GOLD("黄金", "gold"),
        PLATINUM("铂金", "platinum");

        private final Term term;

        Tier(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    /** What the program came to, for the test. */
    record Run(PurchaseLog log, List<Member<Year>> members, TierDecision<Tier> decision, ReplayReport<Tier> replay) {}

    /** The same ladder without a band: a tier is kept by what it takes to enter it. */
    static TierPolicy<Year, Tier> withoutBand() {
        return TierPolicy.define("club", 1, Year.class, Tier.class)
                .tier(SILVER)
                .enter(TRIPS.atLeast(2))
                .tier(GOLD)
                .enter(TRIPS.atLeast(4))
                .tier(PLATINUM)
                .enter(TRIPS.atLeast(12))
                .period(QualifyingPeriod.calendarYear())
                .downgrade(Downgrade.atPeriodEnd().maxSteps(1))
                .build();
    }

    static Run run(PrintStream out) {
        // README-BEGIN
        TierPolicy<Year, Tier> club = TierPolicy.define("club", 2, Year.class, Tier.class)
                .tier(SILVER)
                .enter(TRIPS.atLeast(2))
                .keep(TRIPS.atLeast(1))
                .tier(GOLD)
                .enter(TRIPS.atLeast(4))
                .keep(TRIPS.atLeast(3))
                .tier(PLATINUM)
                .enter(TRIPS.atLeast(12))
                .keep(TRIPS.atLeast(10))
                .period(QualifyingPeriod.calendarYear())
                .downgrade(Downgrade.atPeriodEnd().maxSteps(1))
                .build();

        // One member, with 4 trips in 2023 and 2 in 2024: the caller stores next() and brings it back.
        PurchaseLog log = TravelAgency.seeded(20_260_101).log();
        PurchaseHistory trips = log.history(CustomerId.of("C-0011")).orElseThrow();
        LocalDate joined = trips.first().orElseThrow();
        TierDecision<Tier> placed = club.join(Year.of(trips), joined, LocalDate.of(2024, 6, 30));
        TierDecision<Tier> decision = club.assess(Year.of(trips), placed.next(), LocalDate.of(2025, 3, 31));
        out.println(placed.to() + " → " + decision.to() + ". " + decision.why(Locale.ENGLISH));
        club.toRise(Year.of(trips), decision.next(), LocalDate.of(2025, 3, 31))
                .ifPresent(distance -> out.println(distance.text(Locale.ENGLISH)));

        // All members over three years, with the states carried from month to month.
        List<Member<Year>> members = IntStream.range(0, log.customers())
                .mapToObj(place -> new Member<>(
                        log.customer(place).value(),
                        log.history(place).first().orElseThrow(),
                        Year.of(log.history(place))))
                .toList();
        List<LocalDate> monthEnds = IntStream.range(0, 36)
                .mapToObj(month -> YearMonth.of(2023, 1).plusMonths(month).atEndOfMonth())
                .toList();
        ReplayReport<Tier> replay = Experiment.of(withoutBand(), club)
                .replay(members, newcomer -> Optional.empty(), monthEnds, Period.ofMonths(12));
        replay.reasons().forEach(reason -> out.println(reason.text(Locale.ENGLISH)));
        // README-END
        return new Run(log, members, decision, replay);
    }
}
