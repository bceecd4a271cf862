package io.guanxi.crm.rules.table;

import io.guanxi.crm.validation.Require;
import java.util.List;

/**
 * What a proof found.
 *
 * @param found the findings in a stable order, each of them true
 * @param complete whether there are no others; false when the search was cut off
 */
record Findings<F>(List<F> found, boolean complete) {

    Findings {
        found = Require.list(found, "found");
    }

    /** Whether it is proven that there is nothing to find. */
    boolean isProvenEmpty() {
        return found.isEmpty() && complete;
    }
}
