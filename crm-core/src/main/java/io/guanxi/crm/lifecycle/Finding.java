package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;

/**
 * 发现 – something an assessment noticed beside the stage, with its reasons.
 *
 * @param kind what was noticed
 * @param reasons why; at least one
 */
public record Finding(FindingKind kind, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param kind what was noticed
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is no reason
     */
    public Finding {
        requireNonNull(kind, "kind");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
    }
}
