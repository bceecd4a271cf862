package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.DateAttribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.DoubleAttribute;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.LabelsAttribute;
import io.guanxi.crm.condition.LongAttribute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;

/** Tables and subjects by lot, over attributes of every kind, more than one scan can take. */
final class RandomTables {

    enum Grade {
        A,
        B,
        C,
        D
    }

    enum Channel {
        SHOP,
        WEB,
        PHONE,
        PARTNER
    }

    record Subject(
            int orders,
            Optional<BigDecimal> spend,
            Channel channel,
            Optional<Channel> wish,
            boolean vip,
            LocalDate last,
            Optional<Set<String>> tags,
            OptionalLong points,
            double score,
            boolean lucky) {}

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final List<String> LABELS = List.of("x", "y", "z");

    static final IntAttribute<Subject> ORDERS = Attribute.ofInt("orders", Subject::orders, 0, 9);
    static final DecimalAttribute<Subject> SPEND = Attribute.ofOptionalDecimal("spend", 1, Subject::spend);
    static final EnumAttribute<Subject, Channel> CHANNEL = Attribute.ofEnum("channel", Channel.class, Subject::channel);
    static final EnumAttribute<Subject, Channel> WISH = Attribute.ofOptionalEnum("wish", Channel.class, Subject::wish);
    static final FlagAttribute<Subject> VIP = Attribute.ofFlag("vip", Subject::vip);
    static final DateAttribute<Subject> LAST = Attribute.ofDate("last", Subject::last);
    static final LabelsAttribute<Subject> TAGS = Attribute.ofOptionalLabels("tags", LABELS, Subject::tags);
    static final LongAttribute<Subject> POINTS =
            Attribute.ofOptionalLong("points", Subject::points, -Long.MAX_VALUE, Long.MAX_VALUE);
    static final DoubleAttribute<Subject> SCORE = Attribute.ofDouble("score", Subject::score, -2, 2);
    static final Condition<Subject> LUCKY = Condition.opaque("lucky", Subject::lucky);

    private static final List<Long> EXTREMES =
            List.of(-Long.MAX_VALUE, -1L, 0L, 1L, Long.MAX_VALUE - 1, Long.MAX_VALUE);
    private static final int KINDS = 10;

    private final SplittableRandom random;

    RandomTables(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private int below(int bound) {
        return (int) Long.remainderUnsigned(random.nextLong(), bound);
    }

    private boolean coin() {
        return below(2) == 0;
    }

    private <V> V oneOf(List<V> values) {
        return values.get(below(values.size()));
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(below(12) - 2, 1);
    }

    private double number() {
        return (below(9) - 4) / 2.0;
    }

    Subject subject() {
        Set<String> labels = new HashSet<>(LABELS);
        labels.removeIf(label -> coin());
        return new Subject(
                below(10),
                below(4) == 0 ? Optional.empty() : Optional.of(amount()),
                oneOf(List.of(Channel.values())),
                below(4) == 0 ? Optional.empty() : Optional.of(oneOf(List.of(Channel.values()))),
                coin(),
                DAY.plusDays(below(8)),
                below(4) == 0 ? Optional.empty() : Optional.of(Set.copyOf(labels)),
                below(4) == 0 ? OptionalLong.empty() : OptionalLong.of(oneOf(EXTREMES)),
                number(),
                coin());
    }

    /** A condition on one attribute, or an opaque test. */
    private Condition<Subject> cell() {
        return switch (below(KINDS)) {
            case 0 -> coin() ? ORDERS.atLeast(below(10)) : ORDERS.below(below(10));
            case 1 -> coin() ? SPEND.atMost(amount()) : SPEND.above(amount());
            case 2 ->
                coin() ? CHANNEL.is(oneOf(List.of(Channel.values()))) : CHANNEL.oneOf(Channel.SHOP, Channel.PHONE);
            case 3 -> coin() ? WISH.isNot(oneOf(List.of(Channel.values()))) : WISH.oneOf(Channel.WEB, Channel.PHONE);
            case 4 -> coin() ? VIP.isTrue() : VIP.isFalse();
            case 5 -> coin() ? LAST.atLeast(DAY.plusDays(below(8))) : LAST.below(DAY.plusDays(below(8)));
            case 6 -> coin() ? TAGS.hasAnyOf("x", oneOf(LABELS)) : TAGS.hasNot(oneOf(LABELS));
            case 7 -> coin() ? POINTS.atLeast(oneOf(EXTREMES)) : POINTS.atMost(oneOf(EXTREMES));
            case 8 -> coin() ? SCORE.above(number()) : SCORE.atMost(number());
            default -> special();
        };
    }

    private Condition<Subject> special() {
        return switch (below(6)) {
            case 0 -> SPEND.isUnknown();
            case 1 -> TAGS.isKnown();
            case 2 -> POINTS.isUnknown();
            case 3 -> WISH.isKnown();
            case 4 -> LUCKY;
            default -> LUCKY.negate();
        };
    }

    Condition<Subject> condition(int depth) {
        if (depth == 0 || below(3) == 0) {
            return cell();
        }
        List<Condition<Subject>> parts = new ArrayList<>();
        for (int part = below(4); part >= 0; part--) {
            parts.add(condition(depth - 1));
        }
        return switch (below(8)) {
            case 0, 1 -> Condition.anyOf(parts);
            case 2 -> Condition.<Subject>all(parts).negate();
            default -> Condition.all(parts);
        };
    }

    /** A table of 1 to 40 rows. What a policy refuses as a contradiction is left out row by row. */
    DecisionTable<Subject, Grade> table(HitPolicy policy) {
        int size = policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY ? 1 + below(6) : 1 + below(40);
        TableBuilder<Subject, Grade> builder = DecisionTable.define("random", 1, Subject.class, Grade.class, policy)
                .outcomeOrder(order());
        builder.row("first", oneOf(List.of(Grade.values())), condition(2));
        if (coin()) {
            builder.otherwise(oneOf(List.of(Grade.values())));
        }
        for (int row = 1; row < size; row++) {
            builder.row("row " + row, oneOf(List.of(Grade.values())), condition(2));
            if (policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY) {
                try {
                    builder.build();
                } catch (InvalidTableException e) {
                    builder.remove("row " + row);
                }
            }
        }
        return builder.build();
    }

    private List<Grade> order() {
        List<Grade> left = new ArrayList<>(List.of(Grade.values()));
        List<Grade> order = new ArrayList<>();
        while (!left.isEmpty()) {
            order.add(left.remove(below(left.size())));
        }
        return order;
    }
}
