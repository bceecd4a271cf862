package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.Point;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random machines over a domain so small that every subject and every event can be tried. */
final class RandomMachines {

    static final IntAttribute<Subject> SIZE = Attribute.ofInt("size", Subject::size, 0, 3);
    static final IntAttribute<Subject> MARK = Attribute.ofOptionalInt("mark", Subject::mark, 0, 2);
    static final EnumAttribute<Subject, Shade> SHADE = Attribute.ofOptionalEnum("shade", Shade.class, Subject::shade);
    static final IntAttribute<Count> VALUE = Attribute.ofInt("value", Count::value, 0, 2);

    /** Throws where the mark is unknown. */
    static final Condition<Subject> ODD =
            Condition.opaque("odd", subject -> subject.mark().orElseThrow() % 2 == 1);

    /** Throws where the size is 0. */
    static final Condition<Subject> DIVIDING = Condition.opaque("dividing", subject -> 6 / subject.size() > 2);

    enum Shade {
        DARK,
        LIGHT
    }

    enum Two {
        A,
        B
    }

    enum Three {
        A,
        B,
        C
    }

    enum Four {
        A,
        B,
        C,
        D
    }

    enum Five {
        A,
        B,
        C,
        D,
        E
    }

    enum Six {
        A,
        B,
        C,
        D,
        E,
        F
    }

    enum Key {
        LEFT,
        RIGHT,
        NEXT
    }

    sealed interface Signal permits Count, Bell {}

    record Count(int value) implements Signal {}

    enum Bell implements Signal {
        LOW,
        HIGH
    }

    record Subject(int size, OptionalInt mark, Optional<Shade> shade) {}

    /**
     * States and events.
     *
     * @param states the states
     * @param events the events
     * @param every every event
     */
    record World<S extends Enum<S>, E>(Class<S> states, Class<E> events, List<E> every) {

        static World<?, ?> random(SplittableRandom random) {
            boolean keys = random.nextBoolean();
            return switch (random.nextInt(5)) {
                case 0 -> of(Two.class, keys);
                case 1 -> of(Three.class, keys);
                case 2 -> of(Four.class, keys);
                case 3 -> of(Five.class, keys);
                default -> of(Six.class, keys);
            };
        }

        private static <S extends Enum<S>> World<S, ?> of(Class<S> states, boolean keys) {
            return keys
                    ? new World<>(states, Key.class, List.of(Key.values()))
                    : new World<>(
                            states,
                            Signal.class,
                            List.of(new Count(0), new Count(1), new Count(2), Bell.LOW, Bell.HIGH));
        }

        List<S> all() {
            return List.of(states.getEnumConstants());
        }

        MachineBuilder<S, E, Subject> builder(Draft<S, E> draft) {
            MachineBuilder<S, E, Subject> builder = StateMachine.define("random", 1, states, events, Subject.class)
                    .initial(all().get(0))
                    .ambiguity(draft.ambiguity());
            draft.terminals().forEach(builder::terminal);
            draft.edges().forEach(edge -> edge.addTo(builder, events));
            return builder;
        }

        Draft<S, E> draft(SplittableRandom random, Ambiguity ambiguity) {
            List<Line<S, E>> edges = IntStream.range(0, random.nextInt(1, 9))
                    .mapToObj(edge -> line("e" + edge, random))
                    .toList();
            List<S> terminals =
                    all().stream().filter(state -> random.nextInt(4) == 0).toList();
            return new Draft<>(edges, terminals, ambiguity);
        }

        /**
         * One that builds once its dead and ambiguous edges are gone: the last event leads round all states. Some
         * guards have opaque tests, which rely on what is asked before them.
         */
        Draft<S, E> ring(SplittableRandom random, Ambiguity ambiguity) {
            World<S, E> others = new World<>(states, events, every.subList(0, every.size() - 1));
            List<Line<S, E>> edges =
                    new ArrayList<>(others.draft(random, ambiguity).edges());
            edges.removeIf(edge ->
                    edge.trigger().like().isEmpty() && edge.trigger().after().isEmpty());
            edges.replaceAll(edge -> edge.withOpaque(random));
            Trigger<E> last = new Trigger<>(Optional.of(every.get(every.size() - 1)), Optional.empty());
            for (int place = 0; place < all().size(); place++) {
                S next = all().get((place + 1) % all().size());
                edges.add(new Line<>(
                        "r" + place,
                        List.of(all().get(place)),
                        last,
                        Condition.always(),
                        Optional.empty(),
                        false,
                        next));
            }
            return new Draft<>(edges, List.of(), ambiguity);
        }

