package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.guanxi.crm.validation.Require;
import java.util.Arrays;
import java.util.List;

/** 边的草稿 – an edge that was begun; remembered by the machine, so that an unfinished one is not lost. */
final class EdgeDraft<S extends Enum<S>, E, C> {

    private final MachineBuilder<S, E, C> machine;
    private final String id;
    private boolean finished;

    EdgeDraft(MachineBuilder<S, E, C> machine, String id) {
        this.machine = machine;
        this.id = id;
    }

    /** The states left and what sets the edge off. */
    record Start<S, E>(ImmutableSet<S> sources, Edge.Trigger<E> trigger) {}

    String id() {
        return id;
    }

    boolean isFinished() {
        return finished;
    }

    Alphabet<E> alphabet() {
        return machine.alphabet();
    }

    MachineBuilder<S, E, C> finish(Start<S, E> start, Guard<E, C> guard, S target, Effect... effects) {
        List<Effect> checked = Require.list(Arrays.asList(effects), "effects");
        requireNonNull(target, "to");
        MachineBuilder<S, E, C> added =
                machine.add(new Edge<>(new Edge.Parts<>(id, start.sources(), start.trigger(), guard, target, checked)));
        finished = true;
        return added;
    }
}
