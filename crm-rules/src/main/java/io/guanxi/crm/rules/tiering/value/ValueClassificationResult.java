package io.guanxi.crm.rules.tiering.value;

import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.BZ;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.MGC;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.MVC;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.OTHER;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 价值分类结果 – every customer in exactly one value class, with the cuts, the ties at the cuts and the reasons.
 *
 * <p>Immutable; equal by classification and values. Placements are made when they are asked for.
 *
 * @param <K> the type of the customers' keys
 */
public final class ValueClassificationResult<K extends Comparable<? super K>> {

    private final ValueClassification classification;
    private final ImmutableSortedMap<K, CustomerValue> values;
    private final Contest<K> mostValuable;
    private final Contest<K> mostGrowable;
    private final ImmutableSortedMap<K, CustomerValueClass> classes;

    ValueClassificationResult(ValueClassification classification, ImmutableSortedMap<K, CustomerValue> values) {
        this.classification = classification;
        this.values = values;
        TreeMap<K, CustomerValueClass> found = new TreeMap<>();
        values.forEach((key, value) -> found.put(key, isBelowZero(value) ? BZ : OTHER));
        this.mostValuable = contest(
                found,
                classification.mostValuable(),
                value -> value.actual(),
                value -> value.actual().isPositive());
        mostValuable.winners().forEach(key -> found.put(key, MVC));
        this.mostGrowable = contest(
                found,
                classification.mostGrowable(),
                value -> value.growth(),
                value -> value.actual().isPositiveOrZero() && value.growth().isPositive());
        mostGrowable.winners().forEach(key -> found.put(key, MGC));
        this.classes = ImmutableSortedMap.copyOf(found);
    }

    /** The amount by which a class ranks. */
    private interface Amount {
        Money of(CustomerValue value);
    }

    /** Who can be in a class at all. */
    private interface Entry {
        boolean isOpenTo(CustomerValue value);
    }

    /**
     * The class of every customer.
     *
     * @return the classes in the order of the keys
     */
    public SortedMap<K, CustomerValueClass> classes() {
        return classes;
    }

    /**
     * The number of customers.
     *
     * @return the number, at least 1
     */
    public int customers() {
        return values.size();
    }

    /**
     * The number of customers in a class.
     *
     * @param valueClass the class
     * @return the number, 0 or more
     * @throws NullPointerException if the class is null
     */
    public int customers(CustomerValueClass valueClass) {
        return members(valueClass).size();
    }

    /**
     * The customers in a class.
     *
     * @param valueClass the class
     * @return the customers: MVC and MGC by rank, the others by key
     * @throws NullPointerException if the class is null
     */
    public List<K> members(CustomerValueClass valueClass) {
        return switch (requireNonNull(valueClass, "valueClass")) {
            case MVC -> mostValuable.winners();
            case MGC -> mostGrowable.winners();
            case BZ, OTHER ->
                classes.entrySet().stream()
                        .filter(entry -> entry.getValue() == valueClass)
                        .map(Map.Entry::getKey)
                        .toList();
        };
    }

    /**
     * The actual value of the customers in a class.
     *
     * @param valueClass the class
     * @return the sum, exact however large; zero if nobody is in the class
     * @throws NullPointerException if the class is null
     */
    public Money actualTotal(CustomerValueClass valueClass) {
        Money sum = Money.zero(value(values.firstKey()).actual().getCurrencyUnit());
        for (K key : members(valueClass)) {
            sum = sum.plus(value(key).actual());
        }
        return sum;
    }

    /**
     * The cut of a class: the lowest actual value in MVC, the lowest growth in MGC.
     *
     * @param valueClass the class
     * @return the amount; empty for the other classes, which have no cut, and for a class that nobody is in
     * @throws NullPointerException if the class is null
     */
    public Optional<Money> cut(CustomerValueClass valueClass) {
        return contest(valueClass).flatMap(Contest::cut);
    }

    /**
     * How many customers missed a class with the very amount of its cut, so that only their key decided.
     *
     * @param valueClass the class
     * @return the number; 0 if the cut is clean or there is none
     * @throws NullPointerException if the class is null
     */
    public int tiedBelowCut(CustomerValueClass valueClass) {
        return contest(valueClass).map(Contest::tied).orElse(0);
    }

    /**
     * The class of a customer.
     *
     * @param key the customer
     * @return the class
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the customer was not classified
     */
    public CustomerValueClass classOf(K key) {
        CustomerValueClass found = classes.get(requireNonNull(key, "key"));
        if (found == null) {
            throw Require.refusal("key", key, "must be one of the classified customers");
        }
        return found;
    }