        /** Builds it without the edges that keep it from being built. */
        StateMachine<S, E, Subject> mended(Draft<S, E> draft) {
            Draft<S, E> mended = draft;
            Set<String> removed = Set.of("none yet");
            while (!removed.isEmpty()) {
                removed = new HashSet<>();
                for (Flaw flaw : builder(mended).check()) {
                    if (flaw instanceof Flaw.DeadEdge dead) {
                        removed.add(dead.edge());
                    } else if (flaw instanceof Flaw.OvertakenEdge overtaken) {
                        removed.add(overtaken.edge());
                    } else if (flaw instanceof Flaw.AmbiguousPair pair) {
                        removed.add(pair.second());
                    } else if (flaw instanceof Flaw.TimedCycle cycle) {
                        removed.add(cycle.edges().get(0));
                    }
                }
                mended = mended.without(removed);
            }
            return builder(mended).build();
        }

        private Line<S, E> line(String id, SplittableRandom random) {
            List<S> sources = new ArrayList<>(List.of(pick(random, all())));
            if (random.nextInt(3) == 0) {
                sources.add(pick(random, all()));
            }
            Optional<Period> after =
                    random.nextInt(5) == 0 ? Optional.of(Period.ofDays(random.nextInt(3))) : Optional.empty();
            boolean isWide = random.nextInt(6) == 0;
            return new Line<>(
                    id,
                    sources,
                    new Trigger<>(isWide ? Optional.empty() : Optional.of(pick(random, every)), after),
                    condition(random, 2),
                    random.nextBoolean() ? Optional.of(random.nextInt(3)) : Optional.empty(),
                    false,
                    pick(random, all()));
        }
    }

    /**
     * What to build.
     *
     * @param edges the edges
     * @param terminals the terminal states
     * @param ambiguity the rule
     */
    record Draft<S extends Enum<S>, E>(List<Line<S, E>> edges, List<S> terminals, Ambiguity ambiguity) {

        Draft<S, E> without(Set<String> ids) {
            return new Draft<>(
                    edges.stream().filter(edge -> !ids.contains(edge.id())).toList(), terminals, ambiguity);
        }
    }

    /**
     * What sets an edge off.
     *
     * @param like an event of the type; empty for every type
     * @param after the time; empty for edges on events
     */
    record Trigger<E>(Optional<E> like, Optional<Period> after) {}

