package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.validation.Require;

/**
 * 候选模型 – a fit that takes part in a comparison, successful or not.
 *
 * @param name the name in the table, such as {@code BG/NBD}
 * @param fit the fit
 */
public record Candidate(String name, Fit<? extends PurchaseModel> fit) {

    /**
     * Checks the components.
     *
     * @param name the name
     * @param fit the fit
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the name is blank or longer than {@value Require#MAX_SHOWN} characters
     */
    public Candidate {
        Require.text(name, "name", Require.MAX_SHOWN);
        requireNonNull(fit, "fit");
    }

    /**
     * A candidate.
     *
     * @param name the name in the table
     * @param fit the fit
     * @return the candidate
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank or longer than {@value Require#MAX_SHOWN} characters
     */
    public static Candidate of(String name, Fit<? extends PurchaseModel> fit) {
        return new Candidate(name, fit);
    }
}