    /**
     * The class of a customer, with its reasons and what to do.
     *
     * @param key the customer
     * @return the placement
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the customer was not classified
     */
    public ValuePlacement<K> placement(K key) {
        CustomerValueClass valueClass = classOf(key);
        CustomerValue value = value(key);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(ValueClassReason.VALUES, value.actual(), value.potential(), value.growth(), valueClass));
        if (valueClass == BZ) {
            reasons.add(Reason.of(ValueClassReason.BELOW_ZERO));
        } else if (value.actual().isNegative()) {
            reasons.add(Reason.of(ValueClassReason.REPAIRABLE, value.potential()));
        }
        rankReason(MVC, key).ifPresent(rank -> {
            reasons.add(rank);
            reasons.addAll(cutReasons(MVC));
        });
        rankReason(MGC, key).ifPresent(rank -> {
            reasons.add(rank);
            reasons.addAll(cutReasons(MGC));
        });
        reasons.add(Reason.of(ValueClassReason.STRATEGY, valueClass.strategy()));
        return new ValuePlacement<>(key, value, valueClass, reasons);
    }

    /**
     * Why the classes are as they are: the counts, then for MVC and MGC the room, the cut and ties at the cut.
     *
     * @return the reasons, at least three
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                ValueClassReason.COUNTS, customers(), customers(MVC), customers(MGC), customers(BZ), customers(OTHER)));
        reasons.addAll(cutReasons(MVC));
        reasons.addAll(cutReasons(MGC));
        return List.copyOf(reasons);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ValueClassificationResult<?> other
                && classification.equals(other.classification)
                && values.equals(other.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classification, values);
    }

    /** The customers in each class. */
    @Override
    public String toString() {
        return "ValueClassificationResult[" + customers() + " customers: " + customers(MVC) + " MVC, " + customers(MGC)
                + " MGC, " + customers(BZ) + " BZ, " + customers(OTHER) + " OTHER]";
    }

    private static boolean isBelowZero(CustomerValue value) {
        return value.actual().isNegative() && value.potential().isNegativeOrZero();
    }

    /** A contest among those whom no class has taken yet. */
    private Contest<K> contest(Map<K, CustomerValueClass> found, BigDecimal share, Amount amount, Entry entry) {
        List<Contest.Entrant<K>> entrants = new ArrayList<>();
        values.forEach((key, value) -> {
            if (found.get(key) == OTHER && entry.isOpenTo(value)) {
                entrants.add(new Contest.Entrant<>(key, amount.of(value)));
            }
        });
        return new Contest<>(entrants, ValueClassification.room(share, values.size()));
    }

    private Optional<Contest<K>> contest(CustomerValueClass valueClass) {
        return switch (requireNonNull(valueClass, "valueClass")) {
            case MVC -> Optional.of(mostValuable);
            case MGC -> Optional.of(mostGrowable);
            case BZ, OTHER -> Optional.empty();
        };
    }

    private CustomerValue value(K key) {
        return requireNonNull(values.get(key), "value");
    }

    private Optional<Reason> rankReason(CustomerValueClass valueClass, K key) {
        Contest<K> contest = contest(valueClass).orElseThrow();
        ValueClassReason kind = valueClass == MVC ? ValueClassReason.RANK_MVC : ValueClassReason.RANK_MGC;
        return contest.rankOf(key).isPresent()
                ? Optional.of(Reason.of(kind, contest.rankOf(key).getAsInt(), contest.entrants()))
                : Optional.empty();
    }

    private List<Reason> cutReasons(CustomerValueClass valueClass) {
        boolean isMvc = valueClass == MVC;
        Contest<K> contest = contest(valueClass).orElseThrow();
        BigDecimal share = isMvc ? classification.mostValuable() : classification.mostGrowable();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                isMvc ? ValueClassReason.ROOM_MVC : ValueClassReason.ROOM_MGC,
                share.movePointRight(2),
                customers(),
                contest.room()));
        contest.cut()
                .ifPresent(cut ->
                        reasons.add(Reason.of(isMvc ? ValueClassReason.CUT_MVC : ValueClassReason.CUT_MGC, cut)));
        if (contest.tied() > 0) {
            reasons.add(Reason.of(ValueClassReason.TIED, contest.tied(), valueClass));
        }
        return reasons;
    }
}
