package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 分层 – a partition of all customers by conditions: every customer is in exactly one stratum (D8). Strata have no order and
 * no entitlements; grades have both.
 *
 * <p>That the strata are disjoint and leave nobody out, customers with unknown values included, is proven when the
 * stratification is made; if it is not so, it is refused with the strata, the region and a customer that shows it.
 *
 * <pre>{@code
 * Stratification<Client> frequency = Stratification.of("frequency", "按频率", "by frequency", List.of(
 *         SegmentRule.of("seldom", "低频", "seldom", ORDERS.atMost(2)),
 *         SegmentRule.of("often", "高频", "often", ORDERS.atLeast(3))));
 * frequency.stratumOf(client).displayName(Locale.CHINA);
 * frequency.count(clients);
 * }</pre>
 *
 * <p>Immutable; equal by id, name and rules.
 *
 * @param <T> the type of the profile
 */
public final class Stratification<T> implements Bilingual {

    /** Strata that a stratification may have at most. */
    public static final int MAX_STRATA = SegmentProofs.MAX_RULES;

    private final String id;
    private final Term term;
    private final ImmutableList<SegmentRule<T>> rules;
    private final ImmutableList<Stratum> strata;

    private Stratification(String id, Term term, List<SegmentRule<T>> rules) {
        this.id = id;
        this.term = term;
        this.rules = ImmutableList.copyOf(rules);
        this.strata = rules.stream()
                .map(rule -> new Stratum(id, term, rule.segment()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A stratification, proven to be a partition.
     *
     * @param <T> the type of the profile
     * @param id the stable id, 1 to {@value Segment#MAX_LENGTH} characters
     * @param chinese the Chinese name, such as 按频率
     * @param english the English name
     * @param rules the strata, 1 to {@value #MAX_STRATA}, in any order; copied
     * @return the stratification
     * @throws NullPointerException if an argument or a rule is null
     * @throws IllegalArgumentException if the id breaks a rule, a name is blank, a segment stands twice, there are none
     *     or too many, or the rules are not proven to be a partition; the message lists every flaw
     */
    public static <T> Stratification<T> of(String id, String chinese, String english, List<SegmentRule<T>> rules) {
        Require.text(id, "id", Segment.MAX_LENGTH);
        Term term = new Term(chinese, english);
        List<SegmentRule<T>> checked = SegmentProofs.checked(rules);
        SegmentProofs.refuse("stratification " + id, "put every customer into exactly one stratum", flaws(checked));
        return new Stratification<>(id, term, checked);
    }

    /**
     * What keeps rules from being a partition, for an editor that shows it.
     *
     * @param <T> the type of the profile
     * @param rules the rules
     * @return rules that nobody can meet, then overlaps, then a gap; empty if they are a partition
     * @throws NullPointerException if the list or a rule is null
     * @throws IllegalArgumentException if a segment stands twice, or there are none or too many rules
     */
    public static <T> List<SegmentFlaw<T>> flaws(List<SegmentRule<T>> rules) {
        List<SegmentRule<T>> checked = SegmentProofs.checked(rules);
        return ImmutableList.<SegmentFlaw<T>>builder()
                .addAll(SegmentProofs.neverMet(checked))
                .addAll(SegmentProofs.overlaps(checked))
                .addAll(SegmentProofs.gaps(checked))
                .build();
    }

    /**
     * The stable id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    @Override
    public Term term() {
        return term;
    }

    /**
     * The rules.
     *
     * @return one for each stratum, in the order in which they were given
     */
    public List<SegmentRule<T>> rules() {
        return rules;
    }

    /**
     * The stratum of a customer.
     *
     * @param profile the customer's profile
     * @return the stratum
     * @throws NullPointerException if the profile is null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public Stratum stratumOf(T profile) {
        return strata.get(place(requireNonNull(profile, "profile")));
    }

    /**
     * How many customers of a population are in each stratum.
     *
     * @param population the customers' profiles
     * @return one count for each stratum, also for an empty one, in the order of the rules; they sum to the population
     * @throws NullPointerException if the population or a profile is null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public List<StratumCount> count(Iterable<? extends T> population) {
        long[] counts = new long[strata.size()];
        long customers = 0;
        for (T profile : requireNonNull(population, "population")) {
            counts[place(requireNonNull(profile, "profile"))]++;
            customers++;
        }
        ImmutableList.Builder<StratumCount> found = ImmutableList.builder();
        for (int place = 0; place < counts.length; place++) {
            found.add(new StratumCount(strata.get(place), counts[place], Share.of(counts[place], customers)));
        }
        return found.build();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Stratification<?> other
                && id.equals(other.id)
                && term.equals(other.term)
                && rules.equals(other.rules);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + rules.hashCode();
    }

    @Override
    public String toString() {
        return "Stratification[" + id + ", "
                + strata.stream().map(stratum -> stratum.segment().id()).toList() + "]";
    }

    private int place(T profile) {
        for (int place = 0; place < rules.size(); place++) {
            if (rules.get(place).when().test(profile)) {
                return place;
            }
        }
        throw new IllegalStateException(
                "stratification " + id + " is proven to leave nobody out, so a getter must have changed its answer");
    }
}
