package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.rules.timeline.Versioned;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 定级政策 – who holds which tier of a ladder, by the facts of qualifying periods; it rises on earning and does not flap.
 *
 * <p>Each tier above the floor asks for something to be entered and for the same or less to be kept; between the two
 * lies a band in which nothing moves. The policy is pure: the caller stores {@link TierDecision#next} and brings it
 * back.
 *
 * <p>The rules of an assessment, on one day:
 *
 * <ol>
 *   <li>The facts that count are those of the current period so far and those of the period completed before; a
 *       condition is met if either meets it, so a tier earned in one period is good through the end of the next.
 *   <li>A member rises to the highest tier whose enter condition is met, as {@link Upgrade} allows: at once unless told
 *       otherwise.
 *   <li>Where a review ({@link Downgrade.Timing}) finds the keep condition not met, the member falls once grace and
 *       minimum stay are over, unless the facts meet it by then: to the highest lower tier whose keep condition is not
 *       known to be unmet, at most as many steps down as {@link Downgrade} allows.
 *   <li>Unknown moves nothing: a condition that is unknown neither promotes nor demotes. A review that it leaves open is
 *       made up for on the first assessment that knows.
 *   <li>A {@link TierGrant} of a higher tier rules while it is valid; the earned tier goes its way beneath it.
 * </ol>
 *
 * <p>A late run catches up: what fell due since the last assessment – begins of periods, tier anniversaries, ends of
 * grace and minimum stay – is judged day by day, in order, each with the facts as of its own day, and dated on it; then
 * the day of the assessment itself. So a demotion has its right date however late the run, and a review costs one step
 * each. A promotion within a period is found on the day of an assessment only: assess on the days on which facts
 * change. A second run on the same day changes nothing.
 *
 * <p>Example: the hotel ladder. With 52 nights in 2024, of which the 50th on 10 November, a member is platinum from that
 * day until 31 December 2025; with 8 nights in 2025 gold from 1 January 2026:
 *
 * <pre>{@code
 * TierPolicy<Stay, Tier> policy = TierPolicy.define("hotel", 1, Stay.class, Tier.class)
 *         .tier(SILVER).enter(NIGHTS.atLeast(10))
 *         .tier(GOLD).enter(NIGHTS.atLeast(25))
 *         .tier(PLATINUM).enter(NIGHTS.atLeast(50))
 *         .period(QualifyingPeriod.calendarYear())
 *         .downgrade(Downgrade.atPeriodEnd().maxSteps(1))
 *         .build();
 * TierDecision<Tier> decision = policy.assess(facts, state, LocalDate.of(2026, 3, 1));
 * }</pre>
 *
 * <p>What can be proven wrong about a policy is refused when it is built: see {@link TierFlaw}. Two policies are equal
 * when their whole contents are; opaque tests count by their ids. Immutable, hence thread-safe.
 *
 * @param <T> the facts of one period
 * @param <K> the tiers; the order of the enum is the ladder, lowest first
 */
public final class TierPolicy<T, K extends Enum<K>> implements Versioned {

    /** Characters that an id may have at most. */
    public static final int MAX_ID = 64;

    private final TierDefinition<T, K> definition;
    private final List<TierFlaw> flaws;
    private final String fingerprint;

    TierPolicy(TierDefinition<T, K> definition, List<TierFlaw> flaws) {
        this.definition = definition;
        this.flaws = List.copyOf(flaws);
        this.fingerprint = TierFingerprint.of(definition);
    }

    /**
     * Begins a policy. The first constant of the enum is the floor: the tier of everyone, which asks for nothing.
     * Constants that are given no rules do not belong to the ladder.
     *
     * @param <T> the facts of one period
     * @param <K> the tiers
     * @param id the stable id, which all versions share
     * @param version the version, at least 1
     * @param facts the facts of one period
     * @param ladder the tiers, lowest first
     * @return the builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id is blank or too long, the version is below 1, or the enum has no
     *     constants
     */
    public static <T, K extends Enum<K>> TierPolicyBuilder<T, K> define(
            String id, int version, Class<T> facts, Class<K> ladder) {
        Require.text(id, "id", MAX_ID);
        Require.that(version >= 1, "version", version, "must be at least 1");
        requireNonNull(facts, "facts");
        K[] tiers = requireNonNull(requireNonNull(ladder, "ladder").getEnumConstants(), "ladder");
        Require.that(tiers.length > 0, "ladder", ladder.getSimpleName(), "must have constants");
        return new TierPolicyBuilder<>(id, version, facts, tiers[0]);
    }

    /**
     * Places a new member by the facts alone: neither a limit of steps nor a confirmation holds at the first placement,
     * and what happened in periods before the last completed one is not looked at.
     *
     * @param facts the facts
     * @param joined the day on which the member joined
     * @param asOf the day of the placement, not before joining
     * @return the decision, from the floor
     * @throws NullPointerException if an argument, or the facts of a period, is null
     * @throws IllegalArgumentException if a day does not lie in the years 1 to 9999, or {@code asOf} before joining
     */
    public TierDecision<K> join(PeriodFacts<T> facts, LocalDate joined, LocalDate asOf) {
        requireNonNull(facts, "facts");
        Require.businessDate(joined, "joined");
        LocalDate day = notBefore(joined, asOf, "joined ");
        EarnedTier<K> floor = EarnedTier.entered(definition.floor(), joined);
        TierState<K> before = state(floor, joined, day, List.of());
        TierDay<T> known = TierDay.of(facts, definition.period(), joined, day);
        int place = definition.entered(known);
        EarnedTier<K> earned = place == 0 ? floor : EarnedTier.entered(definition.at(place), day);
        earned = earned.withValidThrough(TierValidity.of(definition, joined, earned, known));
        List<TierCourse.Move<T, K>> moves = place == 0
                ? List.of()
                : List.of(new TierCourse.Move<>(definition.floor(), definition.at(place), known));
        return new TierOutcome<>(this, before, state(earned, joined, day, List.of()), known, moves).decision();
    }

    /**
     * Assesses a member: catches up with what fell due since the last assessment, then judges the day itself.
     *
     * @param facts the facts, as of that day
     * @param current the state before, of this policy or of another version of it, which the reasons then tell
     * @param asOf the day of the assessment, not before the last one
     * @return the decision
     * @throws NullPointerException if an argument, or the facts of a period, is null
     * @throws IllegalArgumentException if the state is that of another policy, holds a tier that is not of the ladder or
     *     a demotion that is pending at the floor, or was assessed later, or {@code asOf} does not lie in the years 1 to
     *     9999
     */
    public TierDecision<K> assess(PeriodFacts<T> facts, TierState<K> current, LocalDate asOf) {
        requireNonNull(facts, "facts");
        checkOwn(current);
        LocalDate day = notBefore(current.assessed(), asOf, "the last assessment on ");
        TierCourse<T, K> course = new TierCourse<>(definition, facts, current);
        TierDay<T> known = course.run(day);
        List<TierGrant<K>> grants = current.grants().isEmpty()
                ? current.grants()
                : current.grants().stream()
                        .filter(grant -> !grant.hasEndedBy(day))
                        .toList();
        TierState<K> next = state(course.earned(), current.joined(), day, grants);
        return new TierOutcome<>(this, current, next, known, course.moves()).decision();
    }

    /**
     * The state of a member who held a tier before the policy did: reviews up to the day count as done.
     *
     * @param tier the tier
     * @param joined the day on which the member joined
     * @param since the day on which the tier was entered, not before joining
     * @param asOf the day of the takeover, not before {@code since}
     * @return the state, assessed on that day
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the tier is not of the ladder, or the days are not in this order or not in the
     *     years 1 to 9999
     */
    public TierState<K> takeOver(K tier, LocalDate joined, LocalDate since, LocalDate asOf) {
        int place = definition.place(requireNonNull(tier, "tier"));
        TierState<K> state = state(EarnedTier.entered(tier, since), joined, asOf, List.of());
        return place == 0
                ? state
                : state(
                        state.earned().withValidThrough(TierValidity.takenOver(definition, joined, since, asOf)),
                        joined,
                        asOf,
                        List.of());
    }

    /**
     * The state of another policy as one of this: for the day on which a policy follows another one, and for
     * comparisons of the two. A demotion that is pending stays pending.
     *
     * @param state the state
     * @return the state with this policy's id and version
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if it holds a tier that is not of the ladder, or a demotion that is pending at the
     *     floor
     */
    public TierState<K> adopt(TierState<K> state) {
        checkLadder(requireNonNull(state, "state"));
        return state(state.earned(), state.joined(), state.assessed(), state.grants());
    }

    /**
     * What it takes to keep the tier in effect.
     *
     * @param facts the facts, as of that day
     * @param current the state, which is brought to that day first
     * @param asOf the day, not before the last assessment
     * @return what is missing, and the last day for it; empty where nothing can be lost: at the floor, and where the
     *     policy never demotes
     * @throws NullPointerException if an argument, or the facts of a period, is null
     * @throws IllegalArgumentException if {@link #assess} would refuse the state or the day
     */
    public Optional<TierDistance<K>> toRetain(PeriodFacts<T> facts, TierState<K> current, LocalDate asOf) {
        return distances(facts, current, asOf).toRetain();
    }

    /**
     * What it takes to rise to the tier above the one in effect.
     *
     * @param facts the facts, as of that day
     * @param current the state, which is brought to that day first
     * @param asOf the day, not before the last assessment
     * @return what is missing, and the last day for it; empty at the top of the ladder
     * @throws NullPointerException if an argument, or the facts of a period, is null
     * @throws IllegalArgumentException if {@link #assess} would refuse the state or the day
     */
    public Optional<TierDistance<K>> toRise(PeriodFacts<T> facts, TierState<K> current, LocalDate asOf) {
        return distances(facts, current, asOf).toRise();
    }

    private TierDistances<T, K> distances(PeriodFacts<T> facts, TierState<K> current, LocalDate asOf) {
        TierState<K> state = assess(facts, current, asOf).next();
        return new TierDistances<>(
                definition, state, TierDay.of(facts, definition.period(), state.joined(), state.assessed()));
    }

    @Override
    public String id() {
        return definition.id();
    }

    @Override
    public int version() {
        return definition.version();
    }

    /**
     * The start of SHA-256 over the whole content, opaque tests by their ids. Wording does not count, nor does the
     * package of the tiers.
     *
     * @return 32 hexadecimal digits
     */
    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The tiers of the policy.
     *
     * @return the tiers, lowest first
     */
    public List<K> ladder() {
        return definition.ladder();
    }

    /**
     * What the tiers above the floor ask for.
     *
     * @return the rules, of the lowest tier first
     */
    public List<TierRule<T, K>> rules() {
        return definition.rules();
    }

    /**
     * Over which days facts are counted.
     *
     * @return the period
     */
    public QualifyingPeriod period() {
        return definition.period();
    }

    /**
     * When and how far members fall.
     *
     * @return the rule
     */
    public Downgrade downgrade() {
        return definition.downgrade();
    }

    /**
     * How fast members rise.
     *
     * @return the rule
     */
    public Upgrade upgrade() {
        return definition.upgrade();
    }

    /**
     * The warnings that did not keep the policy from being built.
     *
     * @return the flaws in a stable order; none if all is proven
     */
    public List<TierFlaw> flaws() {
        return flaws;
    }

    /**
     * The type of the facts.
     *
     * @return the class
     */
    public Class<T> factsType() {
        return definition.facts();
    }

    /**
     * The ladder as a Markdown table, the highest tier first, with the rules below it.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the text
     */
    public String toMarkdown(Locale locale) {
        return TierMarkdown.of(definition, locale);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TierPolicy<?, ?> other && definition.equals(other.definition);
    }

    @Override
    public int hashCode() {
        return definition.hashCode();
    }

    @Override
    public String toString() {
        return "TierPolicy[" + id() + " " + version() + "]";
    }

    TierDefinition<T, K> definition() {
        return definition;
    }

    private TierState<K> state(EarnedTier<K> earned, LocalDate joined, LocalDate assessed, List<TierGrant<K>> grants) {
        return new TierState<>(earned, joined, assessed, grants, id(), version());
    }

    private void checkOwn(TierState<K> state) {
        if (!requireNonNull(state, "current").policy().equals(id())) {
            throw Require.refusal("policy of the state", state.policy(), "must be " + id());
        }
        checkLadder(state);
    }

    private void checkLadder(TierState<K> state) {
        if (definition.place(state.earned().tier()) == 0
                && state.earned().pendingSince().isPresent()) {
            throw Require.refusal(
                    "pendingSince",
                    state.earned().pendingSince().get(),
                    "must be empty at the floor " + definition.floor());
        }
        state.earned().rising().ifPresent(run -> definition.place(run.tier()));
        for (TierGrant<K> grant : state.grants()) {
            definition.place(grant.tier());
        }
    }

    private static LocalDate notBefore(LocalDate first, LocalDate asOf, String what) {
        if (Require.businessDate(asOf, "asOf").isBefore(first)) {
            throw Require.refusal("asOf", asOf, "must not lie before " + what + first);
        }
        return asOf;
    }
}
