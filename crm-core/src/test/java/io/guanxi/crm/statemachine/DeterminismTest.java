package io.guanxi.crm.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.statemachine.RandomMachines.Count;
import io.guanxi.crm.statemachine.RandomMachines.Draft;
import io.guanxi.crm.statemachine.RandomMachines.Line;
import io.guanxi.crm.statemachine.RandomMachines.Subject;
import io.guanxi.crm.statemachine.RandomMachines.World;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random machines: what is proven about them, against trying every subject and every event. */
class DeterminismTest {

    private static final List<Subject> EVERYBODY = RandomMachines.everybody();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    static LongStream seeds() {
        return Seeds.some(120);
    }

    /** A random definition, sound or not, with what is said about it. */
    private record Trial<S extends Enum<S>, E>(World<S, E> world, Draft<S, E> draft, List<Flaw> flaws) {

        static Trial<?, ?> of(long seed, Ambiguity ambiguity) {
            SplittableRandom random = new SplittableRandom(seed);
            return of(World.random(random), random, ambiguity);
        }

        private static <S extends Enum<S>, E> Trial<S, E> of(
                World<S, E> world, SplittableRandom random, Ambiguity ambiguity) {
            Draft<S, E> draft = world.draft(random, ambiguity);
            return new Trial<>(world, draft, world.builder(draft).check());
        }

        Set<String> dead() {
            return flaws.stream()
                    .filter(Flaw.DeadEdge.class::isInstance)
                    .map(flaw -> ((Flaw.DeadEdge) flaw).edge())
                    .collect(Collectors.toSet());
        }

        List<Flaw.AmbiguousPair> pairs() {
            return flaws.stream()
                    .filter(Flaw.AmbiguousPair.class::isInstance)
                    .map(Flaw.AmbiguousPair.class::cast)
                    .toList();
        }

        /** Whether the edge is the one that is taken for some subject. */
        private boolean fires(Line<S, E> edge, S state) {
            for (Subject subject : EVERYBODY) {
                if (edge.isOpen(state, subject)) {
                    return true;
                }
                for (E event : world.every()) {
                    Optional<Line<S, E>> first = draft.edges().stream()
                            .filter(other -> other.isOpen(state, event, subject))
                            .findFirst();
                    if (first.equals(Optional.of(edge))
                            || (draft.ambiguity() == Ambiguity.FORBIDDEN && edge.isOpen(state, event, subject))) {
                        return true;
                    }
                }
            }
            return false;
        }

        boolean fires(Line<S, E> edge) {
            return edge.sources().stream().anyMatch(state -> fires(edge, state));
        }

        Set<String> overlaps() {
            Set<String> overlaps = new TreeSet<>();
            for (S state : world.all()) {
                for (Subject subject : EVERYBODY) {
                    for (E event : world.every()) {
                        List<Line<S, E>> open = draft.edges().stream()
                                .filter(edge -> edge.isOpen(state, event, subject))
                                .toList();
                        add(overlaps, state + " on " + typeOf(event), open);
                    }
                    for (int days = 0; days < 3; days++) {
                        Optional<Period> after = Optional.of(Period.ofDays(days));
                        List<Line<S, E>> open = draft.edges().stream()
                                .filter(edge -> edge.isOpen(state, subject))
                                .filter(edge -> edge.trigger().after().equals(after))
                                .toList();
                        add(overlaps, state + " by time", open);
                    }
                }
            }
            return overlaps;
        }

        private static Object typeOf(Object event) {
            return event instanceof Count ? "Count" : event;
        }

        private static void add(Set<String> overlaps, String place, List<? extends Line<?, ?>> open) {
            for (int second = 1; second < open.size(); second++) {
                for (int first = 0; first < second; first++) {
                    overlaps.add(place + ": " + open.get(first).id() + ", "
                            + open.get(second).id());
                }
            }
        }

