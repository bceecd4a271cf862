package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.DateAttribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.DoubleAttribute;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.LongAttribute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Random tables over every kind of attribute that DMN has, and random subjects whose values crowd at the bounds. */
final class DmnSamples {

    enum Grade {
        LEAD,
        SILVER,
        GOLD,
        PLATINUM
    }

    enum Channel {
        WEB,
        SHOP,
        PHONE
    }

    /** A guest. */
    record Guest(
            int nights,
            OptionalInt points,
            long visits,
            BigDecimal spend,
            Optional<BigDecimal> margin,
            double score,
            OptionalDouble alive,
            Optional<LocalDate> lastStay,
            boolean complaint,
            Optional<Boolean> member,
            Channel home,
            Optional<Channel> channel) {}

    static final IntAttribute<Guest> NIGHTS =
            Attribute.<Guest>ofInt("nights", Guest::nights, -20, 20).named("入住夜数", "nights");
    static final IntAttribute<Guest> POINTS = Attribute.ofOptionalInt("trip.points", Guest::points, -9, 9);
    static final LongAttribute<Guest> VISITS = Attribute.ofLong("visits", Guest::visits, -5, 5_000_000_000L);
    static final DecimalAttribute<Guest> SPEND = Attribute.<Guest>ofDecimal("消费额 (€)", 2, Guest::spend);
    static final DecimalAttribute<Guest> MARGIN =
            Attribute.<Guest>ofOptionalDecimal("date", 3, Guest::margin).withDomain("-2.000", "2.000");
    static final DoubleAttribute<Guest> SCORE = Attribute.ofDouble("2nd score", Guest::score, -1, 1);
    static final DoubleAttribute<Guest> ALIVE = Attribute.ofOptionalDouble("alive", Guest::alive, 0, 1);
    static final DateAttribute<Guest> LAST_STAY = Attribute.ofOptionalDate("last-stay", Guest::lastStay);
    static final FlagAttribute<Guest> COMPLAINT = Attribute.ofFlag("complaint", Guest::complaint);
    static final FlagAttribute<Guest> MEMBER = Attribute.ofOptionalFlag("member", Guest::member);
    static final EnumAttribute<Guest, Channel> HOME = Attribute.ofEnum("home", Channel.class, Guest::home);
    static final EnumAttribute<Guest, Channel> CHANNEL =
            Attribute.ofOptionalEnum("count", Channel.class, Guest::channel);

    static final List<Attribute<Guest>> ATTRIBUTES =
            List.of(NIGHTS, POINTS, VISITS, SPEND, MARGIN, SCORE, ALIVE, LAST_STAY, COMPLAINT, MEMBER, HOME, CHANNEL);

    /** The best first. */
    static final List<Grade> ORDER = List.of(Grade.PLATINUM, Grade.GOLD, Grade.SILVER, Grade.LEAD);

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final int ROWS = 4;

    private final SplittableRandom random;

