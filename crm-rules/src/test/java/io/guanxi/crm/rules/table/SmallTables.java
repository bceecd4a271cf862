package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.LabelsAttribute;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.explain.Met;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random tables on a space so small that every subject of it can be asked. */
final class SmallTables {

    enum Grade {
        GOLD,
        SILVER,
        BRONZE
    }

    enum Channel {
        SHOP,
        WEB
    }

    record Small(
            int orders,
            OptionalInt points,
            boolean vip,
            Optional<Channel> channel,
            Optional<Set<String>> tags,
            boolean lucky) {}

    static final IntAttribute<Small> ORDERS = Attribute.ofInt("orders", Small::orders, 0, 4);
    static final IntAttribute<Small> POINTS = Attribute.ofOptionalInt("points", Small::points, -1, 1);
    static final FlagAttribute<Small> VIP = Attribute.ofFlag("vip", Small::vip);
    static final EnumAttribute<Small, Channel> CHANNEL =
            Attribute.ofOptionalEnum("channel", Channel.class, Small::channel);
    static final LabelsAttribute<Small> TAGS = Attribute.ofOptionalLabels("tags", List.of("x", "y"), Small::tags);
    static final Condition<Small> LUCKY = Condition.opaque("lucky", Small::lucky);
    static final List<Attribute<Small>> ATTRIBUTES = List.of(ORDERS, POINTS, VIP, CHANNEL, TAGS);
    static final List<Column<Small>> COLUMNS = List.of(
            Column.higherIsBetter(ORDERS),
            Column.lowerIsBetter(POINTS),
            Column.neutral(VIP),
            Column.neutral(CHANNEL),
            Column.neutral(TAGS));

    /** Every subject there is. */
    static final List<Small> ALL = all();

    private SmallTables() {}