        /** The edge of the id passes the witness of the pair. */
        boolean isOpenAtWitness(Flaw.AmbiguousPair pair, String id) {
            Point witness = pair.witness().witness();
            Line<S, E> line = draft.edges().stream()
                    .filter(edge -> edge.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            S state = world.all().stream()
                    .filter(pair.state()::equals)
                    .findFirst()
                    .orElseThrow();
            Subject subject = RandomMachines.at(witness);
            return pair.event().isEmpty()
                    ? line.isOpen(state, subject)
                    : world.every().stream()
                            .filter(event -> typeOf(event)
                                    .toString()
                                    .equals(pair.event().get().name()))
                            .filter(event ->
                                    !(event instanceof Count count) || count.value() == RandomMachines.valueAt(witness))
                            .anyMatch(event -> line.isOpen(state, event, subject));
        }

        /** Whether edges that take no time lead a subject round; the first that is open to it is taken. */
        boolean goesRound(Subject subject) {
            for (S start : world.all()) {
                Set<S> passed = new HashSet<>();
                Optional<S> state = Optional.of(start);
                while (state.isPresent() && passed.add(state.get())) {
                    S here = state.get();
                    state = draft.edges().stream()
                            .filter(edge -> edge.trigger().after().equals(Optional.of(Period.ZERO)))
                            .filter(edge -> edge.isOpen(here, subject))
                            .findFirst()
                            .map(Line::target);
                }
                if (state.isPresent()) {
                    return true;
                }
            }
            return false;
        }

        Set<S> unreachable() {
            Set<S> unreachable = new HashSet<>(world.all());
            List<S> reached = new ArrayList<>(List.of(world.all().get(0)));
            for (int place = 0; place < reached.size(); place++) {
                S state = reached.get(place);
                if (unreachable.remove(state)) {
                    draft.edges().stream()
                            .filter(edge -> edge.sources().contains(state) && fires(edge, state))
                            .forEach(edge -> reached.add(edge.target()));
                }
            }
            return unreachable;
        }

        Set<S> traps() {
            return world.all().stream()
                    .filter(state -> !draft.terminals().contains(state))
                    .filter(state -> draft.edges().stream()
                            .noneMatch(edge ->
                                    edge.target() != state && edge.sources().contains(state) && fires(edge, state)))
                    .collect(Collectors.toSet());
        }
    }

    @Nested
    class Findings {

