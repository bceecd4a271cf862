package io.guanxi.crm.rules.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.condition.Relation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the ways of one subject to an outcome: to each box of the region where it is decided. */
final class Routes<T, O> {

    /** Ways to one box that are looked at, at most. */
    private static final int MAX_WAYS = 32;

    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    private final Draft<T, O> draft;
    private final T subject;
    private final List<Row<T, O>> rows;
    private final Ruling ruling;
    private final Outcomes<O> outcomes;

    private Routes(Draft<T, O> draft, T subject) {
        this.draft = draft;
        this.subject = subject;
        this.outcomes = Outcomes.of(List.of(draft));
        this.rows = Terrain.inOrder(draft, outcomes);
        this.ruling = Terrain.ruling(draft, outcomes);
    }

    static <T, O> Reach<T, O> of(Regions<T, O> regions, T subject, O wanted) {
        Routes<T, O> routes = new Routes<>(regions.draft(), subject);
        Optional<O> now = routes.now();
        if (now.equals(Optional.of(wanted))) {
            return new Reach<>(wanted, now, List.of(), true, true);
        }
        Boxes<T> region = regions.decided(wanted);
        List<Reach.Path<T>> paths = routes.paths(region);
        return new Reach<>(wanted, now, paths, region.complete(), region.exact());
    }

    private Optional<O> now() {
        BitSet met = new BitSet();
        for (int place = 0; place < rows.size(); place++) {
            met.set(place, rows.get(place).when().test(subject));
            if (ruling.isFirstHit() && met.get(place)) {
                // As when the table decides, what stands behind is not asked: opaque tests may throw.
                break;
            }
        }
        return outcomes.outcome(ruling.outcome(met, new BitSet()));
    }

    /** A way to a box. */
    private record Route<T>(Box<T> box, List<Reach.Step<T>> steps, Reach.Cost cost) {

        /** Whether this way asks for nothing that another does not ask for too, and for no more of it. */
        boolean isWithin(Route<T> other) {
            return steps.stream()
                    .allMatch(step -> other.steps.stream().anyMatch(wider -> Routes.isWithin(step, wider)));
        }
    }

    private static <T> boolean isWithin(Reach.Step<T> step, Reach.Step<T> other) {
        Reading one = step.reading();
        Reading another = other.reading();
        if (!one.attribute().equals(another.attribute())) {
            return false;
        }
        if (one.shortfall().isPresent() && another.shortfall().isPresent()) {
            return Ways.isMore(one) == Ways.isMore(another)
                    && one.shortfall().get().compareTo(another.shortfall().get()) <= 0;
        }
        if (step.needed().form() instanceof Form.Choice<T> choice
                && other.needed().form() instanceof Form.Choice<T> narrower) {
            return choice.places().containsAll(narrower.places());
        }
        return step.needed().equals(other.needed());
    }

    /** The ways that lead somewhere of their own, the cheapest first. */
    private List<Reach.Path<T>> paths(Boxes<T> region) {
        List<Route<T>> routes = region.boxes().stream()
                .flatMap(box -> routes(box).stream())
                .sorted(Comparator.comparing(Route::cost))
                .toList();
        List<Route<T>> kept = new ArrayList<>();
        Map<Point, Reach.Path<T>> paths = new LinkedHashMap<>();
        for (int place = 0; place < routes.size() && paths.size() < Reach.MAX_PATHS; place++) {
            Route<T> route = routes.get(place);
            boolean isIdle = kept.stream().anyMatch(cheaper -> cheaper.isWithin(route))
                    || routes.subList(place + 1, routes.size()).stream()
                            .anyMatch(other -> other.isWithin(route) && !route.isWithin(other));
            if (!isIdle) {
                kept.add(route);
                Reach.Path<T> path = path(route);
                paths.putIfAbsent(path.target(), path);
            }
        }
        return List.copyOf(paths.values());
    }

    /** The ways to a box: one for each choice among the stretches of its sides, as long as there are few. */
    private List<Route<T>> routes(Box<T> box) {
        List<List<Reach.Step<T>>> ways = List.of(List.of());
        for (Condition<T> side : Forms.parts(box.condition())) {
            if (!side.test(subject)) {
                List<Reach.Step<T>> steps = steps(side);
                boolean isMany = ways.size() * steps.size() > MAX_WAYS;
                ways = product(ways, isMany ? steps.subList(0, 1) : steps);
            }
        }
        return ways.stream()
                .filter(steps -> !steps.isEmpty())
                .map(steps -> new Route<>(box, steps, cost(steps)))
                .toList();
    }

