package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.Tag;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.rules.tiering.AbcClass;
import io.guanxi.crm.rules.tiering.PyramidTier;
import io.guanxi.crm.rules.tiering.value.AtRiskFlag;
import io.guanxi.crm.rules.tiering.value.CustomerValueClass;
import io.guanxi.crm.rules.tiering.value.LoyaltyPosition;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 客户画像 – all that differentiation says of one customer on one day, side by side, to be read and not to be decided by
 * (D8).
 *
 * <p>Grade, stratum and tag are different things: a grade is one step of an ordered ladder and gives entitlements, a
 * stratum is one part of a partition, a tag is a free label with its source and, perhaps, its end. The portrait holds
 * what others have decided, and decides nothing; it names the customer by the key only.
 *
 * <pre>{@code
 * CustomerPortrait portrait = CustomerPortrait.builder(lin, LocalDate.of(2025, 6, 1))
 *         .grade(scale.grade(Level.GOLD))
 *         .stratum(frequency.stratumOf(client))
 *         .valueClass(classes.classOf(lin.id()))
 *         .atRisk(flag)
 *         .build();
 * portrait.text(Locale.CHINA);
 * }</pre>
 *
 * @param customer whose portrait
 * @param asOf the day on which all of it holds
 * @param tags the tags that hold on the day
 * @param grade the grade, with its entitlements
 * @param strata one stratum of each stratification that was asked, in the order in which they were set
 * @param segments the named segments that the customer is in; empty if they were not asked
 * @param pyramidTier the tier of the customer pyramid
 * @param abcClass the class of the ABC analysis
 * @param valueClass the value class
 * @param atRisk the flag beside the value class
 * @param loyalty the position in the loyalty matrix
 */
