package io.guanxi.crm.lifecycle.population;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Set;

/**
 * 当日结果 – where one relationship stood after the assessment of a day, and what was noticed.
 *
 * @param day the day
 * @param stage the stage after the assessment
 * @param findings what was noticed
 */
public record DayOutcome(LocalDate day, LifecycleStage stage, Set<FindingKind> findings) {

    /**
     * Checks the components.
     *
     * @param day the day
     * @param stage the stage after the assessment
     * @param findings what was noticed, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public DayOutcome {
        Require.businessDate(day, "day");
        requireNonNull(stage, "stage");
        requireNonNull(findings, "findings").forEach(finding -> requireNonNull(finding, "findings"));
        findings = Sets.immutableEnumSet(findings);
    }
}
