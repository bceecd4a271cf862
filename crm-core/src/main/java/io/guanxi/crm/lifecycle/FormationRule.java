package io.guanxi.crm.lifecycle;

import io.guanxi.crm.validation.Require;
import java.time.Period;

/**
 * 形成期条件 – when exploration turns into formation (L2): enough repeat purchases in the window, and a volume that is not
 * known to fall.
 *
 * @param window in which repeat purchases are counted
 * @param repeatPurchases how many are asked for, at least 1
 */
public record FormationRule(Period window, int repeatPurchases) {

    /**
     * Checks the thresholds.
     *
     * @param window in which repeat purchases are counted
     * @param repeatPurchases how many are asked for
     * @throws NullPointerException if the window is null
     * @throws IllegalArgumentException if the window is not positive, or fewer than 1 purchase is asked for
     */
    public FormationRule {
        Require.positive(window, "window");
        Require.that(repeatPurchases >= 1, "repeatPurchases", repeatPurchases, "must be at least 1");
    }
}
