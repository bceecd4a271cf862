package io.guanxi.crm.interaction;

import io.guanxi.crm.validation.Require;

/**
 * 服务提升 – an extra beside the core service, and whether it binds customers (F16).
 *
 * <p>It {@linkplain #counts counts} if customers value it <em>and</em> competitors do not offer the same; one of the
 * two is not enough. Example: a club for guests of honour (贵宾俱乐部) by invitation that guests value and that no rival
 * has counts; a free newspaper that every hotel offers does not. Source: Berry 1983.
 *
 * @param offer the extra, 1 to {@value #MAX_LENGTH} characters, no white space around it, no control characters
 * @param valuedByCustomer whether customers value it
 * @param distinctive whether competitors do not offer the same
 * @param byInvitation whether only invited customers get it
 */
public record ServiceAugmentation(String offer, boolean valuedByCustomer, boolean distinctive, boolean byInvitation) {

    /** Characters allowed in the name of an offer. */
    public static final int MAX_LENGTH = 200;

    /**
     * Checks the name of the offer.
     *
     * @param offer the extra
     * @param valuedByCustomer whether customers value it
     * @param distinctive whether competitors do not offer the same
     * @param byInvitation whether only invited customers get it
     * @throws NullPointerException if the offer is null
     * @throws IllegalArgumentException if the offer is blank, too long, padded or holds control or half characters
     */
    public ServiceAugmentation {
        Require.text(offer, "offer", MAX_LENGTH);
    }

    /**
     * An extra.
     *
     * @param offer the extra, 1 to {@value #MAX_LENGTH} characters
     * @param valuedByCustomer whether customers value it
     * @param distinctive whether competitors do not offer the same
     * @param byInvitation whether only invited customers get it
     * @return the extra
     * @throws NullPointerException if the offer is null
     * @throws IllegalArgumentException if the offer is blank, too long, padded or holds control or half characters
     */
    public static ServiceAugmentation of(
            String offer, boolean valuedByCustomer, boolean distinctive, boolean byInvitation) {
        return new ServiceAugmentation(offer, valuedByCustomer, distinctive, byInvitation);
    }

    /**
     * Whether the extra binds customers.
     *
     * @return true if it is both valued and distinctive
     */
    public boolean counts() {
        return valuedByCustomer && distinctive;
    }
}
