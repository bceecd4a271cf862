package io.guanxi.crm.analytics.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Cohorts by the words of their definitions: customer by customer, day by day, without a set of bits. */
final class NaiveCohorts {

    private final CohortDesign design;
    private final List<LocalDate> cohorts = new ArrayList<>();
    private final Map<Long, TreeSet<LocalDate>> active = new HashMap<>();
    private final Map<Long, LocalDate> starts = new HashMap<>();
    private final List<CohortFact.Activity> activities = new ArrayList<>();
    private final Set<Long> customers = new HashSet<>();

    NaiveCohorts(CohortDesign design, List<CohortFact> facts) {
        this.design = design;
        LocalDate day = design.from();
        while (!day.isAfter(design.lastObservedDay())) {
            LocalDate begin = design.period().firstDay(day);
            if (!cohorts.contains(begin)) {
                cohorts.add(begin);
            }
            day = day.plusDays(1);
        }
        boolean given = design.basis() == CohortBasis.GIVEN_START;
        for (CohortFact fact : facts) {
            customers.add(fact.customer());
            if (fact instanceof CohortFact.Activity activity) {
                activities.add(activity);
                active.computeIfAbsent(fact.customer(), key -> new TreeSet<>()).add(fact.day());
            }
            if (given == (fact instanceof CohortFact.Start)) {
                starts.merge(fact.customer(), fact.day(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
    }

    List<LocalDate> cohorts() {
        return cohorts;
    }

    long earlier() {
        return starts.values().stream()
                .filter(day -> day.isBefore(design.from()))
                .count();
    }

    long later() {
        return starts.values().stream()
                .filter(day -> day.isAfter(design.lastObservedDay()))
                .count();
    }

    long withoutStart() {
        return customers.stream().filter(key -> !starts.containsKey(key)).count();
    }

    List<Long> members(int cohort) {
        return starts.entrySet().stream()
                .filter(entry -> isObserved(entry.getValue())
                        && design.period().firstDay(entry.getValue()).equals(cohorts.get(cohort)))
                .map(Map.Entry::getKey)
                .toList();
    }

    CohortCell cell(int cohort, int column, RetentionDefinition definition) {
        List<Long> members = members(cohort);
        List<Long> retained = members.stream()
                .filter(key -> isRetained(key, column, definition))
                .toList();
        LocalDate first = max(cohorts.get(cohort), design.from());
        LocalDate last = min(design.period().next(cohorts.get(cohort)).minusDays(1), design.lastObservedDay());
        if (window(first, column).get(0).isAfter(design.lastObservedDay())) {
            return new CohortCell.NotObserved();
        }
        boolean over = !window(last, column).get(1).isAfter(design.lastObservedDay());
        boolean begun = isElapsed() || !window(first, column).get(0).isBefore(design.from());
        if (over && begun) {
            return new CohortCell.Observed(retained.size(), members.size());
        }
        List<Long> complete = members.stream()
                .filter(key -> isElapsed() && !window(start(key), column).get(1).isAfter(design.lastObservedDay()))
                .toList();
        return new CohortCell.Partial(
                retained.size(),
                members.size(),
                complete.size(),
                complete.stream().filter(retained::contains).count());
    }

    Money revenue(int cohort, int column) {
        Money sum = Money.zero(CurrencyUnit.USD);
        List<Long> members = members(cohort);
        for (CohortFact.Activity activity : activities) {
            if (members.contains(activity.customer())
                    && isObserved(activity.day())
                    && isIn(activity.day(), window(start(activity.customer()), column))) {
                sum = sum.plus(activity.revenue().orElseThrow());
            }
        }
        return sum;
    }

    private boolean isRetained(long key, int column, RetentionDefinition definition) {
        return switch (definition) {
            case ACTIVE_IN -> isActive(key, column);
            case ACTIVE_IN_OR_AFTER ->
                days(key).stream()
                        .anyMatch(
                                day -> !day.isBefore(window(start(key), column).get(0)));
            case ACTIVE_IN_EVERY -> {
                boolean every = true;
                for (int k = 0; k <= column; k++) {
                    every &= isActive(key, k);
                }
                yield every;
            }
        };
    }

    private boolean isActive(long key, int column) {
        return days(key).stream().anyMatch(day -> isIn(day, window(start(key), column)));
    }

    private List<LocalDate> days(long key) {
        return active.getOrDefault(key, new TreeSet<>()).stream()
                .filter(this::isObserved)
                .toList();
    }

    private LocalDate start(long key) {
        LocalDate start = starts.get(key);
        if (start == null) {
            throw new IllegalArgumentException("no start of " + key);
        }
        return start;
    }

    /** First and last day of a column for one who began on a day. */
    private List<LocalDate> window(LocalDate start, int column) {
        if (design.cells() instanceof CellTime.Elapsed elapsed) {
            LocalDate first = start.plusDays((long) column * elapsed.days());
            return List.of(first, first.plusDays(elapsed.days() - 1L));
        }
        LocalDate first = design.period().firstDay(start);
        for (int k = 0; k < column; k++) {
            first = design.period().next(first);
        }
        return List.of(first, design.period().next(first).minusDays(1));
    }

    private boolean isElapsed() {
        return design.cells() instanceof CellTime.Elapsed;
    }

    private boolean isObserved(LocalDate day) {
        return isIn(day, List.of(design.from(), design.lastObservedDay()));
    }

    private static boolean isIn(LocalDate day, List<LocalDate> window) {
        return !day.isBefore(window.get(0)) && !day.isAfter(window.get(1));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
