package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.guanxi.crm.interaction.MarketingOrientation;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.validation.Require;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * 态度依据 – what is known of how the customer feels about the relationship, and what was noticed of it.
 *
 * @param satisfaction the customer's satisfaction, with its scale
 * @param trust the customer's trust, with its scale
 * @param openComplaints how many complaints are open
 * @param orientation whether the two deal with each other relationally or transactionally (F14)
 * @param signals what was noticed; empty if nothing was
 */
public record AttitudeEvidence(
        Optional<Score> satisfaction,
        Optional<Score> trust,
        OptionalInt openComplaints,
        Optional<MarketingOrientation> orientation,
        Set<RelationshipSignal> signals) {

    /** Nothing is known. */
    static final AttitudeEvidence NONE =
            new AttitudeEvidence(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), Set.of());

    /**
     * Checks the components.
     *
     * @param satisfaction the customer's satisfaction
     * @param trust the customer's trust
     * @param openComplaints how many complaints are open
     * @param orientation how the two deal with each other
     * @param signals what was noticed, copied
     * @throws NullPointerException if a component or a signal is null
     * @throws IllegalArgumentException if the number of complaints is negative
     */
    public AttitudeEvidence {
        requireNonNull(satisfaction, "satisfaction");
        requireNonNull(trust, "trust");
        int open = requireNonNull(openComplaints, "openComplaints").orElse(0);
        Require.that(open >= 0, "openComplaints", open, "must not be negative");
        requireNonNull(orientation, "orientation");
        requireNonNull(signals, "signals").forEach(signal -> requireNonNull(signal, "signals"));
        signals = Sets.immutableEnumSet(signals);
    }
}
