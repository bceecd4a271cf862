package io.guanxi.crm.rules.experiment;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.HitPolicy;
import io.guanxi.crm.rules.table.TableBuilder;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A guest of a hotel, for tables: nights in a year, spend in cents, and a region that may be unknown. */
record Guest(String id, int nights, long spend, Optional<String> region) {

    static final IntAttribute<Guest> NIGHTS =
            Attribute.<Guest>ofInt("nights", Guest::nights, 0, 366).named("入住夜数", "nights");

    /** The outcomes, the best first. */
    enum Grade implements Bilingual {
        GOLD("金", "gold"),
        SILVER("银", "silver"),
        BASIC("普通", "basic");

        private final Term term;

        Grade(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    static Guest of(String id, int nights) {
        return new Guest(id, nights, 10_000L * nights, Optional.empty());
    }

    /** Eight guests with 40, 27, 25, 12, 9, 8, 5 and 0 nights. */
    static List<Guest> eight() {
        List<Integer> nights = List.of(40, 27, 25, 12, 9, 8, 5, 0);
        return IntStream.range(0, nights.size())
                .mapToObj(place -> new Guest(
                        "G-" + (place + 1),
                        nights.get(place),
                        10_000L * nights.get(place),
                        place < 5 ? Optional.of(place % 2 == 0 ? "East" : "West") : Optional.empty()))
                .toList();
    }

    /** Gold from 25 nights, silver from 10, basic otherwise. */
    static DecisionTable<Guest, Grade> table() {
        return rows(1, 25, 10)
                .otherwise(Grade.BASIC)
                .outcomeOrder(Grade.GOLD, Grade.SILVER, Grade.BASIC)
                .build();
    }

    /** Gold from 30 nights, silver from 8, and nothing otherwise. */
    static DecisionTable<Guest, Grade> candidate() {
        return rows(2, 30, 8).outcomeOrder(Grade.GOLD, Grade.SILVER).build();
    }

    static TableBuilder<Guest, Grade> rows(int version, int gold, int silver) {
        return DecisionTable.define("grades", version, Guest.class, Grade.class, HitPolicy.FIRST)
                .row("gold row", Grade.GOLD, NIGHTS.atLeast(gold))
                .row("silver row", Grade.SILVER, NIGHTS.atLeast(silver));
    }

    static List<Guest> random(SplittableRandom random, int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> new Guest(
                        "G-" + number,
                        random.nextInt(50),
                        random.nextInt(1_000_000) - 100_000,
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of("region " + random.nextInt(3))))
                .toList();
    }
}
