package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 个案 – one relationship before the judge: what it stands at, what is known about it, on which day. It is what the machine
 * of a {@link RelationshipLifecycle} reads.
 *
 * @param relationship the relationship as it stands
 * @param evidence what is known on the day
 * @param asOf the day of the assessment, not before the last move
 */
public record LifecycleCase(CustomerRelationship relationship, RelationshipEvidence evidence, LocalDate asOf) {

    /**
     * Checks the components.
     *
     * @param relationship the relationship as it stands
     * @param evidence what is known on the day
     * @param asOf the day of the assessment
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the day is before the last move or the opening, or not in the years 1 to 9999
     */
    public LifecycleCase {
        requireNonNull(relationship, "relationship");
        requireNonNull(evidence, "evidence");
        Require.businessDate(asOf, "asOf");
        relationship.requireNotBeforeLastMove(asOf);
    }

    /** Whether the relationship has already moved on the day. */
    boolean hasMovedToday() {
        return !relationship.journal().isEmpty() && relationship.since().equals(asOf);
    }
}
