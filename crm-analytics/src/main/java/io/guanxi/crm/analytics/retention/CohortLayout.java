package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.analytics.retention.CellTime.Elapsed;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * 同期群布局 – a design in numbers: the unit of each day, the cohort of each unit, and what of it was observed.
 *
 * <p>A unit is a calendar period, or a single day where columns count elapsed time. Unit 0 stands for all days before
 * the first, units 1 to {@code units} for the observed ones, {@code units + 1} for all days after the last. Immutable.
 */
final class CohortLayout implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CohortDesign design;
    private final long firstDay;
    private final int[] unitOfDay;
    private final int units;
    private final int length;
    private final int columns;
    private final LocalDate[] cohortDays;
    private final int[] cohortOfUnit;
    private final int[] firstUnit;
    private final boolean firstWhole;
    private final boolean lastWhole;

    CohortLayout(CohortDesign design) {
        this.design = design;
        this.firstDay = design.from().toEpochDay();
        this.columns = design.columns();
        this.length = design.cells() instanceof Elapsed elapsed ? elapsed.days() : 1;
        int days = design.days();
        int cohorts = design.cohorts();
        this.units = isElapsed() ? days : cohorts;
        this.unitOfDay = new int[days];
        this.cohortDays = new LocalDate[cohorts];
        this.cohortOfUnit = new int[units + 1];
        this.firstUnit = new int[cohorts + 1];
        LocalDate begin = design.period().firstDay(design.from());
        this.firstWhole = begin.equals(design.from());
        int day = 0;
        for (int cohort = 0; cohort < cohorts; cohort++) {
            cohortDays[cohort] = begin;
            begin = design.period().next(begin);
            firstUnit[cohort] = isElapsed() ? day + 1 : cohort + 1;
            for (; day < days && firstDay + day < begin.toEpochDay(); day++) {
                unitOfDay[day] = isElapsed() ? day + 1 : cohort + 1;
                cohortOfUnit[unitOfDay[day]] = cohort;
            }
        }
        firstUnit[cohorts] = units + 1;
        this.lastWhole = begin.equals(design.lastObservedDay().plusDays(1));
    }

    CohortDesign design() {
        return design;
    }

    boolean isElapsed() {
        return design.cells() instanceof Elapsed;
    }

    boolean isGiven() {
        return design.basis() == CohortBasis.GIVEN_START;
    }

    int units() {
        return units;
    }

    int cohorts() {
        return cohortDays.length;
    }

    int columns() {
        return columns;
    }

    LocalDate cohortDay(int cohort) {
        return cohortDays[cohort];
    }

    int unit(long epochDay) {
        long offset = epochDay - firstDay;
        if (offset < 0) {
            return 0;
        }
        return offset < unitOfDay.length ? unitOfDay[(int) offset] : units + 1;
    }

    boolean isObserved(int unit) {
        return unit >= 1 && unit <= units;
    }

    /** The cohort of those who began in an observed unit. */
    int cohort(int unit) {
        return cohortOfUnit[unit];
    }

    /** The units of a column. */
    int length() {
        return length;
    }

    /** The column of a unit for those who began in another, not later one. */
    int column(int start, int unit) {
        return (unit - start) / length;
    }

    /** For how many columns of those who began in a unit the time is over; 0 by calendar, where all share one time. */
    int completeColumns(int start) {
        return isElapsed() ? (units - start + 1) / length : 0;
    }

    /** What of a cell was observed: nothing if it is over for nobody and begun for nobody, all if over for everybody. */
    Observation observation(int cohort, int column) {
        long begins = firstUnit[cohort] + (long) column * length;
        long ends = firstUnit[cohort + 1] - 1 + (column + 1L) * length - 1;
        if (begins > units) {
            return Observation.NONE;
        }
        boolean cutOff = !isElapsed() && ((begins == 1 && !firstWhole) || (begins == units && !lastWhole));
        return ends > units || cutOff ? Observation.PART : Observation.ALL;
    }

    /** How much of a cell was observed. */
    enum Observation {
        NONE,
        PART,
        ALL
    }
}
