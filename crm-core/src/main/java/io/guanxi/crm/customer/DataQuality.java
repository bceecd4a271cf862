package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * 数据质量 – how complete and how fresh the data about one customer are (A14).
 *
 * <p>The four sets share out the fields that apply to the customer: each stands in exactly one. A field is fresh if it
 * was learnt or last confirmed on or after {@code asOf − maxAge}, else stale. Its age is unknown if there is no
 * provenance, or one that is later than {@code asOf}: what was learnt later says nothing about that day. Example: a
 * person of whom 6 of the 12 fields are known, 3 fresh, 1 stale and 2 of unknown age, has completeness 0.5000 and
 * freshness 0.7500.
 *
 * @param missing the fields that are unknown, in the order of {@link CustomerField}; never the name
 * @param fresh the known fields that are young enough
 * @param stale the known fields that are too old
 * @param ageUnknown the known fields of which nobody can tell
 */
public record DataQuality(
        Set<CustomerField> missing, Set<CustomerField> fresh, Set<CustomerField> stale, Set<CustomerField> ageUnknown) {

    /**
     * Checks that the sets share out fields.
     *
     * @param missing the fields that are unknown, copied
     * @param fresh the known fields that are young enough, copied
     * @param stale the known fields that are too old, copied
     * @param ageUnknown the known fields of which nobody can tell, copied
     * @throws NullPointerException if a component or a field is null
     * @throws IllegalArgumentException if a field stands in two sets, or the name is not among the known ones
     */
    public DataQuality {
        missing = copy(missing, "missing");
        fresh = copy(fresh, "fresh");
        stale = copy(stale, "stale");
        ageUnknown = copy(ageUnknown, "ageUnknown");
        Set<CustomerField> known = EnumSet.noneOf(CustomerField.class);
        requireNew(known, fresh, "fresh");
        requireNew(known, stale, "stale");
        requireNew(known, ageUnknown, "ageUnknown");
        Require.that(known.contains(CustomerField.NAME), "known", known, "must hold the name, which every party has");
        requireNew(known, missing, "missing");
    }

    /**
     * Judges the data about a customer.
     *
     * @param customer the customer
     * @param asOf the business date of the judgement
     * @param maxAge how old a field may be and still count as fresh
     * @return the quality
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the date is not in the years 1 to 9999, or the age is not longer than zero
     */
    public static DataQuality of(Customer customer, LocalDate asOf, Period maxAge) {
        requireNonNull(customer, "customer");
        LocalDate oldest = Require.businessDate(asOf, "asOf").minus(Require.positive(maxAge, "maxAge"));
        Set<CustomerField> missing = EnumSet.noneOf(CustomerField.class);
        Set<CustomerField> fresh = EnumSet.noneOf(CustomerField.class);
        Set<CustomerField> stale = EnumSet.noneOf(CustomerField.class);
        Set<CustomerField> ageUnknown = EnumSet.noneOf(CustomerField.class);
        for (CustomerField field : CustomerField.values()) {
            if (!field.appliesTo(customer.party())) {
                continue;
            }
            Optional<LocalDate> learnt = Optional.ofNullable(
                            customer.provenance().get(field))
                    .map(Provenance::on)
                    .filter(on -> !on.isAfter(asOf));
            if (!field.isKnownOf(customer)) {
                missing.add(field);
            } else if (learnt.isEmpty()) {
                ageUnknown.add(field);
            } else if (learnt.get().isBefore(oldest)) {
                stale.add(field);
            } else {
                fresh.add(field);
            }
        }
        return new DataQuality(missing, fresh, stale, ageUnknown);
    }

    /**
     * 低质量数据的成本 – what wrong data cost, {@code errors · cost per error}: 1,200 errors at CNY 15.00 are CNY
     * 18,000.00.
     *
     * @param errors the number of errors, 0 or more
     * @param costPerError what one error costs, 0 or more
     * @return the cost
     * @throws NullPointerException if the amount is null
     * @throws IllegalArgumentException if an argument is negative, or the product does not fit in long minor units
     */
    public static Money cost(long errors, Money costPerError) {
        Require.that(errors >= 0, "errors", errors, "must not be negative");
        Require.that(
                !requireNonNull(costPerError, "costPerError").isNegative(),
                "costPerError",
                costPerError,
                "must not be negative");
        Money cost = costPerError.multipliedBy(errors);
        Require.minorUnits(cost, "cost");
        return cost;
    }

    /**
     * The fields that are known, of whatever age.
     *
     * @return the fields in the order of {@link CustomerField}; never empty, because the name is always known
     */
    public Set<CustomerField> known() {
        Set<CustomerField> known = EnumSet.noneOf(CustomerField.class);
        known.addAll(fresh);
        known.addAll(stale);
        known.addAll(ageUnknown);
        return Sets.immutableEnumSet(known);
    }

    /**
     * 完整度 – the share of fields that are known, {@code known / (known + missing)}.
     *
     * @return the share in (0, 1], 4 decimals, rounded half up
     */
    public BigDecimal completeness() {
        int known = known().size();
        return Share.of(known, known + missing.size()).orElseThrow();
    }

    /**
     * 新鲜度 – the share of fresh ones among the fields of known age, {@code fresh / (fresh + stale)}.
     *
     * @return the share in [0, 1], 4 decimals, rounded half up; empty if no age is known
     */
    public Optional<BigDecimal> freshness() {
        return Share.of(fresh.size(), fresh.size() + stale.size());
    }

    private static Set<CustomerField> copy(Set<CustomerField> fields, String name) {
        requireNonNull(fields, name).forEach(field -> requireNonNull(field, name));
        return Sets.immutableEnumSet(fields);
    }

    private static void requireNew(Set<CustomerField> seen, Set<CustomerField> fields, String name) {
        for (CustomerField field : fields) {
            Require.that(seen.add(field), name, field, "must not repeat a field of another set");
        }
    }
}