    /**
     * An edge.
     *
     * @param id the id
     * @param sources the states left
     * @param trigger what sets it off
     * @param guard what it asks of the subject
     * @param value the most that it asks of a number
     * @param isTested whether an opaque test of event and subject follows, which throws unless the mark is known
     * @param target the state entered
     */
    record Line<S extends Enum<S>, E>(
            String id,
            List<S> sources,
            Trigger<E> trigger,
            Condition<Subject> guard,
            Optional<Integer> value,
            boolean isTested,
            S target) {

        /** Now and then with an opaque test; before each is asked what it relies on. */
        Line<S, E> withOpaque(SplittableRandom random) {
            boolean tested = !isTimed() && random.nextInt(4) == 0;
            Condition<Subject> asked = switch (random.nextInt(6)) {
                case 0 -> guard.and(MARK.isKnown()).and(ODD);
                case 1 -> MARK.isKnown().and(ODD.negate()).and(guard);
                case 2 -> guard.and(MARK.isKnown().and(ODD).negate());
                case 3 -> SIZE.atLeast(1).and(DIVIDING).or(guard);
                default -> guard;
            };
            return new Line<>(id, sources, trigger, tested ? asked.and(MARK.isKnown()) : asked, value, tested, target);
        }

        boolean isTimed() {
            return trigger.after().isPresent();
        }

        /** Whether an event of this type sets the edge off, whatever it and the subject look like. */
        boolean isOn(S state, E event) {
            boolean like = trigger.like().isEmpty()
                    || trigger.like().get().equals(event)
                    || (trigger.like().get() instanceof Count && event instanceof Count);
            return sources.contains(state) && !isTimed() && like;
        }

        /** Whether the edge is open to a subject on an event. */
        boolean isOpen(S state, E event, Subject subject) {
            boolean small = trigger.like().isEmpty()
                    || !(event instanceof Count count)
                    || value.isEmpty()
                    || count.value() <= value.get();
            return isOn(state, event) && small && guard.test(subject);
        }

        /** Whether the edge is open to a subject once it is due. */
        boolean isOpen(S state, Subject subject) {
            return sources.contains(state) && isTimed() && guard.test(subject);
        }

        @SuppressWarnings("unchecked") // Numbers are events of the one world that has them.
        void addTo(MachineBuilder<S, E, Subject> builder, Class<E> events) {
            EdgeBuilder<S, E, Subject> named = builder.edge(id);
            EdgeTrigger<S, E, Subject> begun =
                    sources.size() == 1 ? named.from(sources.get(0)) : named.from(sources.get(0), sources.get(1));
            if (trigger.after().isPresent()) {
                begun.after(trigger.after().get()).when(guard).to(target);
            } else if (trigger.like().isEmpty()) {
                tested(begun.on(events).when(guard)).to(target);
            } else if (trigger.like().get() instanceof Count count) {
                EventEdgeBuilder<S, E, Subject, E> edge =
                        begun.on((Class<E>) count.getClass()).when(guard);
                value.ifPresent(most -> edge.whenEvent((Condition<E>) (Condition<?>) VALUE.atMost(most)));
                tested(edge).to(target);
            } else {
                tested(begun.on(trigger.like().get()).when(guard)).to(target);
            }
        }

        private <X extends E> EventEdgeBuilder<S, E, Subject, X> tested(EventEdgeBuilder<S, E, Subject, X> edge) {
            return isTested
                    ? edge.whenOpaque(
                            "alike",
                            (event, subject) ->
                                    event.hashCode() % 2 == subject.mark().orElseThrow() % 2)
                    : edge;
        }
    }

    private RandomMachines() {}

    /** Every subject that there is. */
    static List<Subject> everybody() {
        List<Subject> everybody = new ArrayList<>();
        for (int size = 0; size <= 3; size++) {
            for (int mark = -1; mark <= 2; mark++) {
                for (int shade = -1; shade < Shade.values().length; shade++) {
                    everybody.add(new Subject(
                            size,
                            mark < 0 ? OptionalInt.empty() : OptionalInt.of(mark),
                            shade < 0 ? Optional.empty() : Optional.of(Shade.values()[shade])));
                }
            }
        }
        return everybody;
    }

    /** A subject at a point; what the proof did not speak of does not matter. */
    static Subject at(Point point) {
        Optional<Object> mark = point.values().getOrDefault("mark", Optional.empty());
        return new Subject(
                (int) point.values().getOrDefault("size", Optional.of(0)).orElseThrow(),
                mark.isPresent() ? OptionalInt.of((int) mark.get()) : OptionalInt.empty(),
                point.values().getOrDefault("shade", Optional.empty()).map(Shade.class::cast));
    }

    /** The number at a point. */
    static int valueAt(Point point) {
        return (int) point.values().getOrDefault("event.value", Optional.of(0)).orElseThrow();
    }

    static Condition<Subject> condition(SplittableRandom random, int depth) {
        int dice = random.nextInt(8);
        if (depth > 0 && dice == 0) {
            return condition(random, depth - 1).negate();
        }
        if (depth > 0 && dice < 4) {
            return condition(random, depth - 1).and(condition(random, depth - 1));
        }
        if (depth > 0 && dice == 4) {
            return condition(random, depth - 1).or(condition(random, depth - 1));
        }
        return switch (random.nextInt(8)) {
            case 0 -> SIZE.atLeast(random.nextInt(4));
            case 1, 2 -> SIZE.is(random.nextInt(4));
            case 3 -> MARK.is(random.nextInt(3));
            case 4 -> MARK.atMost(random.nextInt(3));
            case 5 -> MARK.isUnknown();
            case 6 -> SHADE.is(pick(random, List.of(Shade.values())));
            default -> SHADE.isKnown();
        };
    }

    static <V> V pick(SplittableRandom random, List<V> values) {
        return values.get(random.nextInt(values.size()));
    }
}
