package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 命名细分 – named segments of customers by thresholds such as purchases in a month, money spent and days to settle a bill
 * (A9). Other than in a {@link Stratification}, a customer may be in none.
 *
 * <p>Whether a customer may be in several is stated: {@link #overlapping} or {@link #exclusive}, the latter proven.
 *
 * <pre>{@code
 * NamedSegments<Client> segments = NamedSegments.overlapping(List.of(
 *         SegmentRule.of("regular", "常客", "regular", PER_MONTH.atLeast("2.0")),
 *         SegmentRule.of("prompt", "及时结账", "prompt payer", SETTLEMENT_DAYS.atMost(30))));
 * segments.of(client);            // both, one or none
 * segments.members(clients);      // and of whom it cannot be known
 * }</pre>
 *
 * <p>Immutable; equal by rules and by whether they exclude one another.
 *
 * @param <T> the type of the profile
 */
public final class NamedSegments<T> {

    /** Segments that one set may have at most. */
    public static final int MAX_SEGMENTS = SegmentProofs.MAX_RULES;

    private final ImmutableList<SegmentRule<T>> rules;
    private final boolean exclusive;

    private NamedSegments(List<SegmentRule<T>> rules, boolean exclusive) {
        this.rules = ImmutableList.copyOf(rules);
        this.exclusive = exclusive;
    }

    /**
     * Segments of which a customer may be in several.
     *
     * @param <T> the type of the profile
     * @param rules the rules, 1 to {@value #MAX_SEGMENTS}; copied
     * @return the segments
     * @throws NullPointerException if the list or a rule is null
     * @throws IllegalArgumentException if a segment stands twice, there are none or too many rules, or one can be met
     *     by nobody; the message lists every flaw
     */
    public static <T> NamedSegments<T> overlapping(List<SegmentRule<T>> rules) {
        List<SegmentRule<T>> checked = SegmentProofs.checked(rules);
        SegmentProofs.refuse("segments", "each have possible members", SegmentProofs.neverMet(checked));
        return new NamedSegments<>(checked, false);
    }

    /**
     * Segments of which a customer is in one at most, which is proven.
     *
     * @param <T> the type of the profile
     * @param rules the rules, 1 to {@value #MAX_SEGMENTS}; copied
     * @return the segments
     * @throws NullPointerException if the list or a rule is null
     * @throws IllegalArgumentException if a segment stands twice, there are none or too many rules, one can be met by
     *     nobody, or two are not proven to exclude one another; the message lists every flaw
     */
    public static <T> NamedSegments<T> exclusive(List<SegmentRule<T>> rules) {
        List<SegmentRule<T>> checked = SegmentProofs.checked(rules);
        List<SegmentFlaw<T>> flaws = new ArrayList<>(SegmentProofs.neverMet(checked));
        flaws.addAll(SegmentProofs.overlaps(checked));
        SegmentProofs.refuse("segments", "exclude one another and each have possible members", flaws);
        return new NamedSegments<>(checked, true);
    }

    /**
     * The rules.
     *
     * @return the rules in the order in which they were given
     */
    public List<SegmentRule<T>> rules() {
        return rules;
    }

    /**
     * Whether a customer is in one segment at most.
     *
     * @return true if that is proven
     */
    public boolean isExclusive() {
        return exclusive;
    }

    /**
     * The segments of a customer.
     *
     * @param profile the customer's profile
     * @return the segments whose rule is met, in the order of the rules; a rule that cannot be judged is not met
     * @throws NullPointerException if the profile is null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public List<Segment> of(T profile) {
        requireNonNull(profile, "profile");
        ImmutableList.Builder<Segment> segments = ImmutableList.builder();
        for (SegmentRule<T> rule : rules) {
            if (rule.when().test(profile)) {
                segments.add(rule.segment());
            }
        }
        return segments.build();
    }

    /**
     * Who of a population is in which segment.
     *
     * @param population the customers' profiles
     * @return one entry for each segment, also for an empty one, in the order of the rules
     * @throws NullPointerException if the population or a profile is null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public List<SegmentMembers<T>> members(Iterable<? extends T> population) {
        List<T> profiles = Require.list(ImmutableList.<T>copyOf(population), "population");
        return rules.stream()
                .map(rule -> new SegmentMembers<>(
                        rule.segment(), those(profiles, rule, Met.MET), those(profiles, rule, Met.UNKNOWN)))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof NamedSegments<?> other && rules.equals(other.rules) && exclusive == other.exclusive;
    }

    @Override
    public int hashCode() {
        return 31 * rules.hashCode() + Boolean.hashCode(exclusive);
    }

    @Override
    public String toString() {
        return "NamedSegments" + rules.stream().map(rule -> rule.segment().id()).toList();
    }

    private static <T> List<T> those(List<T> profiles, SegmentRule<T> rule, Met met) {
        return profiles.stream()
                .filter(profile -> rule.when().evaluate(profile) == met)
                .toList();
    }
}
