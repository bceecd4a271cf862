package io.guanxi.crm.aggregate;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 占比 – a part of a whole, as an exact decimal.
 */
public final class Share {

    /** Decimals of a share unless said otherwise. */
    public static final int DECIMALS = 4;

    private Share() {}

    /**
     * The share to {@value #DECIMALS} decimals: {@code part / whole}, rounded half up. Example: 1 of 3 is 0.3333.
     *
     * @param part the part, 0 or more
     * @param whole the whole, not less than the part
     * @return from 0.0000 to 1.0000; empty if the whole is 0, which is not a share of 0
     * @throws IllegalArgumentException if the part is negative or exceeds the whole
     */
    public static Optional<BigDecimal> of(long part, long whole) {
        return of(part, whole, DECIMALS);
    }

    /**
     * The share to some decimals: {@code part / whole}, rounded half up. Example: 5 of 7 to 3 decimals is 0.714.
     *
     * @param part the part, 0 or more
     * @param whole the whole, not less than the part
     * @param decimals the decimals, 0 or more
     * @return from 0 to 1; empty if the whole is 0, which is not a share of 0
     * @throws IllegalArgumentException if the part is negative or exceeds the whole, or the decimals are negative
     */
    public static Optional<BigDecimal> of(long part, long whole, int decimals) {
        Require.that(part >= 0 && part <= whole, "part", part, "must be from 0 to " + whole);
        Require.that(decimals >= 0, "decimals", decimals, "must not be negative");
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }
}
