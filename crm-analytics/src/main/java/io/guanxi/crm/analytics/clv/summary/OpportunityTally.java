package io.guanxi.crm.analytics.clv.summary;

import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** 机会计数 – counts the opportunity summaries of customers by a calendar; mutable, not thread-safe. */
final class OpportunityTally implements CountedDays.CustomerVisitor {

    private final SortedMap<OpportunitySummary, Long> patterns = new TreeMap<>();
    private final int acquisitionPeriods;

    /** The first day of each complete period, and of the one after. */
    private final int[] firstDays;

    private long earlier;
    private long later;

    OpportunityTally(OpportunityCalendar calendar) {
        acquisitionPeriods = calendar.acquisitionPeriods();
        PeriodSteps steps = PeriodSteps.of(calendar.period(), "period");
        firstDays = new int[calendar.completePeriods() + 1];
        for (int period = 0; period < firstDays.length; period++) {
            firstDays[period] =
                    Ints.checkedCast(steps.day(calendar.firstDay(), period).toEpochDay());
        }
    }

    @Override
    public void visit(long customer, CountedDays days) {
        int acquired = period(days.first());
        if (acquired < 0) {
            earlier++;
            return;
        }
        if (acquired >= acquisitionPeriods) {
            later++;
            return;
        }
        int used = 0;
        int last = acquired;
        for (int day = 1; day < days.size(); day++) {
            int period = period(days.day(day));
            if (period > last) {
                used++;
                last = period;
            }
        }
        patterns.merge(OpportunitySummary.of(used, last - acquired, firstDays.length - 2 - acquired), 1L, Long::sum);
    }

    SortedMap<OpportunitySummary, Long> patterns() {
        return patterns;
    }

    SummaryOmissions with(SummaryOmissions omissions) {
        return omissions.withCustomers(earlier, later);
    }

    /** The period of a day; −1 before the first. */
    private int period(int day) {
        int found = Arrays.binarySearch(firstDays, day);
        return found < 0 ? -found - 2 : found;
    }
}
