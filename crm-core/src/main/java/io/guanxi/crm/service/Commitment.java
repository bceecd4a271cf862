package io.guanxi.crm.service;

import io.guanxi.crm.validation.Require;

/**
 * 承诺量 – the volume that a customer commits to buy during a {@link ServiceContract}, such as 500 room nights.
 *
 * @param volume how much, above zero
 * @param unit what is counted, 1 to {@value #MAX_UNIT} characters
 */
public record Commitment(long volume, String unit) {

    /** Characters allowed in the unit. */
    public static final int MAX_UNIT = 64;

    /**
     * Checks the components.
     *
     * @param volume how much
     * @param unit what is counted
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if the volume is not above zero, or the unit is blank, too long, padded or holds
     *     control characters
     */
    public Commitment {
        Require.that(volume > 0, "volume", volume, "must be above 0");
        Require.text(unit, "unit", MAX_UNIT);
    }

    /**
     * The commitment to a volume.
     *
     * @param volume how much, above zero
     * @param unit what is counted
     * @return the commitment
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if the volume is not above zero, or the unit is blank, too long, padded or holds
     *     control characters
     */
    public static Commitment of(long volume, String unit) {
        return new Commitment(volume, unit);
    }
}