        static LongStream seeds() {
            return DeterminismTest.seeds();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofDeadEdgesAreThoseThatNobodyTakes(long seed) {
            for (Ambiguity ambiguity : Ambiguity.values()) {
                Trial<?, ?> trial = Trial.of(seed, ambiguity);

                assertThat(trial.dead()).as("%s", trial).isEqualTo(idle(trial));
            }
        }

        private static <S extends Enum<S>, E> Set<String> idle(Trial<S, E> trial) {
            return trial.draft().edges().stream()
                    .filter(edge -> !trial.fires(edge))
                    .map(Line::id)
                    .collect(Collectors.toSet());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofAmbiguousPairsAreThoseThatSomebodyCouldTake(long seed) {
            Trial<?, ?> trial = Trial.of(seed, Ambiguity.FORBIDDEN);
            Set<String> found = new TreeSet<>();
            for (Flaw.AmbiguousPair pair : trial.pairs()) {
                String place = pair.event().map(event -> " on " + event.name()).orElse(" by time");
                found.add(pair.state() + place + ": " + pair.first() + ", " + pair.second());
            }

            assertThat(found).as("%s", trial).isEqualTo(trial.overlaps());
            assertThat(trial.pairs()).as("%s", trial).hasSameSizeAs(found);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofAmbiguousPairsHaveAWitnessWhoMeetsBothGuards(long seed) {
            Trial<?, ?> trial = Trial.of(seed, Ambiguity.FORBIDDEN);

            for (Flaw.AmbiguousPair pair : trial.pairs()) {
                assertThat(pair.exact()).isTrue();
                assertThat(trial.isOpenAtWitness(pair, pair.first()))
                        .as("%s", pair)
                        .isTrue();
                assertThat(trial.isOpenAtWitness(pair, pair.second()))
                        .as("%s", pair)
                        .isTrue();
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofTheGraphAreThoseOfASearchOverEdgesThatSomebodyTakes(long seed) {
            for (Ambiguity ambiguity : Ambiguity.values()) {
                Trial<?, ?> trial = Trial.of(seed, ambiguity);
                Set<Object> unreachable = new HashSet<>();
                Set<Object> traps = new HashSet<>();
                for (Flaw flaw : trial.flaws()) {
                    if (flaw instanceof Flaw.UnreachableState found) {
                        unreachable.add(found.state());
                    } else if (flaw instanceof Flaw.Trap found) {
                        traps.add(found.state());
                    }
                }

                assertThat(unreachable).as("%s", trial).isEqualTo(trial.unreachable());
                assertThat(traps).as("%s", trial).isEqualTo(trial.traps());
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofTimedCyclesAreThereIfAndOnlyIfSomebodyGoesRound(long seed) {
            Trial<?, ?> trial = Trial.of(seed, Ambiguity.DECLARATION_ORDER);

            assertThat(trial.flaws().stream().anyMatch(Flaw.TimedCycle.class::isInstance))
                    .as("%s", trial)
                    .isEqualTo(EVERYBODY.stream().anyMatch(trial::goesRound));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areStable(long seed) {
            assertThat(Trial.of(seed, Ambiguity.FORBIDDEN).flaws())
                    .extracting(Flaw::reason)
                    .isEqualTo(Trial.of(seed, Ambiguity.FORBIDDEN).flaws().stream()
                            .map(Flaw::reason)
                            .toList());
        }

        @Test
        void areOfEveryKind() {
            Set<Class<?>> kinds = new HashSet<>();
            seeds().forEach(seed ->
                    Trial.of(seed, Ambiguity.FORBIDDEN).flaws().forEach(flaw -> kinds.add(flaw.getClass())));

            assertThat(kinds)
                    .contains(
                            Flaw.DeadEdge.class,
                            Flaw.AmbiguousPair.class,
                            Flaw.TimedCycle.class,
                            Flaw.UnreachableState.class,
                            Flaw.Trap.class);
        }
    }

    @Nested
    class Machines {

        static LongStream seeds() {
            return DeterminismTest.seeds();
        }

        private static <S extends Enum<S>, E> StateMachine<S, E, Subject> machine(
                World<S, E> world, SplittableRandom random, Ambiguity ambiguity) {
            return world.mended(world.ring(random, ambiguity));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void takeAtMostOneEdgeWhereAmbiguityIsForbidden(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            assertOneEdge(World.random(random), random);
        }

        private static <S extends Enum<S>, E> void assertOneEdge(World<S, E> world, SplittableRandom random) {
            StateMachine<S, E, Subject> machine = machine(world, random, Ambiguity.FORBIDDEN);
            List<List<Edge<S, E, Subject>>> slots = new ArrayList<>();
            for (S state : machine.states()) {
                for (Subject subject : EVERYBODY) {
                    world.every().forEach(event -> slots.add(open(machine, state, event, subject)));
                    for (int days = 0; days < 3; days++) {
                        slots.add(due(machine, state, days, subject));
                    }
                }
            }

            assertThat(slots).as("%s", machine).allMatch(slot -> slot.size() <= 1);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void answerAsTheirEdgesDoOneByOne(long seed) {
            for (Ambiguity ambiguity : Ambiguity.values()) {
                SplittableRandom random = new SplittableRandom(seed);
                assertAnswers(World.random(random), random, ambiguity);
            }
        }

        private static <S extends Enum<S>, E> void assertAnswers(
                World<S, E> world, SplittableRandom random, Ambiguity ambiguity) {
            StateMachine<S, E, Subject> machine = machine(world, random, ambiguity);
            List<String> wrong = new ArrayList<>();
            for (S state : machine.states()) {
                for (Subject subject : EVERYBODY) {
                    for (E event : world.every()) {
                        if (!answersRightly(machine, state, event, subject)) {
                            wrong.add(state + ", " + event + ", " + subject);
                        }
                    }
                    if (!ticksRightly(machine, state, subject)) {
                        wrong.add(state + ", " + subject);
                    }
                }
            }

            assertThat(wrong).as("%s", machine.toMermaid(Locale.ENGLISH)).isEmpty();
        }

        private static <S extends Enum<S>, E> boolean answersRightly(
                StateMachine<S, E, Subject> machine, S state, E event, Subject subject) {
            List<Edge<S, E, Subject>> open = open(machine, state, event, subject);
            Transition<S, E> answer = machine.fire(state, event, subject);
            S expected = open.isEmpty() ? state : open.get(0).target();
            boolean right = open.isEmpty()
                    ? !answer.moved()
                    : answer instanceof Fired<S, E> fired
                            && fired.edge().equals(open.get(0).id());
            return right
                    && answer.to() == expected
                    && machine.next(state, event, subject) == expected
                    && machine.fire(state, event, subject).detach().equals(answer.detach())
                    && canSayWhy(answer);
        }

        /** Guards ask before each opaque test for what it relies on: it throws neither in the answer nor in its why. */
        private static boolean canSayWhy(Transition<?, ?> answer) {
            TransitionRecord<?> record = answer.detach();
            boolean right = !(answer instanceof Faulted) && record.to().equals(answer.to());
            for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                String why = answer.why(locale);
                right &= !why.isBlank() && why.equals(record.why(locale));
            }
            return right;
        }

        private static <S extends Enum<S>, E> boolean ticksRightly(
                StateMachine<S, E, Subject> machine, S state, Subject subject) {
            List<Edge<S, E, Subject>> due = new ArrayList<>();
            boolean right = true;
            for (int days = 0; days < 3; days++) {
                due.addAll(due(machine, state, days, subject));
                Transition<S, E> answer = machine.tick(state, DAY, DAY.plusDays(days), subject);
                right &= due.isEmpty()
                        ? !answer.moved()
                        : answer instanceof Fired<S, E> fired
                                && fired.edge().equals(due.get(0).id());
                right &= canSayWhy(answer);
            }
            return right;
        }

        private static <S extends Enum<S>, E> List<Edge<S, E, Subject>> open(
                StateMachine<S, E, Subject> machine, S state, E event, Subject subject) {
            String type = event instanceof Count ? "Count" : event.toString();
            return machine.exits(state).stream()
                    .filter(edge ->
                            edge.events().stream().anyMatch(on -> on.name().equals(type)))
                    .filter(edge -> edge.guard().passes(event, subject))
                    .toList();
        }

        /** The edges that fall due so many days after the state was entered and are open to the subject. */
        private static <S extends Enum<S>, E> List<Edge<S, E, Subject>> due(
                StateMachine<S, E, Subject> machine, S state, int days, Subject subject) {
            return machine.exits(state).stream()
                    .filter(edge -> edge.after().equals(Optional.of(Period.ofDays(days))))
                    .filter(edge -> edge.guard().passes(null, subject))
                    .toList();
        }

        @Test
        void haveEdgesOfEveryKind() {
            int[] counts = new int[5];
            seeds().forEach(seed -> {
                SplittableRandom random = new SplittableRandom(seed);
                for (Edge<?, ?, ?> edge : machine(World.random(random), random, Ambiguity.FORBIDDEN)
                        .edges()) {
                    counts[0] += edge.after().isPresent() ? 1 : 0;
                    counts[1] += edge.guard().onEvent().isPresent() ? 1 : 0;
                    counts[2] += edge.guard().onContext().isPresent() ? 1 : 0;
                    counts[3] += edge.guard().opaques().isEmpty() ? 0 : 1;
                    counts[4] += edge.guard().onContext().stream().allMatch(Condition::isExact) ? 0 : 1;
                }
            });

            assertThat(counts[0]).isGreaterThan(50);
            assertThat(counts[1]).isGreaterThan(20);
            assertThat(counts[2]).isGreaterThan(200);
            assertThat(counts[3]).isGreaterThan(20);
            assertThat(counts[4]).isGreaterThan(20);
        }
    }
}
