package io.guanxi.crm.condition;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Random subjects and random conditions on them; values and bounds come from the same few, so that they often meet. */
final class RandomConditions {

    private static final int DEPTH = 3;
    private static final List<BigDecimal> AMOUNTS = amounts("0.00", "0.01", "0.39", "0.40", "0.41", "9.99", "10.00");
    private static final List<Double> SHARES = List.of(0.0, Math.nextDown(0.5), 0.5, Math.nextUp(0.5), 1.0);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1, 1, 1),
            LocalDate.of(2024, 2, 28),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(9999, 12, 31));

    static final IntAttribute<Subject> ORDERS = Attribute.ofInt("orders", Subject::orders, 0, 6);
    static final IntAttribute<Subject> POINTS = Attribute.ofOptionalInt("points", Subject::points, -3, 3);
    static final DecimalAttribute<Subject> MONETARY =
            Attribute.ofDecimal("monetary", 2, Subject::monetary).withDomain("0.00", "10.00");
    static final DoubleAttribute<Subject> SHARE = Attribute.ofDouble("share", Subject::share, 0, 1);
    static final FlagAttribute<Subject> COMPLAINT = Attribute.ofOptionalFlag("complaint", Subject::complaint);
    static final EnumAttribute<Subject, Tier> TIER = Attribute.ofEnum("tier", Tier.class, Subject::tier);
    static final EnumAttribute<Subject, Tier> PAST = Attribute.ofOptionalEnum("past", Tier.class, Subject::past);
    static final DateAttribute<Subject> DAY = Attribute.ofDate("day", Subject::day);
    static final LabelsAttribute<Subject> TAGS = Attribute.ofLabels("tags", List.of("a", "b", "c"), Subject::tags);
    static final LabelsAttribute<Subject> HABITS =
            Attribute.ofOptionalLabels("habits", List.of("x", "y", "z"), Subject::habits);
    static final Condition<Subject> ODD = Condition.opaque("odd", subject -> subject.orders() % 2 == 1);
    static final Condition<Subject> LUCKY = Condition.opaque("lucky", Subject::lucky);

    enum Tier {
        BRONZE,
        SILVER,
        GOLD
    }

    record Subject(
            int orders,
            OptionalInt points,
            BigDecimal monetary,
            double share,
            Optional<Boolean> complaint,
            Tier tier,
            Optional<Tier> past,
            LocalDate day,
            Set<String> tags,
            Optional<Set<String>> habits,
            boolean lucky) {}

    private RandomConditions() {}

    private static List<BigDecimal> amounts(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }

    static Subject subject(SplittableRandom random) {
        return new Subject(
                random.nextInt(7),
                random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(-3, 4)),
                pick(random, AMOUNTS),
                random.nextInt(8) == 0 ? -0.0 : pick(random, SHARES),
                maybe(random, random.nextBoolean()),
                pick(random, List.of(Tier.values())),
                maybe(random, pick(random, List.of(Tier.values()))),
                pick(random, DAYS),
                subset(random, TAGS.labels()),
                maybe(random, subset(random, HABITS.labels())),
                random.nextBoolean());
    }

    static List<Subject> subjects(SplittableRandom random, int count) {
        return IntStream.range(0, count).mapToObj(index -> subject(random)).toList();
    }

    static Condition<Subject> condition(SplittableRandom random) {
        return joined(random, DEPTH, RandomConditions::cell);
    }

    /** A condition of some cells, joined and negated at random. */
    static <T> Condition<T> joined(SplittableRandom random, int depth, Function<SplittableRandom, Condition<T>> cells) {
        int dice = depth == 0 ? 0 : random.nextInt(10);
        if (dice < 3) {
            return cells.apply(random);
        }
        if (dice < 5) {
            return joined(random, depth - 1, cells).negate();
        }
        List<Condition<T>> parts = IntStream.range(0, random.nextInt(8) == 0 ? 0 : random.nextInt(2, 4))
                .mapToObj(part -> joined(random, depth - 1, cells))
                .toList();
        return random.nextBoolean() ? Condition.all(parts) : Condition.anyOf(parts);
    }

    private static Condition<Subject> cell(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> ordered(random, ORDERS, List.of(0, 1, 2, 3, 4, 5, 6));
            case 1, 2 -> ordered(random, POINTS, List.of(-3, -2, -1, 0, 1, 2, 3));
            case 3 -> ordered(random, MONETARY, AMOUNTS);
            case 4 -> ordered(random, SHARE, SHARES);
            case 5 -> ordered(random, DAY, DAYS);
            case 6 -> flag(random, COMPLAINT);
            case 7 -> constant(random, TIER);
            case 8 -> constant(random, PAST);
            case 9 -> labels(random, TAGS);
            case 10 -> labels(random, HABITS);
            default -> random.nextBoolean() ? ODD : LUCKY;
        };
    }

    static <T, V extends Comparable<? super V>> Condition<T> ordered(
            SplittableRandom random, OrderedAttribute<T, V> attribute, List<V> bounds) {
        int first = random.nextInt(bounds.size());
        int second = random.nextInt(bounds.size());
        V from = bounds.get(Math.min(first, second));
        V to = bounds.get(Math.max(first, second));
        return switch (random.nextInt(13)) {
            case 0 -> attribute.atLeast(from);
            case 1 -> attribute.above(from);
            case 2 -> attribute.atMost(from);
            case 3 -> attribute.below(from);
            case 4 -> attribute.between(from, to);
            case 5 -> attribute.is(from);
            case 6 -> attribute.is(from).or(attribute.is(to));
            case 7 -> attribute.in(Range.closedOpen(from, to));
            case 8 -> attribute.in(Range.openClosed(from, to));
            case 9 -> attribute.in(first == second ? Range.atLeast(from) : Range.open(from, to));
            case 10 -> attribute.in(Range.all());
            default -> known(random, attribute);
        };
    }

    static <T> Condition<T> flag(SplittableRandom random, FlagAttribute<T> attribute) {
        return switch (random.nextInt(3)) {
            case 0 -> attribute.isTrue();
            case 1 -> attribute.isFalse();
            default -> known(random, attribute);
        };
    }

    static <T, V extends Enum<V>> Condition<T> constant(SplittableRandom random, EnumAttribute<T, V> attribute) {
        V value = pick(random, attribute.constants());
        return switch (random.nextInt(4)) {
            case 0 -> attribute.is(value);
            case 1 -> attribute.isNot(value);
            case 2 -> attribute.oneOf(random.nextBoolean() ? attribute.constants() : List.of());
            default ->
                random.nextBoolean()
                        ? attribute.oneOf(EnumSet.of(value, pick(random, attribute.constants())))
                        : known(random, attribute);
        };
    }

    static <T> Condition<T> labels(SplittableRandom random, LabelsAttribute<T> attribute) {
        String label = pick(random, attribute.labels());
        String[] others = subset(random, attribute.labels()).toArray(String[]::new);
        return switch (random.nextInt(6)) {
            case 0 -> attribute.has(label);
            case 1 -> attribute.hasNot(label);
            case 2 -> attribute.hasAllOf(label, others);
            case 3 -> attribute.hasAnyOf(label, others);
            case 4 -> attribute.hasNoneOf(label, others);
            default -> known(random, attribute);
        };
    }

    private static <T> Condition<T> known(SplittableRandom random, Attribute<T> attribute) {
        return random.nextBoolean() ? attribute.isKnown() : attribute.isUnknown();
    }

    private static <V> V pick(SplittableRandom random, List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <V> Optional<V> maybe(SplittableRandom random, V value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    private static Set<String> subset(SplittableRandom random, List<String> labels) {
        Set<String> subset = new HashSet<>(labels);
        subset.removeIf(label -> random.nextBoolean());
        return subset;
    }
}
