package io.guanxi.crm.interaction;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * 成交率 – {@code won / (won + lost)}: how many of the decided deals the firm won; open ones are left out (F7b).
 *
 * <p>Example: 3 won, 1 lost and 6 open give 0.7500.
 *
 * @param won deals won, 0 or more
 * @param lost deals lost, 0 or more
 * @param open deals not decided yet, 0 or more
 */
public record ConversionRate(long won, long lost, long open) {

    /**
     * Checks the counts.
     *
     * @param won deals won
     * @param lost deals lost
     * @param open deals not decided yet
     * @throws IllegalArgumentException if a count is negative, or the decided deals are more than a long counts
     */
    public ConversionRate {
        Require.that(won >= 0, "won", won, "must not be negative");
        Require.that(lost >= 0, "lost", lost, "must not be negative");
        Require.that(open >= 0, "open", open, "must not be negative");
        Require.that(lost <= Long.MAX_VALUE - won, "lost", lost, "must keep the sum of won and lost within long");
    }

    /**
     * Counts the deals of interactions.
     *
     * <p>Each {@link InteractionResult#WON} and each {@link InteractionResult#LOST} is a decided deal. A customer has
     * one open deal if the latest interaction with one of the results won, lost and {@link
     * InteractionResult#FOLLOW_UP} is to be followed up: three such contacts in a row are one open deal, and none any
     * more once it is decided.
     *
     * @param interactions the interactions of any number of customers, in any order
     * @return the counts
     * @throws NullPointerException if the collection or an interaction is null
     * @throws IllegalArgumentException if two interactions have the same identifier
     */
    public static ConversionRate of(Collection<Interaction> interactions) {
        long won = 0;
        long lost = 0;
        Set<CustomerId> open = new HashSet<>();
        for (Interaction interaction : InteractionHistory.ordered(interactions)) {
            switch (interaction.result()) {
                case WON -> {
                    won++;
                    open.remove(interaction.customer());
                }
                case LOST -> {
                    lost++;
                    open.remove(interaction.customer());
                }
                case FOLLOW_UP -> open.add(interaction.customer());
                case REACHED, NOT_REACHED, RESOLVED -> {
                    // Says nothing about a deal.
                }
            }
        }
        return new ConversionRate(won, lost, open.size());
    }

    /**
     * The rate, to four decimals, half up.
     *
     * @return from 0.0000 to 1.0000; empty if nothing is decided yet
     */
    public Optional<BigDecimal> rate() {
        return Share.of(won, won + lost);
    }
}
