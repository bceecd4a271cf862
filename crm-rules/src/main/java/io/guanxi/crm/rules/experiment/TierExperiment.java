package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.experiment.ExperimentCase.Ruling;
import io.guanxi.crm.rules.experiment.ReplayedMember.Course;
import io.guanxi.crm.rules.tiering.Hold;
import io.guanxi.crm.rules.tiering.TierDecision;
import io.guanxi.crm.rules.tiering.TierPolicy;
import io.guanxi.crm.rules.tiering.TierState;
import io.guanxi.crm.rules.tiering.TierStep;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * 等级政策实验 – compares two tier policies over a population, on one day ({@link #over}) or on a series of days with the
 * states carried forward ({@link #replay}).
 *
 * <p>Each policy takes over the state that a member has ({@link TierPolicy#adopt}) and assesses it with the same facts;
 * a member without a state is placed. Nothing is changed: the caller's states stay what they are. Example:
 *
 * <pre>{@code
 * ExperimentReport<Tier> report = Experiment.of(policy, candidate)
 *         .measure("benefit cost", CNY, (member, tier) -> costOf(tier))
 *         .segmentBy("region", member -> regionOf(member.key()))
 *         .guardrail(Guardrail.atMost("worse off", "0.05", r -> r.moves().worseShare()))
 *         .over(members, member -> states.find(member.key()), LocalDate.of(2026, 1, 1));
 * }</pre>
 *
 * <p>Immutable: every method that adds something gives a copy.
 *
 * @param <T> the type of the facts
 * @param <K> the tiers
 */
public final class TierExperiment<T, K extends Enum<K>> {

    private static final Term PROMOTED = new Term("晋级", "promoted");
    private static final Term DEMOTED = new Term("降级", "demoted");
    private static final int RISEN = Hold.values().length;
    private static final int FALLEN = RISEN + 1;
    /** What a decision can be, by which a report counts: kept for one of the reasons, promoted, demoted. */
    private static final ImmutableList<Words> LANES = Stream.concat(
                    Arrays.stream(Hold.values())
                            .map(hold -> new Words("保持：" + hold.chinese(), "kept: " + hold.english())),
                    Stream.of(Words.of(PROMOTED), Words.of(DEMOTED)))
            .collect(ImmutableList.toImmutableList());

    private final TierPolicy<T, K> baseline;
    private final TierPolicy<T, K> candidate;
    private final Setup<Member<T>, K> setup;

    TierExperiment(TierPolicy<T, K> baseline, TierPolicy<T, K> candidate, Setup<Member<T>, K> setup) {
        this.baseline = requireNonNull(baseline, "baseline");
        this.candidate = requireNonNull(candidate, "candidate");
        this.setup = setup;
    }

    private TierExperiment<T, K> with(Setup<Member<T>, K> changed) {
        return new TierExperiment<>(baseline, candidate, changed);
    }

    /**
     * Adds up a whole number for each member with its tier, such as a number of benefits used.
     *
     * @param name the name of the measure
     * @param value the number by member and tier; the same for the same arguments
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded, holds control or half characters, or is
     *     taken, or there are {@code 100} measures already
     */
    public TierExperiment<T, K> measure(String name, ToLongBiFunction<? super Member<T>, ? super K> value) {
        return with(setup.with(new Measure<>(new Measure.Unit(name, null), value)));
    }

    /**
     * Adds up an amount of money for each member with its tier, such as revenue or the cost of benefits.
     *
     * @param name the name of the measure
     * @param currency the currency
     * @param value the amount in minor units by member and tier; the same for the same arguments
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded, holds control or half characters, or is
     *     taken, or there are {@code 100} measures already
     */
    public TierExperiment<T, K> measure(
            String name, CurrencyUnit currency, ToLongBiFunction<? super Member<T>, ? super K> value) {
        return with(setup.with(new Measure<>(new Measure.Unit(name, requireNonNull(currency, "currency")), value)));
    }

    /**
     * Looks at the members of each segment by themselves.
     *
     * @param name the name of the dimension
     * @param key the segment of a member, such as an enum, a text or an {@link Optional} of them; see {@link Segment#of}
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded, holds control or half characters, or is
     *     taken, or there are {@code 100} dimensions already
     */
    public TierExperiment<T, K> segmentBy(String name, Function<? super Member<T>, ?> key) {
        return with(setup.with(new Setup.Dimension<>(name, key)));
    }

    /**
     * Asks something of the report.
     *
     * @param guardrail the guardrail
     * @return a copy
     * @throws NullPointerException if the guardrail is null
     * @throws IllegalArgumentException if its name is taken, or there are {@code 100} guardrails already
     */
    public TierExperiment<T, K> guardrail(Guardrail<K> guardrail) {
        return with(setup.with(guardrail));
    }

    /**
     * How many members of each move to keep in the sample; 5 unless said otherwise.
     *
     * @param members the number, 0 to 1,000
     * @return a copy
     * @throws IllegalArgumentException if the number is out of range
     */
    public TierExperiment<T, K> samplePerMove(int members) {
        return with(setup.withPerMove(members));
    }

    /**
     * Compares the policies on one day, in one pass.
     *
     * @param population the members, each once
     * @param current the state that a member has; empty for one who is to be placed
     * @param asOf the day of the assessment
     * @return the report, with its guardrails checked
     * @throws NullPointerException if an argument, a member, a state or a segment is null
     * @throws IllegalArgumentException if a policy refuses a member or a state, such as one of a tier that it does not
     *     know, both ladders together have more than {@value Comparison#MAX_OUTCOMES} tiers, or a dimension has more
     *     than {@value Comparison#MAX_SEGMENTS} segments
     * @throws ArithmeticException if a sum exceeds the range of long
     */
    public ExperimentReport<K> over(
            Iterable<? extends Member<T>> population,
            Function<? super Member<T>, Optional<TierState<K>>> current,
            LocalDate asOf) {
        requireNonNull(current, "current");
        Comparison<K> comparison = comparison(asOf);
        ComparisonState state = comparison.empty();
        for (Member<T> member : population) {
            state = comparison.add(state, judge(member, current.apply(member), asOf));
        }
        return check(comparison.result(state));
    }

    /**
     * The comparison for a stream or for many machines; its inputs come from {@link #judge}, and its report goes to
     * {@link #check}.
     *
     * @param asOf the day of the assessment
     * @return the aggregation
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999, or both ladders together have more than
     *     {@value Comparison#MAX_OUTCOMES} tiers
     */
    public Comparison<K> comparison(LocalDate asOf) {
        Require.businessDate(asOf, "asOf");
        List<K> ladder = ladder();
        return new Comparison<>(new Frame<>(
                new Frame.Pair(baseline.stamp(), candidate.stamp(), asOf),
                Frame.Scale.of(ladder, ladder.size(), false, true),
                new Frame.Lanes(LANES, LANES),
                Frame.Looks.at(setup)));
    }

    /** The tiers of either policy, lowest first. */
    private List<K> ladder() {
        return Stream.concat(baseline.ladder().stream(), candidate.ladder().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What both policies decide on one member.
     *
     * @param member the member
     * @param current the state that the member has; empty if it is to be placed
     * @param asOf the day of the assessment
     * @return the case, for the comparison of that day
     * @throws NullPointerException if an argument, or the segment of the member, is null
     * @throws IllegalArgumentException if a policy refuses the member or the state
     */
    public ExperimentCase<K> judge(Member<T> member, Optional<TierState<K>> current, LocalDate asOf) {
        requireNonNull(member, "member");
        @Nullable TierState<K> state = requireNonNull(current, "current").orElse(null);
        TierDecision<K> before = decide(baseline, member, state, asOf);
        TierDecision<K> after = decide(candidate, member, state, asOf);
        return new ExperimentCase<>(
                new ExperimentCase.Subject<>(member.key(), state == null ? null : state.tier(), setup.segments(member)),
                new Ruling<>(before.to(), lane(before), before::why),
                new Ruling<>(after.to(), lane(after), after::why),
                setup.measured(member, before.to(), after.to()));
    }

    private static <T, K extends Enum<K>> TierDecision<K> decide(
            TierPolicy<T, K> policy, Member<T> member, @Nullable TierState<K> state, LocalDate asOf) {
        return state == null
                ? policy.join(member.facts(), member.joined(), asOf)
                : policy.assess(member.facts(), policy.adopt(state), asOf);
    }

    @SuppressWarnings("EnumOrdinal") // A state is read by the version that wrote it: not kept for years.
    private static int lane(TierDecision<?> decision) {
        return decision.match(kept -> kept.hold().ordinal(), promoted -> RISEN, demoted -> FALLEN);
    }

    /**
     * 回放 – takes every member through a series of days under both policies, each with its own states carried forward.
     *
     * @param population the members, each once
     * @param current the state that a member has before the first day; empty for one who is placed on the first of the
     *     days that is not before joining
     * @param days the days, ascending, such as the ends of twelve months; not before the last assessment of a state
     * @param flapWindow within how long a move and one back make a flap, such as 6 months
     * @return how the population stood and moved under either policy
     * @throws NullPointerException if an argument, a member, a state or a day is null
     * @throws IllegalArgumentException if a policy refuses a member or a state, there is no day, more than {@value
     *     ReplayFlow#MAX_DAYS}, one is not in the years 1 to 9999, they do not ascend, the window is not positive, or both
     *     ladders together have more than {@value Comparison#MAX_OUTCOMES} tiers
     */
    public ReplayReport<K> replay(
            Iterable<? extends Member<T>> population,
            Function<? super Member<T>, Optional<TierState<K>>> current,
            List<LocalDate> days,
            Period flapWindow) {
        requireNonNull(current, "current");
        ReplayFlow<K> flow = flow(days, flapWindow);
        ReplayState state = flow.empty();
        for (Member<T> member : population) {
            state = flow.add(state, replay(member, current.apply(member), days));
        }
        return flow.result(state);
    }

    /**
     * The flow for a stream or for many machines; its inputs come from {@link #replay(Member, Optional, List)}.
     *
     * @param days the days, ascending
     * @param flapWindow within how long a move and one back make a flap
     * @return the aggregation
     * @throws NullPointerException if an argument or a day is null
     * @throws IllegalArgumentException if there is no day, more than {@value ReplayFlow#MAX_DAYS}, one is not in the
     *     years 1 to 9999, they do not ascend, the window is not positive, or both ladders together have more than
     *     {@value Comparison#MAX_OUTCOMES} tiers
     */
    public ReplayFlow<K> flow(List<LocalDate> days, Period flapWindow) {
        return new ReplayFlow<>(new ReplayFrame<>(
                new Frame.Pair(baseline.stamp(), candidate.stamp(), null),
                Frame.places(ladder()),
                ReplayFrame.ascending(days),
                flapWindow));
    }

    /**
     * Takes one member through a series of days under both policies.
     *
     * @param member the member
     * @param current the state before the first day; empty for one who is to be placed
     * @param days the days, ascending
     * @return the member with both courses, for the flow over the same days
     * @throws NullPointerException if an argument or a day is null
     * @throws IllegalArgumentException if a policy refuses the member or the state
     */
    public ReplayedMember<K> replay(Member<T> member, Optional<TierState<K>> current, List<LocalDate> days) {
        return new ReplayedMember<>(
                requireNonNull(member, "member").key(),
                current.map(TierState::tier),
                course(baseline, member, current.orElse(null), days),
                course(candidate, member, current.orElse(null), days));
    }

    private static <T, K extends Enum<K>> Course<K> course(
            TierPolicy<T, K> policy, Member<T> member, @Nullable TierState<K> current, List<LocalDate> days) {
        @Nullable TierState<K> state = current;
        ImmutableList.Builder<K> tiers = ImmutableList.builder();
        ImmutableList.Builder<TierStep<K>> steps = ImmutableList.builder();
        for (LocalDate day : days) {
            if (state == null && day.isBefore(member.joined())) {
                continue;
            }
            TierDecision<K> decision = decide(policy, member, state, day);
            if (state != null) {
                steps.addAll(decision.steps());
            }
            state = decision.next();
            tiers.add(decision.to());
        }
        return new Course<>(tiers.build(), steps.build());
    }

    /**
     * Checks the guardrails of a report that was merged by hand.
     *
     * @param report the report of a {@link #comparison}
     * @return the report with the results of its guardrails
     * @throws NullPointerException if the report is null
     */
    public ExperimentReport<K> check(ExperimentReport<K> report) {
        return setup.check(requireNonNull(report, "report"));
    }
}
