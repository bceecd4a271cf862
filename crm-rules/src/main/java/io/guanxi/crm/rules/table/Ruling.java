package io.guanxi.crm.rules.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The hit policy as a function of which rows are met and which may be: which row decides, with which outcome, and which
 * rows still matter. Rows are known by their place in the order in which they decide, their conditions by a number in
 * some {@link io.guanxi.crm.condition.Space}, outcomes by a number too.
 */
final class Ruling {

    /** There is no outcome: no row is met, or rows contradict each other. */
    static final int NOTHING = -1;

    /** Not settled yet. */
    static final int OPEN = -2;

    /** More than one outcome. */
    private static final int MIXED = -3;

    private final HitPolicy policy;
    private final int[] conditions;
    private final int[] outcomes;
    private final int otherwise;
    /** The place of each condition, −1 for those of no row; empty unless conditions rise with the places. */
    private final int[] places;

    /**
     * @param conditions the condition of each place
     * @param outcomes the outcome of each place
     * @param otherwise the outcome where no row is met; {@link #NOTHING} if there is none
     */
    Ruling(HitPolicy policy, int[] conditions, int[] outcomes, int otherwise) {
        this.policy = policy;
        this.conditions = conditions;
        this.outcomes = outcomes;
        this.otherwise = otherwise;
        this.places = places(conditions);
    }

    private static int[] places(int[] conditions) {
        for (int place = 1; place < conditions.length; place++) {
            if (conditions[place - 1] >= conditions[place]) {
                return new int[0];
            }
        }
        int[] places = new int[conditions.length == 0 ? 0 : conditions[conditions.length - 1] + 1];
        Arrays.fill(places, -1);
        for (int place = 0; place < conditions.length; place++) {
            places[conditions[place]] = place;
        }
        return places;
    }

    /** The same over conditions that are numbered by the places. */
    Ruling inPlaces() {
        return new Ruling(policy, IntStream.range(0, size()).toArray(), outcomes, otherwise);
    }

    /** The number of rows, which stands for "otherwise" where a row is asked for. */
    int size() {
        return conditions.length;
    }

    /** The outcome of a place, of "otherwise", of nothing. */
    int outcomeOf(int place) {
        return place < 0 ? place : place == size() ? otherwise : outcomes[place];
    }

    boolean isFirstHit() {
        return policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY;
    }

    /** The first place from one on whose row is met or may be; the number of rows if there is none. */
    private int next(int from, BitSet met, BitSet open) {
        return places.length == 0 ? scanned(from, met, open) : jumped(from, met, open);
    }

    private int scanned(int from, BitSet met, BitSet open) {
        int place = from;
        while (place < size() && !met.get(conditions[place]) && !open.get(conditions[place])) {
            place++;
        }
        return place;
    }

    private int jumped(int from, BitSet met, BitSet open) {
        if (from >= size()) {
            return size();
        }
        int condition = conditions[from];
        while (condition < places.length) {
            int first = met.nextSetBit(condition);
            int other = open.nextSetBit(condition);
            condition = first < 0 || (other >= 0 && other < first) ? other : first;
            if (condition < 0 || condition >= places.length) {
                return size();
            }
            if (places[condition] >= 0) {
                return places[condition];
            }
            condition++;
        }
        return size();
    }

    /** The number of the outcome. */
    int outcome(BitSet met, BitSet open) {
        return switch (policy) {
            case FIRST, PRIORITY -> firstOutcome(met, open);
            case UNIQUE -> outcomeOf(single(met, open));
            case ANY -> agreedOutcome(met, open);
        };
    }

    private int firstOutcome(BitSet met, BitSet open) {
        int common = OPEN;
        for (int place = next(0, met, open); place < size(); place = next(place + 1, met, open)) {
            if (common != OPEN && common != outcomes[place]) {
                return OPEN;
            }
            common = outcomes[place];
            if (met.get(conditions[place])) {
                return common;
            }
        }
        return common == OPEN || common == otherwise ? otherwise : OPEN;
    }

