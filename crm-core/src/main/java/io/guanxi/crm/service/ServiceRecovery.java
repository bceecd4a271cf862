package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;

/**
 * 服务补救 – how satisfied a customer is after a failure was made good, compared with before it (S8).
 *
 * <p>The comparison is with the time <b>before</b> the failure, not with the low point after it. Example: 4.0 before
 * and 4.4 after on 1 to 5 is a change of 0.4, the recovery paradox (服务补救悖论).
 *
 * @param beforeFailure the satisfaction before the failure
 * @param afterRecovery the satisfaction after the recovery, on the same scale
 */
public record ServiceRecovery(Score beforeFailure, Score afterRecovery) {

    /**
     * Checks the scores.
     *
     * @param beforeFailure the satisfaction before the failure
     * @param afterRecovery the satisfaction after the recovery
     * @throws NullPointerException if a score is null
     * @throws IllegalArgumentException if the scales differ
     */
    public ServiceRecovery {
        requireNonNull(beforeFailure, "beforeFailure");
        requireNonNull(afterRecovery, "afterRecovery");
        Require.that(
                afterRecovery.min().compareTo(beforeFailure.min()) == 0
                        && afterRecovery.max().compareTo(beforeFailure.max()) == 0,
                "afterRecovery",
                afterRecovery,
                "must be on the scale " + beforeFailure.min() + " to " + beforeFailure.max());
    }

    /**
     * The comparison of two scores.
     *
     * @param beforeFailure the satisfaction before the failure
     * @param afterRecovery the satisfaction after the recovery
     * @return the comparison
     * @throws NullPointerException if a score is null
     * @throws IllegalArgumentException if the scales differ
     */
    public static ServiceRecovery of(Score beforeFailure, Score afterRecovery) {
        return new ServiceRecovery(beforeFailure, afterRecovery);
    }

    /**
     * What failure and recovery together have changed.
     *
     * @return {@code afterRecovery − beforeFailure}, in points of the scale, exact; negative if the customer is less
     *     satisfied than before
     */
    public BigDecimal change() {
        return afterRecovery.value().subtract(beforeFailure.value());
    }

    /**
     * Whether the customer is more satisfied than if nothing had ever failed: the recovery paradox.
     *
     * @return true if the change is above 0
     */
    public boolean isParadox() {
        return change().signum() > 0;
    }
}
