package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/** One relationship before the judge: what it stands at, what is known about it, by which policy, on which day. */
record Case(LifecyclePolicy policy, CustomerRelationship relationship, RelationshipEvidence evidence, LocalDate asOf) {

    Case {
        requireNonNull(policy, "policy");
        requireNonNull(relationship, "relationship");
        requireNonNull(evidence, "evidence");
        Require.businessDate(asOf, "asOf");
    }
}
