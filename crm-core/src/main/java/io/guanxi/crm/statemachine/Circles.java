package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * 循环 – circles of timed edges that take no time and that one subject can go round: its facts stay the same all the way,
 * so that it must meet all guards at once.
 */
final class Circles<S extends Enum<S>, E, C> {

    /** Steps that the search takes at most; when they are used up, no more circles are found. */
    private static final int MAX_STEPS = 10_000;

    private final List<S> states;
    private final ImmutableListMultimap<S, Step<S, E, C>> from;
    private final ImmutableListMultimap<S, Step<S, E, C>> into;
    private int stepsLeft = MAX_STEPS;

    Circles(Definition<S, E, C> definition, BiPredicate<S, Edge<S, E, C>> isLive, Names names) {
        this.states = definition.states();
        ImmutableListMultimap.Builder<S, Step<S, E, C>> leaving = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<S, Step<S, E, C>> entering = ImmutableListMultimap.builder();
        for (S state : states) {
            ImmutableList.Builder<Condition<C>> before = ImmutableList.builder();
            for (Edge<S, E, C> edge : definition.timed(state)) {
                if (edge.after().equals(Optional.of(Period.ZERO))) {
                    boolean clear = names.areClear(edge);
                    Condition<C> proof = clear ? edge.guard().proof() : Condition.always();
                    if (isLive.test(state, edge)) {
                        Step<S, E, C> step = new Step<>(state, edge, clear, proof, before.build());
                        leaving.put(state, step);
                        entering.put(edge.target(), step);
                    }
                    if (clear && definition.ambiguity() == Ambiguity.DECLARATION_ORDER) {
                        before.add(proof);
                    }
                }
            }
        }
        this.from = leaving.build();
        this.into = entering.build();
    }

    /**
     * An edge as it leaves one state.
     *
     * @param clear whether its guard can be proven anything about; if not, it counts as unguarded
     * @param rivals what the edges ask for that take their subjects first
     */
    private record Step<S, E, C>(
            S state, Edge<S, E, C> edge, boolean clear, Condition<C> proof, List<Condition<C>> rivals) {}

    /** Steps one after another, and who can take them all. */
    private record Way<S, E, C>(
            List<Step<S, E, C>> steps, Set<Condition<C>> met, Set<Condition<C>> notMet, Boxes<C> subjects) {

        static <S, E, C> Way<S, E, C> empty() {
            return new Way<>(List.of(), Set.of(), Set.of(), Geometry.of(Condition.<C>always()));
        }

        Way<S, E, C> with(Step<S, E, C> step) {
            Set<Condition<C>> allMet = union(met, List.of(step.proof()));
            Set<Condition<C>> noneMet = union(notMet, step.rivals());
            boolean same = allMet.equals(met) && noneMet.equals(notMet);
            return new Way<>(
                    ImmutableList.<Step<S, E, C>>builder()
                            .addAll(steps)
                            .add(step)
                            .build(),
                    allMet,
                    noneMet,
                    same ? subjects : Geometry.<C>where(List.copyOf(allMet), List.copyOf(noneMet)));
        }

        private static <V> Set<V> union(Set<V> some, List<V> more) {
            return ImmutableSet.<V>builder().addAll(some).addAll(more).build();
        }

        boolean goesThrough(S state) {
            return steps.stream().anyMatch(step -> step.state().equals(state));
        }

        Flaw flaw() {
            boolean exact = steps.stream().allMatch(Step::clear)
                    && met.stream().allMatch(Condition::isExact)
                    && notMet.stream().allMatch(Condition::isExact);
            return new Flaw.TimedCycle(
                    steps.stream().map(step -> step.edge().id()).toList(),
                    subjects.first().map(box -> box),
                    exact && subjects.first().isPresent());
        }
    }

    /** One circle through each state that none of the circles before went through. */
    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        Set<S> seen = new HashSet<>();
        for (S state : states) {
            if (!seen.contains(state)) {
                round(state, state, Way.empty(), leadingTo(state)).ifPresent(circle -> {
                    circle.steps().forEach(step -> seen.add(step.state()));
                    flaws.add(circle.flaw());
                });
            }
        }
        return flaws;
    }

    /** The states from which steps lead to one, whoever can take them; the others need not be searched. */
    private Set<S> leadingTo(S start) {
        Set<S> leading = new HashSet<>(Set.of(start));
        Deque<S> open = new ArrayDeque<>(leading);
        while (!open.isEmpty()) {
            for (Step<S, E, C> step : into.get(open.remove())) {
                if (leading.add(step.state())) {
                    open.add(step.state());
                }
            }
        }
        return leading;
    }

    /** The rest of the way from a state back to the start, by depth-first search. */
    private Optional<Way<S, E, C>> round(S start, S state, Way<S, E, C> way, Set<S> leading) {
        for (Step<S, E, C> step : from.get(state)) {
            S target = step.edge().target();
            if (leading.contains(target) && (target == start || !way.goesThrough(target)) && stepsLeft > 0) {
                stepsLeft--;
                Way<S, E, C> next = way.with(step);
                Optional<Way<S, E, C>> circle = next.subjects().isProvenEmpty()
                        ? Optional.empty()
                        : target == start ? Optional.of(next) : round(start, target, next, leading);
                if (circle.isPresent()) {
                    return circle;
                }
            }
        }
        return Optional.empty();
    }
}
