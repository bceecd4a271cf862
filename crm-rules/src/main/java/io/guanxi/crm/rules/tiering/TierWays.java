package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.condition.Verdict;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ways to meet a condition, as far as they are not gone yet. */
final class TierWays {

    private static final int MAX_WAYS = TierDistance.MAX_WAYS;

    private TierWays() {}

    /** The ways with the fewest things missing first, without those that only ask for more than another one. */
    static <T> List<TierDistance.Way> of(Condition<T> condition, T facts) {
        if (condition.test(facts)) {
            return List.of();
        }
        List<List<TierDistance.Shortfall>> sorted = new ArrayList<>(ways(condition.normalised(), facts));
        sorted.sort(Comparator.comparingInt(List::size));
        List<List<TierDistance.Shortfall>> kept = new ArrayList<>();
        for (List<TierDistance.Shortfall> way : sorted) {
            if (kept.stream().noneMatch(other -> asksForNoMore(other, way))) {
                kept.removeIf(other -> asksForNoMore(way, other));
                kept.add(way);
            }
        }
        return kept.stream().map(TierDistance.Way::new).toList();
    }

    private static <T> List<List<TierDistance.Shortfall>> ways(Condition<T> condition, T facts) {
        if (condition.test(facts)) {
            return List.of(List.of());
        }
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            List<List<TierDistance.Shortfall>> joined = List.of(List.of());
            for (Condition<T> part : all.parts()) {
                joined = joined(joined, ways(part, facts));
            }
            return joined;
        }
        if (form instanceof Form.AnyOf<T> any) {
            return any.parts().stream()
                    .flatMap(part -> ways(part, facts).stream())
                    .limit(MAX_WAYS)
                    .toList();
        }
        Verdict verdict = condition.explain(facts);
        return List.of(verdict.unmet().stream()
                .map(reading -> new TierDistance.Shortfall(reading, TierWords.of(condition)))
                .toList());
    }

    /** Whether whoever goes the other way has gone this one too. */
    private static boolean asksForNoMore(List<TierDistance.Shortfall> way, List<TierDistance.Shortfall> other) {
        return way.stream().allMatch(thing -> other.stream().anyMatch(more -> isWithin(thing, more)));
    }

    private static boolean isWithin(TierDistance.Shortfall thing, TierDistance.Shortfall more) {
        return thing.equals(more)
                || (direction(thing).isPresent()
                        && direction(thing).equals(direction(more))
                        && thing.reading().attribute().equals(more.reading().attribute())
                        && distance(thing).compareTo(distance(more)) <= 0);
    }

    /** Whether more of a number is missing, or less; empty where not every value beyond the nearest one would do. */
    private static Optional<TierPolicyReason> direction(TierDistance.Shortfall thing) {
        return switch (thing.reading().relation()) {
            case AT_LEAST, ABOVE, AT_MOST, BELOW ->
                Optional.of(kind(thing.reading()))
                        .filter(kind -> kind == TierPolicyReason.MORE || kind == TierPolicyReason.LESS);
            default -> Optional.empty();
        };
    }

    private static BigDecimal distance(TierDistance.Shortfall thing) {
        return thing.reading().shortfall().orElse(BigDecimal.ZERO);
    }

    private static List<List<TierDistance.Shortfall>> joined(
            List<List<TierDistance.Shortfall>> first, List<List<TierDistance.Shortfall>> second) {
        List<List<TierDistance.Shortfall>> joined = new ArrayList<>();
        for (List<TierDistance.Shortfall> left : first) {
            for (List<TierDistance.Shortfall> right : second) {
                if (joined.size() < MAX_WAYS) {
                    List<TierDistance.Shortfall> both = new ArrayList<>(left);
                    right.stream().filter(thing -> !both.contains(thing)).forEach(both::add);
                    joined.add(List.copyOf(both));
                }
            }
        }
        return joined;
    }

    static Reason reason(TierDistance.Shortfall shortfall) {
        TierPolicyReason kind = kind(shortfall.reading());
        return switch (kind) {
            case MORE, LESS ->
                Reason.of(kind, distance(shortfall), shortfall.reading().wording());
            default -> Reason.of(kind, shortfall.asked());
        };
    }

    private static TierPolicyReason kind(Reading reading) {
        if (reading.met() == Met.UNKNOWN) {
            return TierPolicyReason.UNKNOWN_THING;
        }
        if (reading.shortfall().isPresent()
                && reading.actual().isPresent()
                && reading.actual().get() instanceof Number actual) {
            return isBelow(actual, reading.bounds()) ? TierPolicyReason.MORE : TierPolicyReason.LESS;
        }
        return TierPolicyReason.OTHER_THING;
    }

    /** A value misses an interval below its first bound or above its last. */
    private static boolean isBelow(Number actual, List<Object> bounds) {
        return bounds.stream()
                .filter(Number.class::isInstance)
                .allMatch(bound -> new BigDecimal(actual.toString()).compareTo(new BigDecimal(bound.toString())) <= 0);
    }
}
