package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** The {@link RfmRules} in numbers, as the aggregations carry them. */
final class RfmFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The last day that counts, as days since 1970-01-01. */
    final int asOf;

    /** The first day that counts. */
    final int from;

    private final boolean windowed;
    private final FutureDates future;
    private final RefundRule refunds;

    /** What becomes of an invoice. */
    enum Fate {
        PURCHASE,
        TAKEN_OFF,
        FUTURE,
        EARLY,
        REFUND
    }

    RfmFilter(RfmRules rules) {
        requireNonNull(rules, "rules");
        asOf = Math.toIntExact(rules.asOf().toEpochDay());
        windowed = rules.from().isPresent();
        from = rules.from().map(day -> Math.toIntExact(day.toEpochDay())).orElse(RfmDays.FIRST_DAY);
        future = rules.future();
        refunds = rules.refunds();
    }

    RfmRules rules() {
        return new RfmRules(
                LocalDate.ofEpochDay(asOf),
                windowed ? Optional.of(LocalDate.ofEpochDay(from)) : Optional.empty(),
                future,
                refunds);
    }

    Fate fate(int day, long units) {
        if (day > asOf) {
            return Fate.FUTURE;
        }
        if (day < from) {
            return Fate.EARLY;
        }
        return units >= 0 ? Fate.PURCHASE : refunds == RefundRule.NET ? Fate.TAKEN_OFF : Fate.REFUND;
    }

    /** Refuses what the rules refuse, and what is no day; a row below 0 is an invoice by itself. */
    void requireAllowed(int day, long units, int row) {
        if (!RfmDays.isBusinessDay(day)) {
            throw RfmDays.refusal(field("day", row), day);
        }
        if (day > asOf && future == FutureDates.REFUSE) {
            throw Require.refusal(
                    field("day", row), LocalDate.ofEpochDay(day), "must not be after " + LocalDate.ofEpochDay(asOf));
        }
        if (units < 0 && refunds == RefundRule.REFUSE && day >= from && day <= asOf) {
            throw Require.refusal(field("units", row), units, "must not be below 0");
        }
    }

    private static String field(String name, int row) {
        return row < 0 ? name : name + "[" + row + "]";
    }

    /** Whether rows within these bounds all count as purchases. */
    boolean takesAll(int firstDay, int lastDay, long leastUnits) {
        return firstDay >= from && lastDay <= asOf && leastUnits >= 0;
    }
}