    private static List<Small> all() {
        List<Small> all = new ArrayList<>();
        for (int orders = 0; orders <= 4; orders++) {
            for (OptionalInt points :
                    List.of(OptionalInt.empty(), OptionalInt.of(-1), OptionalInt.of(0), OptionalInt.of(1))) {
                for (boolean vip : List.of(false, true)) {
                    for (Optional<Channel> channel : maybe(Arrays.asList(Channel.values()))) {
                        for (Optional<Set<String>> tags :
                                maybe(List.<Set<String>>of(Set.of(), Set.of("x"), Set.of("y"), Set.of("x", "y")))) {
                            all.add(new Small(orders, points, vip, channel, tags, false));
                            all.add(new Small(orders, points, vip, channel, tags, true));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static <V> List<Optional<V>> maybe(List<V> values) {
        return Stream.concat(Stream.of(Optional.<V>empty()), values.stream().map(Optional::of))
                .toList();
    }

    /** The subject that stands at a point; what the point does not speak of is the plainest there is. */
    @SuppressWarnings("unchecked") // The values of labels are sets of texts.
    static Small subject(Point point) {
        Map<String, Optional<Object>> values = point.values();
        return new Small(
                values.getOrDefault("orders", Optional.of(0))
                        .map(Integer.class::cast)
                        .orElseThrow(),
                values.getOrDefault("points", Optional.empty())
                        .map(value -> OptionalInt.of((Integer) value))
                        .orElse(OptionalInt.empty()),
                values.getOrDefault("vip", Optional.of(false))
                        .map(Boolean.class::cast)
                        .orElseThrow(),
                values.getOrDefault("channel", Optional.empty()).map(Channel.class::cast),
                values.getOrDefault("tags", Optional.empty()).map(tags -> (Set<String>) tags),
                point.opaques().getOrDefault("lucky", false));
    }

    static boolean isMet(Condition<Small> condition, Small subject) {
        return condition.evaluate(subject) == Met.MET;
    }

    /** The row that decides, found by asking every row; empty for "otherwise" and for none. */
    static <O> Optional<Row<Small, O>> row(Draft<Small, O> draft, Small subject) {
        List<Row<Small, O>> hits =
                draft.rows().stream().filter(row -> isMet(row.when(), subject)).toList();
        return switch (draft.policy()) {
            case FIRST -> hits.stream().findFirst();
            case PRIORITY ->
                draft.outcomeOrder().stream()
                        .flatMap(outcome ->
                                hits.stream().filter(row -> row.outcome().equals(outcome)))
                        .findFirst();
            case UNIQUE -> hits.size() == 1 ? Optional.of(hits.get(0)) : Optional.empty();
            case ANY ->
                hits.stream().map(Row::outcome).distinct().count() == 1 ? Optional.of(hits.get(0)) : Optional.empty();
        };
    }

    /** The outcome, found by asking every row. */
    static <O> Optional<O> outcome(Draft<Small, O> draft, Small subject) {
        boolean isHit = draft.rows().stream().anyMatch(row -> isMet(row.when(), subject));
        return isHit ? row(draft, subject).map(Row::outcome) : draft.otherwise();
    }

    static Draft<Small, Grade> draft(HitPolicy policy, List<Row<Small, Grade>> rows, Optional<Grade> otherwise) {
        return new Draft<>(policy, COLUMNS, rows, otherwise, List.of(Grade.values()), Set.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    static Draft<Small, Grade> draft(HitPolicy policy, Row<Small, Grade>... rows) {
        return draft(policy, List.of(rows), Optional.empty());
    }

    static Draft<Small, Grade> requiring(Draft<Small, Grade> draft, Check... checks) {
        return new Draft<>(
                draft.policy(), draft.columns(), draft.rows(), draft.otherwise(), draft.outcomeOrder(), Set.of(checks));
    }

    static Row<Small, Grade> row(String id, Grade outcome, Condition<Small> when) {
        return new Row<>(id, outcome, when);
    }

    /** A table of one to seven rows of some kind, with "otherwise" or not. */
    static Draft<Small, Grade> random(
            SplittableRandom random, Function<SplittableRandom, Condition<Small>> conditions) {
        List<Row<Small, Grade>> rows = IntStream.range(0, random.nextInt(1, 8))
                .mapToObj(place -> row("r" + place, pick(random, List.of(Grade.values())), conditions.apply(random)))
                .toList();
        return draft(
                pick(random, List.of(HitPolicy.values())),
                rows,
                random.nextBoolean() ? Optional.of(pick(random, List.of(Grade.values()))) : Optional.empty());
    }

    /** Any table. */
    static Draft<Small, Grade> random(SplittableRandom random) {
        boolean isPlain = random.nextInt(3) > 0;
        return random(random, isPlain ? SmallTables::box : dice -> condition(dice, 2));
    }

    /** One cell each on some attributes. */
    static Condition<Small> box(SplittableRandom random) {
        return box(random, 5);
    }

    /** One cell each on some of the first so many attributes. */
    static Condition<Small> box(SplittableRandom random, int kinds) {
        List<Condition<Small>> parts = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            if (random.nextInt(5) < 2) {
                parts.add(cell(random, kind));
            }
        }
        return Condition.all(parts);
    }

    /** Cells, joined and negated at random. */
    static Condition<Small> condition(SplittableRandom random, int depth) {
        int dice = depth == 0 ? 0 : random.nextInt(10);
        if (dice < 3) {
            return random.nextInt(8) == 0 ? LUCKY : cell(random, random.nextInt(5));
        }
        if (dice < 5) {
            return condition(random, depth - 1).negate();
        }
        List<Condition<Small>> parts = IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(part -> condition(random, depth - 1))
                .toList();
        return random.nextBoolean() ? Condition.all(parts) : Condition.anyOf(parts);
    }

    private static Condition<Small> cell(SplittableRandom random, int kind) {
        return switch (kind) {
            case 0 -> ordered(random, ORDERS, 0, 4);
            case 1 -> random.nextInt(6) == 0 ? known(random, POINTS) : ordered(random, POINTS, -1, 1);
            case 2 -> random.nextBoolean() ? VIP.isTrue() : VIP.isFalse();
            case 3 ->
                random.nextInt(4) == 0
                        ? known(random, CHANNEL)
                        : CHANNEL.oneOf(
                                EnumSet.of(pick(random, CHANNEL.constants()), pick(random, CHANNEL.constants())));
            default -> tags(random);
        };
    }

    private static Condition<Small> ordered(SplittableRandom random, IntAttribute<Small> attribute, int min, int max) {
        int one = random.nextInt(min, max + 1);
        int other = random.nextInt(min, max + 1);
        return switch (random.nextInt(5)) {
            case 0 -> attribute.atLeast(one);
            case 1 -> attribute.atMost(one);
            case 2 -> attribute.above(one);
            case 3 -> attribute.below(one);
            default -> attribute.between(Math.min(one, other), Math.max(one, other));
        };
    }

    private static Condition<Small> tags(SplittableRandom random) {
        String label = pick(random, TAGS.labels());
        return switch (random.nextInt(5)) {
            case 0 -> TAGS.has(label);
            case 1 -> TAGS.hasNot(label);
            case 2 -> TAGS.hasAnyOf("x", "y");
            case 3 -> TAGS.hasNoneOf("x", "y");
            default -> known(random, TAGS);
        };
    }

    private static Condition<Small> known(SplittableRandom random, Attribute<Small> attribute) {
        return random.nextBoolean() ? attribute.isKnown() : attribute.isUnknown();
    }

    static <V> V pick(SplittableRandom random, List<V> values) {
        return values.get(random.nextInt(values.size()));
    }
}
