package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.interaction.InteractionHistory;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ServiceContract;
import io.guanxi.crm.service.SurveyResponse;
import io.guanxi.crm.validation.Require;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 事实 – everything that the firm's books hold about one relationship, from which {@link RelationshipEvidence#from} counts.
 *
 * <p>What is not given is unknown; an empty list is known to be empty: {@code complaints(List.of())} says that there was
 * none. What lies after the day of an assessment is not looked at, so the facts of today serve for every day before.
 *
 * <pre>{@code
 * RelationshipFacts facts = RelationshipFacts.builder(lin.id(), ZoneId.of("Asia/Shanghai"))
 *         .transactions(sales)
 *         .complaints(complaints)
 *         .build();
 * }</pre>
 *
 * <p>Immutable.
 */
public final class RelationshipFacts {

    private final CustomerId customer;
    private final ZoneId zone;
    private final Optional<PurchaseHistory> purchases;
    private final Optional<List<Transaction>> transactions;
    private final Optional<VolumeHistory> volumes;
    private final List<VolumeReport> totals;
    private final Optional<InteractionHistory> interactions;
    private final Optional<List<Complaint>> complaints;
    private final Optional<List<SurveyResponse>> surveys;
    private final Optional<List<ServiceContract>> contracts;

    private RelationshipFacts(Builder builder) {
        customer = builder.customer;
        zone = builder.zone;
        purchases = Optional.ofNullable(builder.purchases);
        transactions = Optional.ofNullable(builder.transactions);
        volumes = Optional.ofNullable(builder.volumes);
        totals = builder.totals;
        interactions = Optional.ofNullable(builder.interactions);
        complaints = Optional.ofNullable(builder.complaints);
        surveys = Optional.ofNullable(builder.surveys);
        contracts = Optional.ofNullable(builder.contracts);
    }

    /**
     * Starts with nothing known.
     *
     * @param customer whose relationship
     * @param zone where the days of contacts and complaints begin and end
     * @return an empty builder
     * @throws NullPointerException if an argument is null
     */
    public static Builder builder(CustomerId customer, ZoneId zone) {
        return new Builder(requireNonNull(customer, "customer"), requireNonNull(zone, "zone"));
    }

    /**
     * Whose relationship it is.
     *
     * @return the customer
     */
    public CustomerId customer() {
        return customer;
    }

    ZoneId zone() {
        return zone;
    }

    Optional<PurchaseHistory> purchases() {
        return purchases;
    }

    Optional<List<Transaction>> transactions() {
        return transactions;
    }

    Optional<VolumeHistory> volumes() {
        return volumes;
    }

    List<VolumeReport> totals() {
        return totals;
    }

    Optional<InteractionHistory> interactions() {
        return interactions;
    }

    Optional<List<Complaint>> complaints() {
        return complaints;
    }

    Optional<List<SurveyResponse>> surveys() {
        return surveys;
    }

    Optional<List<ServiceContract>> contracts() {
        return contracts;
    }

    @Override
    public String toString() {
        return "RelationshipFacts[" + customer + "]";
    }

    /**
     * Collects what is known; not thread-safe.
     */
    public static final class Builder {

        private final CustomerId customer;
        private final ZoneId zone;
        private @Nullable PurchaseHistory purchases;
        private @Nullable List<Transaction> transactions;
        private @Nullable VolumeHistory volumes;
        private List<VolumeReport> totals = List.of();
        private @Nullable InteractionHistory interactions;
        private @Nullable List<Complaint> complaints;
        private @Nullable List<SurveyResponse> surveys;
        private @Nullable List<ServiceContract> contracts;

        private Builder(CustomerId customer, ZoneId zone) {
            this.customer = customer;
            this.zone = zone;
        }

        /**
         * Sets the purchases by their days and money; of what kinds of product is then unknown.
         *
         * @param history the purchases of the customer
         * @return this builder
         * @throws NullPointerException if the history is null
         */
        public Builder purchases(PurchaseHistory history) {
            purchases = requireNonNull(history, "purchases");
            return this;
        }

        /**
         * Sets the purchases as transactions, with their products; every refund must stand beside its sale.
         *
         * @param all all sales and refunds of the customer, in one currency; there may be none
         * @return this builder
         * @throws NullPointerException if the collection or a transaction is null
         * @throws IllegalArgumentException if one is another customer's, or breaks a rule of {@link PurchaseLog#of}
         */
        public Builder transactions(Collection<Transaction> all) {
            List<Transaction> own = own(all, "transactions", Transaction::customer);
            if (!own.isEmpty()) {
                purchases = PurchaseLog.of(own.get(0).currency(), own)
                        .history(customer)
                        .orElseThrow();
            }
            transactions = own;
            return this;
        }

        /**
         * Sets the volumes that are compared, such as nights; if not set they are purchase days.
         *
         * @param history the volumes of the customer
         * @return this builder
         * @throws NullPointerException if the history is null
         */
        public Builder volumes(VolumeHistory history) {
            volumes = requireNonNull(history, "volumes");
            return this;
        }

        /**
         * Sets what is known of the customer's total volume. A window has a total if reports cover it without gap or
         * overlap; the least sure of them says how sure it is, and surer reports go before others.
         *
         * @param reports the reports, in any order
         * @return this builder
         * @throws NullPointerException if the collection or a report is null
         */
        public Builder totals(Collection<VolumeReport> reports) {
            totals = Require.list(new ArrayList<>(requireNonNull(reports, "totals")), "totals");
            return this;
        }

        /**
         * Sets the contacts.
         *
         * @param history the contacts of the customer
         * @return this builder
         * @throws NullPointerException if the history is null
         * @throws IllegalArgumentException if it is another customer's
         */
        public Builder interactions(InteractionHistory history) {
            Require.that(
                    requireNonNull(history, "interactions").customer().equals(customer),
                    "interactions",
                    history.customer(),
                    "must be of " + customer);
            interactions = history;
            return this;
        }

        /**
         * Sets the complaints.
         *
         * @param all all complaints of the customer; there may be none
         * @return this builder
         * @throws NullPointerException if the collection or a complaint is null
         * @throws IllegalArgumentException if one is another customer's
         */
        public Builder complaints(Collection<Complaint> all) {
            complaints = own(all, "complaints", Complaint::customer);
            return this;
        }

        /**
         * Sets the answers to surveys.
         *
         * @param all all answers of the customer; there may be none
         * @return this builder
         * @throws NullPointerException if the collection or an answer is null
         * @throws IllegalArgumentException if one is another customer's
         */
        public Builder surveys(Collection<SurveyResponse> all) {
            surveys = own(all, "surveys", SurveyResponse::customer);
            return this;
        }

        /**
         * Sets the contracts.
         *
         * @param all all contracts of the customer; there may be none
         * @return this builder
         * @throws NullPointerException if the collection or a contract is null
         * @throws IllegalArgumentException if one is another customer's
         */
        public Builder contracts(Collection<ServiceContract> all) {
            contracts = own(all, "contracts", ServiceContract::customer);
            return this;
        }

        /**
         * The facts; what was not set is unknown.
         *
         * @return the facts
         */
        public RelationshipFacts build() {
            return new RelationshipFacts(this);
        }

        private <T> List<T> own(Collection<T> all, String field, Function<T, CustomerId> owner) {
            List<T> own = Require.list(new ArrayList<>(requireNonNull(all, field)), field);
            for (T one : own) {
                Require.that(owner.apply(one).equals(customer), field, owner.apply(one), "must be of " + customer);
            }
            return own;
        }
    }
}
