package io.guanxi.crm.examples;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.condition.IntAttribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 条件 – a hotel asks who is a gold guest, why one is not, and whom its two rules forget. */
public final class ConditionExample {

    private ConditionExample() {}

    /** A guest of the hotel; what an agency pays is not always known. */
    public record Guest(int nights, Optional<BigDecimal> spend) {}

    /** What is printed, line by line. */
    public static List<String> run() {
        List<String> lines = new ArrayList<>();
        // example: begin
        IntAttribute<Guest> nights =
                Attribute.<Guest>ofInt("nights", Guest::nights, 0, 366).named("入住夜数", "nights");
        DecimalAttribute<Guest> spend =
                Attribute.<Guest>ofOptionalDecimal("spend", 2, Guest::spend).named("消费额", "spend");

        Condition<Guest> gold = nights.atLeast(25).and(spend.atLeast("30000.00"));
        Condition<Guest> silver = nights.between(10, 24);

        // Why is this guest not gold? "消费额：28,750.00，要求 ≥ 30,000.00：未达到，相差 1,250.00。"
        Guest lin = new Guest(27, Optional.of(new BigDecimal("28750.00")));
        lines.add(gold.test(lin) + ": " + gold.explain(lin).why(Locale.CHINA));

        // Whom do the rules forget? Below 10 nights, and many nights with too little spend, or spend unknown.
        for (Box<Guest> forgotten : Geometry.gaps(List.of(gold, silver)).boxes()) {
            lines.add(forgotten.text(Locale.ENGLISH) + ", for example " + forgotten.witness());
        }
        // example: end
        return lines;
    }
}
