package io.guanxi.crm.analytics.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Small random designs, and facts in and around their observed days; keys include 0 and negative ones. */
final class RandomCohorts {

    private static final List<CohortPeriod> PERIODS = List.of(CohortPeriod.values());
    private static final int AROUND = 20;

    private RandomCohorts() {}

    static CohortDesign design(SplittableRandom random, CohortBasis basis, boolean elapsed) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
        if (random.nextInt(3) == 0) {
            from = from.withDayOfMonth(1);
        }
        LocalDate last = from.plusDays(random.nextInt(200));
        if (random.nextInt(3) == 0) {
            last = last.withDayOfMonth(last.lengthOfMonth());
        }
        CohortPeriod period = PERIODS.get(random.nextInt(PERIODS.size()));
        CellTime cells = elapsed ? CellTime.elapsed(1 + random.nextInt(45)) : CellTime.calendar();
        return new CohortDesign(basis, period, cells, from, last);
    }

    static List<CohortFact> facts(SplittableRandom random, CohortDesign design) {
        List<CohortFact> facts = new ArrayList<>();
        int customers = 1 + random.nextInt(12);
        for (int left = random.nextInt(90); left > 0; left--) {
            long customer = random.nextInt(customers) - 3L;
            LocalDate day = anyDay(random, design);
            if (design.basis() == CohortBasis.GIVEN_START && random.nextInt(4) == 0) {
                facts.add(CohortFact.started(customer, day));
            } else {
                Money revenue = Money.ofMinor(CurrencyUnit.USD, random.nextInt(-500, 5_000));
                facts.add(CohortFact.bought(customer, day, revenue));
            }
        }
        return facts;
    }

    private static LocalDate anyDay(SplittableRandom random, CohortDesign design) {
        int days = design.days() + 2 * AROUND;
        return design.from().plusDays(random.nextInt(days) - (long) AROUND);
    }
}