public record CustomerPortrait(
        CustomerId customer,
        LocalDate asOf,
        List<Tag> tags,
        Optional<Grade<?>> grade,
        List<Stratum> strata,
        Optional<List<Segment>> segments,
        Optional<PyramidTier> pyramidTier,
        Optional<AbcClass> abcClass,
        Optional<CustomerValueClass> valueClass,
        Optional<AtRiskFlag> atRisk,
        Optional<LoyaltyPosition> loyalty) {

    /**
     * Checks the components.
     *
     * @param customer whose portrait
     * @param asOf the day
     * @param tags the tags that hold on the day, copied
     * @param grade the grade
     * @param strata the strata, copied
     * @param segments the named segments, copied
     * @param pyramidTier the tier of the customer pyramid
     * @param abcClass the class of the ABC analysis
     * @param valueClass the value class
     * @param atRisk the flag
     * @param loyalty the position in the loyalty matrix
     * @throws NullPointerException if a component, a tag, a stratum or a segment is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999, a tag does not hold on it, or there
     *     are two strata of one stratification
     */
    public CustomerPortrait {
        requireNonNull(customer, "customer");
        Require.businessDate(asOf, "asOf");
        tags = Require.list(tags, "tags");
        for (Tag tag : tags) {
            Require.that(tag.isValidOn(asOf), "tags", tag.label(), "must hold on " + asOf);
        }
        requireNonNull(grade, "grade");
        strata = Require.list(strata, "strata");
        Set<String> axes = new HashSet<>();
        for (Stratum stratum : strata) {
            Require.that(axes.add(stratum.axis()), "strata", stratum.axis(), "must be one of each stratification");
        }
        segments = requireNonNull(segments, "segments").map(list -> Require.<Segment>list(list, "segments"));
        requireNonNull(pyramidTier, "pyramidTier");
        requireNonNull(abcClass, "abcClass");
        requireNonNull(valueClass, "valueClass");
        requireNonNull(atRisk, "atRisk");
        requireNonNull(loyalty, "loyalty");
    }

    /**
     * Starts a portrait with the tags that hold on a day.
     *
     * @param customer whose portrait
     * @param asOf the day on which all of it holds
     * @return a builder
     * @throws NullPointerException if an argument is null
     */
    public static Builder builder(Customer customer, LocalDate asOf) {
        return new Builder(requireNonNull(customer, "customer"), requireNonNull(asOf, "asOf"));
    }

    /**
     * What the portrait tells, one reason a part, in a stable order; at the end what is not known.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        return PortraitWording.reasons(this);
    }

    /**
     * The portrait in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String text(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    /** The key and the day; nothing else. */
    @Override
    public String toString() {
        return "CustomerPortrait[" + customer + ", " + asOf + "]";
    }

    /**
     * Collects what is known; not thread-safe. A null is refused at once with a {@link NullPointerException} that names
     * the part.
     */
    public static final class Builder {

        private final Customer customer;
        private final LocalDate asOf;
        private final List<Stratum> strata = new ArrayList<>();
        private @Nullable Grade<?> grade;
        private @Nullable List<Segment> segments;
        private @Nullable PyramidTier pyramidTier;
        private @Nullable AbcClass abcClass;
        private @Nullable CustomerValueClass valueClass;
        private @Nullable AtRiskFlag atRisk;
        private @Nullable LoyaltyPosition loyalty;

        private Builder(Customer customer, LocalDate asOf) {
            this.customer = customer;
            this.asOf = asOf;
        }

        /**
         * Sets the grade.
         *
         * @param held the grade, with its entitlements
         * @return this builder
         */
        public Builder grade(Grade<?> held) {
            this.grade = requireNonNull(held, "grade");
            return this;
        }

        /**
         * Adds the stratum of one more stratification.
         *
         * @param part the stratum
         * @return this builder
         */
        public Builder stratum(Stratum part) {
            strata.add(requireNonNull(part, "stratum"));
            return this;
        }

        /**
         * Sets the named segments.
         *
         * @param joined the segments; an empty list if the customer is in none
         * @return this builder
         */
        public Builder segments(List<Segment> joined) {
            this.segments = Require.list(joined, "segments");
            return this;
        }

        /**
         * Sets the tier of the customer pyramid.
         *
         * @param tier the tier
         * @return this builder
         */
        public Builder pyramidTier(PyramidTier tier) {
            this.pyramidTier = requireNonNull(tier, "pyramidTier");
            return this;
        }

        /**
         * Sets the class of the ABC analysis.
         *
         * @param found the class
         * @return this builder
         */
        public Builder abcClass(AbcClass found) {
            this.abcClass = requireNonNull(found, "abcClass");
            return this;
        }

        /**
         * Sets the value class.
         *
         * @param found the class
         * @return this builder
         */
        public Builder valueClass(CustomerValueClass found) {
            this.valueClass = requireNonNull(found, "valueClass");
            return this;
        }

        /**
         * Sets the at-risk flag.
         *
         * @param flag the flag
         * @return this builder
         */
        public Builder atRisk(AtRiskFlag flag) {
            this.atRisk = requireNonNull(flag, "atRisk");
            return this;
        }

        /**
         * Sets the position in the loyalty matrix.
         *
         * @param position the position
         * @return this builder
         */
        public Builder loyalty(LoyaltyPosition position) {
            this.loyalty = requireNonNull(position, "loyalty");
            return this;
        }

        /**
         * The portrait; what was not set is not known.
         *
         * @return the portrait
         * @throws IllegalArgumentException if the day is not in the years 1 to 9999, or there are two strata of one
         *     stratification
         */
        public CustomerPortrait build() {
            return new CustomerPortrait(
                    customer.id(),
                    asOf,
                    customer.tagsOn(asOf),
                    Optional.ofNullable(grade),
                    ImmutableList.copyOf(strata),
                    Optional.ofNullable(segments),
                    Optional.ofNullable(pyramidTier),
                    Optional.ofNullable(abcClass),
                    Optional.ofNullable(valueClass),
                    Optional.ofNullable(atRisk),
                    Optional.ofNullable(loyalty));
        }
    }
}
