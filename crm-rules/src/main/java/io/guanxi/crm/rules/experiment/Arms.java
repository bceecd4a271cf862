package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 冠军挑战者分组 – assigns each customer to one arm of a live test, by a stable hash of the customer's key: the same customer
 * falls into the same arm on every machine and every day, without a list to be kept.
 *
 * <p>The hash (SHA-256 of salt and key) is a place on a line that is divided between the arms, in the order of their
 * names, exactly in proportion to their weights; over many customers the shares come out up to chance, with a standard
 * deviation of {@code √(n·p·(1−p))} customers. Where a closed list must come out exactly, {@link #split} it. Another
 * salt mixes anew: use one for each test, or the same customers are the challengers of all. Of two arms one may be
 * enlarged at the expense of the other, and those who were in it stay in it.
 *
 * <p>Example: {@code Arms.of("spring-2026", Map.of("champion", 90, "challenger", 10)).armOf("C-1001")}.
 *
 * <p>Immutable; equal by salt and weights.
 */
public final class Arms {

    /** Characters that a salt or the name of an arm may have at most. */
    public static final int MAX_LENGTH = 64;

    /** What the weights may add up to at most. */
    public static final int MAX_TOTAL = 1_000_000;

    private final String salt;
    /** By name. */
    private final ImmutableSortedMap<String, Integer> weights;

    private final int total;

    private Arms(String salt, ImmutableSortedMap<String, Integer> weights, int total) {
        this.salt = salt;
        this.weights = weights;
        this.total = total;
    }

    /**
     * Arms with their weights.
     *
     * @param salt what tells this test from others, 1 to {@value #MAX_LENGTH} characters
     * @param weights the weight of each arm, at least 1; the order of the map plays no part
     * @return the arms
     * @throws NullPointerException if an argument, a name or a weight is null
     * @throws IllegalArgumentException if the salt or a name is blank, too long, padded or holds control or half
     *     characters, there are fewer than two arms, a weight is below 1, or they add up to more than {@value #MAX_TOTAL}
     */
    public static Arms of(String salt, Map<String, Integer> weights) {
        Require.text(salt, "salt", MAX_LENGTH);
        Require.that(
                requireNonNull(weights, "weights").size() >= 2, "weights", weights, "must be of at least two arms");
        long total = 0;
        for (Map.Entry<String, Integer> arm : weights.entrySet()) {
            Require.text(arm.getKey(), "arm", MAX_LENGTH);
            int weight = requireNonNull(arm.getValue(), "weight of " + arm.getKey());
            Require.that(weight >= 1, "weight of " + arm.getKey(), weight, "must be at least 1");
            total += weight;
        }
        Require.that(total <= MAX_TOTAL, "weights", total, "must add up to at most " + MAX_TOTAL);
        return new Arms(salt, ImmutableSortedMap.copyOf(weights), (int) total);
    }

    /**
     * The names of the arms.
     *
     * @return the names in their order
     */
    public Set<String> names() {
        return weights.keySet();
    }

    /**
     * The share of customers meant for an arm: {@code weight / Σ weights}.
     *
     * @param arm the name of the arm
     * @return the share, above 0 and below 1, to {@value Share#DECIMALS} decimals, rounded half up
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if there is no such arm
     */
    public BigDecimal share(String arm) {
        @Nullable Integer weight = weights.get(requireNonNull(arm, "arm"));
        if (weight == null) {
            throw Require.refusal("arm", arm, "must be one of " + weights.keySet());
        }
        return Share.of(weight, total).orElseThrow();
    }

    /**
     * The arm of a customer.
     *
     * @param customer the customer's key, 1 or more characters
     * @return the name of the arm
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the key is empty
     */
    public String armOf(String customer) {
        // The place, from 0 up to and without 2^63, times the total, divided by 2^63: without the bias of a remainder.
        long place = Math.multiplyHigh(place(customer), 2L * total);
        for (Map.Entry<String, Integer> arm : weights.entrySet()) {
            place -= arm.getValue();
            if (place < 0) {
                return arm.getKey();
            }
        }
        throw new AssertionError("beyond the total of the weights: " + place);
    }

    /**
     * Divides a closed list of customers exactly in proportion to the weights, at random but reproducibly.
     *
     * <p>Quotas are rounded down; customers left over go one each to the arms with the largest remainders, among equals
     * to the first by name. Unlike {@link #armOf}, the arm of one customer depends on who else is on the list: store
     * the result. Example: weights 90 and 10 divide 25 customers into 23 (22.5) and 2 (2.5): the remainders are equal,
     * and "challenger" comes before "champion", so it is 3 and 22.
     *
     * @param customers the keys of the customers, each once; their order plays no part
     * @return the keys in each arm, in their order; an arm may be empty
     * @throws NullPointerException if the list or a key is null
     * @throws IllegalArgumentException if a key is empty, or stands twice
     */
    public Map<String, List<String>> split(Collection<String> customers) {
        List<Placed> placed =
                new ArrayList<>(requireNonNull(customers, "customers").size());
        for (String customer : customers) {
            placed.add(new Placed(place(customer), customer));
        }
        placed.sort(Comparator.comparingLong(Placed::place).thenComparing(Placed::customer));
        for (int index = 1; index < placed.size(); index++) {
            Require.that(
                    !placed.get(index).equals(placed.get(index - 1)),
                    "customer",
                    placed.get(index).customer(),
                    "must not stand on the list twice");
        }
        ImmutableMap.Builder<String, List<String>> arms = ImmutableMap.builderWithExpectedSize(weights.size());
        int from = 0;
        for (Map.Entry<String, Integer> quota : quotas(placed.size()).entrySet()) {
            int to = from + quota.getValue();
            arms.put(
                    quota.getKey(),
                    placed.subList(from, to).stream()
                            .map(Placed::customer)
                            .sorted()
                            .collect(ImmutableList.toImmutableList()));
            from = to;
        }
        return arms.buildOrThrow();
    }

    /** A customer at a place. */
    private record Placed(long place, String customer) {}

    /** The method of largest remainders. */
    private Map<String, Integer> quotas(int customers) {
        List<String> byRemainder = new ArrayList<>(weights.keySet());
        byRemainder.sort(Comparator.comparingLong((String arm) -> remainder(arm, customers))
                .reversed());
        long left = customers;
        for (int weight : weights.values()) {
            left -= (long) weight * customers / total;
        }
        Set<String> oneMore = Set.copyOf(byRemainder.subList(0, (int) left));
        ImmutableSortedMap.Builder<String, Integer> quotas = ImmutableSortedMap.naturalOrder();
        weights.forEach((arm, weight) ->
                quotas.put(arm, (int) ((long) weight * customers / total) + (oneMore.contains(arm) ? 1 : 0)));
        return quotas.buildOrThrow();
    }

    private long remainder(String arm, int customers) {
        return (long) requireNonNull(weights.get(arm)) * customers % total;
    }

    /** The place of a customer on the line from 0 up to and without 2^63. */
    private long place(String customer) {
        Require.that(!requireNonNull(customer, "customer").isEmpty(), "customer", customer, "must not be empty");
        // The length keeps salt and key apart: "a" and "bc" are not "ab" and "c".
        return Hashing.sha256()
                        .hashString(salt.length() + ":" + salt + customer, StandardCharsets.UTF_8)
                        .asLong()
                >>> 1;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Arms other && salt.equals(other.salt) && weights.equals(other.weights);
    }

    @Override
    public int hashCode() {
        return 31 * salt.hashCode() + weights.hashCode();
    }

    @Override
    public String toString() {
        return "Arms[" + salt + " " + weights + "]";
    }
}