    private int agreedOutcome(BitSet met, BitSet open) {
        int agreed = OPEN;
        int others = OPEN;
        boolean hit = false;
        for (int place = next(0, met, open); place < size(); place = next(place + 1, met, open)) {
            if (met.get(conditions[place])) {
                if (hit && outcomes[place] != agreed) {
                    return NOTHING;
                }
                hit = true;
                agreed = outcomes[place];
            } else if (others == OPEN) {
                others = outcomes[place];
            } else if (others != outcomes[place]) {
                others = MIXED;
            }
        }
        int rest = hit ? agreed : otherwise;
        return others == OPEN || others == rest ? rest : OPEN;
    }

    /** The place of the row that decides; the number of rows for "otherwise". */
    int row(BitSet met, BitSet open) {
        if (policy == HitPolicy.UNIQUE) {
            return single(met, open);
        }
        int first = next(0, met, open);
        if (first == size()) {
            return otherwise == NOTHING ? NOTHING : size();
        }
        if (policy == HitPolicy.ANY && outcome(met, open) < 0) {
            return outcome(met, open);
        }
        return met.get(conditions[first]) ? first : OPEN;
    }

    private int single(BitSet met, BitSet open) {
        int hit = NOTHING;
        boolean undecided = false;
        for (int place = next(0, met, open); place < size(); place = next(place + 1, met, open)) {
            if (!met.get(conditions[place])) {
                undecided = true;
            } else if (hit >= 0) {
                return NOTHING;
            } else {
                hit = place;
            }
        }
        if (undecided) {
            return OPEN;
        }
        return hit >= 0 || otherwise == NOTHING ? hit : size();
    }

    /** Notes the conditions that still matter. */
    void keep(BitSet met, BitSet open, BitSet kept) {
        for (int place = next(0, met, open); place < size(); place = next(place + 1, met, open)) {
            kept.set(conditions[place]);
            if (isFirstHit() && met.get(conditions[place])) {
                return;
            }
        }
    }

    /** The smallest number among the outcomes that are still possible; {@link #NOTHING} does not count. */
    int best(BitSet met, BitSet open) {
        return extreme(met, open, true);
    }

    /** The largest number among the outcomes that are still possible. */
    int worst(BitSet met, BitSet open) {
        return extreme(met, open, false);
    }

    private int extreme(BitSet met, BitSet open, boolean smallest) {
        int extreme = smallest ? Integer.MAX_VALUE : NOTHING;
        for (int place = next(0, met, open); place < size(); place = next(place + 1, met, open)) {
            extreme = smallest ? Math.min(extreme, outcomes[place]) : Math.max(extreme, outcomes[place]);
            if (isFirstHit() && met.get(conditions[place])) {
                return extreme;
            }
        }
        return otherwise == NOTHING ? extreme : smallest ? Math.min(extreme, otherwise) : Math.max(extreme, otherwise);
    }

    /** Whether the hit policy comes to the same as that of another table. */
    boolean decidesAlike(Ruling other) {
        return policy == other.policy || (isFirstHit() && other.isFirstHit());
    }

    /** Whether the same conditions still lead to the same outcomes as in another table. */
    boolean agrees(Ruling other, BitSet met, BitSet open) {
        if (!decidesAlike(other)) {
            return false;
        }
        int own = next(0, met, open);
        int others = other.next(0, met, open);
        while (own < size() && others < other.size()) {
            if (conditions[own] != other.conditions[others] || outcomes[own] != other.outcomes[others]) {
                return false;
            }
            if (isFirstHit() && met.get(conditions[own])) {
                return true;
            }
            own = next(own + 1, met, open);
            others = other.next(others + 1, met, open);
        }
        return own == size() && others == other.size() && otherwise == other.otherwise;
    }
}