    DmnSamples(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A guest with the values of a point, and plain values where the point has none. */
    static Guest guest(Map<String, Optional<Object>> values) {
        return new Guest(
                (int) value(values, NIGHTS, 0),
                value(values, POINTS)
                        .map(points -> OptionalInt.of((int) points))
                        .orElse(OptionalInt.empty()),
                (long) value(values, VISITS, 0L),
                (BigDecimal) value(values, SPEND, new BigDecimal("0.00")),
                value(values, MARGIN).map(BigDecimal.class::cast),
                (double) value(values, SCORE, 0.0),
                value(values, ALIVE)
                        .map(alive -> OptionalDouble.of((double) alive))
                        .orElse(OptionalDouble.empty()),
                value(values, LAST_STAY).map(LocalDate.class::cast),
                (boolean) value(values, COMPLAINT, false),
                value(values, MEMBER).map(Boolean.class::cast),
                (Channel) value(values, HOME, Channel.WEB),
                value(values, CHANNEL).map(Channel.class::cast));
    }

    private static Optional<Object> value(Map<String, Optional<Object>> values, Attribute<Guest> attribute) {
        return values.getOrDefault(attribute.name(), Optional.empty());
    }

    private static Object value(Map<String, Optional<Object>> values, Attribute<Guest> attribute, Object otherwise) {
        return value(values, attribute).orElse(otherwise);
    }

    Guest guest() {
        return new Guest(
                between(-20, 20),
                unknown() ? OptionalInt.empty() : OptionalInt.of(between(-9, 9)),
                below(2) == 0 ? between(-5, 5) : 4_999_999_995L + below(6),
                cents(),
                unknown() ? Optional.empty() : Optional.of(BigDecimal.valueOf(between(-2_000, 2_000), 3)),
                tenths(-10),
                unknown() ? OptionalDouble.empty() : OptionalDouble.of(tenths(0)),
                unknown() ? Optional.empty() : Optional.of(day()),
                below(2) == 0,
                unknown() ? Optional.empty() : Optional.of(below(2) == 0),
                channel(),
                unknown() ? Optional.empty() : Optional.of(channel()));
    }

    /** Half of the tables have an outcome for all others. */
    DecisionTable<Guest, Grade> table(HitPolicy policy) {
        TableBuilder<Guest, Grade> builder =
                DecisionTable.define("club, 2nd \"<edition>\"", 3, Guest.class, Grade.class, policy);
        List<Row<Guest, Grade>> rows = new ArrayList<>();
        for (int place = 1; place <= ROWS; place++) {
            Grade grade = ORDER.get(below(ORDER.size()));
            String id = "row <" + place + "> & \"co\"";
            rows.add(new Row<>(id, grade, consistent(policy, grade, condition(2), rows)));
        }
        for (Row<Guest, Grade> row : rows) {
            builder = builder.row(row.id(), row.outcome(), row.when());
        }
        if (policy == HitPolicy.PRIORITY) {
            builder = builder.outcomeOrder(ORDER);
        }
        return (below(2) == 0 ? builder : builder.otherwise(Grade.LEAD)).build();
    }

    /** What UNIQUE and ANY leave of a condition: rows must not contradict each other. */
    private static Condition<Guest> consistent(
            HitPolicy policy, Grade grade, Condition<Guest> condition, List<Row<Guest, Grade>> rows) {
        List<Condition<Guest>> others = rows.stream()
                .filter(row -> policy == HitPolicy.UNIQUE || (policy == HitPolicy.ANY && row.outcome() != grade))
                .map(Row::when)
                .toList();
        return others.isEmpty()
                ? condition
                : Condition.anyOf(Geometry.outside(condition, others).boxes().stream()
                        .map(Box::condition)
                        .toList());
    }

    Condition<Guest> condition(int depth) {
        if (depth == 0 || below(3) == 0) {
            return cell();
        }
        return switch (below(5)) {
            case 0, 1 -> condition(depth - 1).and(condition(depth - 1));
            case 2, 3 -> condition(depth - 1).or(condition(depth - 1));
            default -> condition(depth - 1).negate();
        };
    }

    private Condition<Guest> cell() {
        Attribute<Guest> any = ATTRIBUTES.get(below(ATTRIBUTES.size()));
        return switch (below(14)) {
            case 0 -> any.isKnown();
            case 1 -> any.isUnknown();
            case 2 -> NIGHTS.atLeast(between(-20, 20));
            case 3 -> NIGHTS.oneOf(between(-20, 20), between(-20, 20), between(-20, 20));
            case 4 -> POINTS.below(between(-9, 9));
            case 5 -> VISITS.above(4_999_999_995L + below(6));
            case 6 -> SPEND.between(new BigDecimal("-1.00"), cents().abs());
            case 7 -> MARGIN.atMost(BigDecimal.valueOf(between(-2_000, 2_000), 3));
            case 8 -> below(2) == 0 ? SCORE.below(tenths(-10)) : SCORE.atLeast(tenths(-10));
            case 9 -> below(2) == 0 ? ALIVE.above(tenths(0)) : ALIVE.is(tenths(0));
            case 10 -> below(2) == 0 ? LAST_STAY.atLeast(day()) : LAST_STAY.below(day());
            case 11 -> below(2) == 0 ? COMPLAINT.isTrue() : MEMBER.isFalse();
            case 12 -> below(2) == 0 ? HOME.is(channel()) : CHANNEL.isNot(channel());
            default -> CHANNEL.oneOf(channel(), channel());
        };
    }

    private boolean unknown() {
        return below(5) == 0;
    }

    private BigDecimal cents() {
        return BigDecimal.valueOf(between(-200, 200), 2);
    }

    private double tenths(int from) {
        return between(from, 10) / 10.0;
    }

    private LocalDate day() {
        return DAY.plusDays(below(20));
    }

    private Channel channel() {
        return Channel.values()[below(3)];
    }

    private int between(int low, int high) {
        return low + below(high - low + 1);
    }

    private int below(int bound) {
        return (int) (((random.nextLong() >>> 33) * bound) >>> 31);
    }
}
