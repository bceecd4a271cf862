package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;

/**
 * 购买升级 – a customer's observed move, from one sale to the next, to a product of a higher margin (A2b); found by
 * {@link ProductLadder#upgrades}.
 *
 * @param customer who moved
 * @param from the earlier sale
 * @param to the later sale
 * @param fromSku the code of the product left
 * @param toSku the code of the product reached
 */
public record TradeUp(CustomerId customer, TransactionId from, TransactionId to, String fromSku, String toSku) {

    /**
     * Checks the components.
     *
     * @param customer who moved
     * @param from the earlier sale
     * @param to the later sale
     * @param fromSku the code of the product left
     * @param toSku the code of the product reached
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a code breaks a rule of {@link ProductRef}, or the two sales or the two
     *     products are the same
     */
    public TradeUp {
        requireNonNull(customer, "customer");
        requireNonNull(from, "from");
        Require.that(!requireNonNull(to, "to").equals(from), "to", to, "must be another sale");
        Require.text(fromSku, "fromSku", ProductRef.MAX_LENGTH);
        Require.text(toSku, "toSku", ProductRef.MAX_LENGTH);
        Require.that(!toSku.equals(fromSku), "toSku", toSku, "must be another product");
    }
}
