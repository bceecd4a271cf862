package io.guanxi.crm.rules.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 回放框架 – what a replay compares on which days, and where each of its counts stands in a flat array.
 *
 * @param <K> the tiers
 * @param rules which policies
 * @param ladder the tiers with their places, lowest first
 * @param days the days, ascending
 * @param window within how long a move and one back make a flap
 * @serial exclude
 */
record ReplayFrame<K extends Enum<K>>(
        Frame.Pair rules, ImmutableMap<K, Integer> ladder, ImmutableList<LocalDate> days, Period window)
        implements Serializable {

    static final int MEMBERS = 0;
    private static final int FLAPPING = 1;
    private static final int DAYS = 3;

    ReplayFrame {
        Require.positive(window, "window");
    }

    static ImmutableList<LocalDate> ascending(List<LocalDate> days) {
        ImmutableList<LocalDate> copy = ImmutableList.copyOf(Require.<LocalDate>list(days, "days"));
        Require.that(
                !copy.isEmpty() && copy.size() <= ReplayFlow.MAX_DAYS,
                "days",
                copy.size() + " days",
                "must be 1 to " + ReplayFlow.MAX_DAYS);
        for (int place = 0; place < copy.size(); place++) {
            LocalDate day = Require.businessDate(copy.get(place), "days[" + place + "]");
            Require.that(
                    place == 0 || day.isAfter(copy.get(place - 1)),
                    "days[" + place + "]",
                    day,
                    "must be after the day before it");
        }
        return copy;
    }

    int place(K tier) {
        @Nullable Integer place = ladder.get(tier);
        if (place == null) {
            throw Require.refusal("tier", tier, "must be one of " + ladder.keySet());
        }
        return place;
    }

    int cells() {
        return tier(Variant.BASELINE, days.size(), 0);
    }

    int flapping(Variant variant) {
        return FLAPPING + variant.of(0, 1);
    }

    int tier(Variant variant, int day, int tier) {
        int perVariant = ladder.size() * (ladder.size() + 1);
        return DAYS + (2 * day + variant.of(0, 1)) * perVariant + tier;
    }

    /** From the tier on the day before in the series, or before the first day, to that on a day. */
    int move(Variant variant, int day, int from, int to) {
        return tier(variant, day, ladder.size()) + from * ladder.size() + to;
    }
}