    private static <S> List<List<S>> product(List<List<S>> ways, List<S> steps) {
        List<List<S>> product = new ArrayList<>();
        for (List<S> way : ways) {
            for (S step : steps) {
                product.add(ImmutableList.<S>builder().addAll(way).add(step).build());
            }
        }
        return product;
    }

    /** The steps onto a side, one for each of its stretches, the shortest first. To forget a value is the last resort. */
    private List<Reach.Step<T>> steps(Condition<T> side) {
        List<Reach.Step<T>> steps = Forms.alternatives(side).stream()
                .map(needed ->
                        new Reach.Step<>(needed, needed.explain(subject).unmet().get(0)))
                .sorted(Comparator.comparing((Reach.Step<T> step) -> isForgetting(step))
                        .thenComparing(step -> step.reading().shortfall().isEmpty())
                        .thenComparing(step -> distance(step.reading())))
                .toList();
        boolean isKnown = !steps.get(0).reading().actual().isEmpty();
        // Of an unknown value nobody can say which stretch is nearer.
        return isKnown
                ? steps.stream()
                        .filter(step -> step.equals(steps.get(0)) || !isForgetting(step))
                        .toList()
                : steps.subList(0, 1);
    }

    private static boolean isForgetting(Reach.Step<?> step) {
        return step.reading().relation() == Relation.UNKNOWN;
    }

    private Reach.Cost cost(List<Reach.Step<T>> steps) {
        int unknown = 0;
        BigDecimal distance = BigDecimal.ZERO;
        for (Reach.Step<T> step : steps) {
            unknown += step.reading().actual().isEmpty() || isForgetting(step) ? 1 : 0;
            distance = distance.add(distance(step.reading()), MathContext.DECIMAL64);
        }
        return new Reach.Cost(unknown, steps.size(), distance);
    }

    /** The shortfall, measured by the bound that is missed, but by one at least; of dates by years. */
    private static BigDecimal distance(Reading reading) {
        if (reading.shortfall().isEmpty()) {
            return BigDecimal.ZERO;
        }
        List<Object> bounds = reading.bounds();
        Object bound = bounds.get(Ways.isMore(reading) ? 0 : bounds.size() - 1);
        BigDecimal scale = bound instanceof LocalDate
                ? DAYS
                : new BigDecimal(bound.toString()).abs().max(BigDecimal.ONE);
        return reading.shortfall().get().divide(scale, MathContext.DECIMAL64);
    }

    private Reach.Path<T> path(Route<T> route) {
        Point witness = route.box().witness();
        Point target = witness;
        for (Attribute<T> attribute : Terrain.attributes(List.of(draft))) {
            target = target.with(attribute, attribute.read(subject));
        }
        for (Reach.Step<T> step : route.steps()) {
            if (step.needed().form() instanceof Form.Cell<T> cell) {
                target = target.with(cell.attribute(), goal(cell, step.reading(), target, witness));
            }
        }
        int place = ruling.row(Terrain.metAt(rows, target), new BitSet());
        Optional<String> row = place == rows.size()
                ? Optional.empty()
                : Optional.of(rows.get(place).id());
        return new Reach.Path<>(row, route.box(), route.steps(), route.cost(), target);
    }

    /** The value after a step: the nearest where there is one, otherwise that of the witness. */
    private static Optional<?> goal(Form.Cell<?> cell, Reading reading, Point now, Point witness) {
        if (cell instanceof Form.Interval<?> interval && reading.shortfall().isPresent()) {
            return Optional.of(Ways.isMore(reading) ? Ends.first(interval) : Ends.last(interval));
        }
        if (cell instanceof Form.Labels<?> labels) {
            Set<Object> present = new HashSet<>();
            now.value(cell.attribute()).ifPresent(value -> present.addAll((Collection<?>) value));
            Collection<?> asked = (Collection<?>) labels.bounds().get(0);
            if (labels.relation() == Relation.HAS_ALL) {
                present.addAll(asked);
            } else {
                present.removeAll(asked);
            }
            return Optional.of(ImmutableSet.copyOf(present));
        }
        return cell instanceof Form.Known<?> known && !known.known()
                ? Optional.empty()
                : witness.value(cell.attribute());
    }
}
