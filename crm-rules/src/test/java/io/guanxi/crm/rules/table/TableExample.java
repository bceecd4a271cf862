package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.Column.higherIsBetter;
import static io.guanxi.crm.rules.table.Guests.Grade.GOLD;
import static io.guanxi.crm.rules.table.Guests.Grade.LEAD;
import static io.guanxi.crm.rules.table.Guests.Grade.PLATINUM;
import static io.guanxi.crm.rules.table.Guests.MONETARY;
import static io.guanxi.crm.rules.table.Guests.ORDERS;

import io.guanxi.crm.rules.table.Guests.Grade;
import io.guanxi.crm.rules.table.Guests.Guest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The example of the package documentation. */
final class TableExample {

    private TableExample() {}

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        // example: begin
        var grades = DecisionTable.define("grades", 1, Guest.class, Grade.class, HitPolicy.FIRST)
                .columns(higherIsBetter(MONETARY), higherIsBetter(ORDERS))
                .row("platinum", PLATINUM, MONETARY.atLeast("50000.00").and(ORDERS.atLeast(12)))
                .row("gold", GOLD, MONETARY.atLeast("10000.00"))
                .otherwise(LEAD)
                .require(Check.COMPLETE, Check.NO_DEAD_ROW)
                .build();

        // Why is this guest not gold, and what would it take?
        Guest lin = Guest.of(3, "9400.00");
        lines.add(grades.decide(lin).why(Locale.CHINA));
        lines.add(grades.whatWouldItTake(lin, GOLD).text(Locale.ENGLISH));

        // Whom would a lower bound move? Proven from the rows, without any data.
        var later = grades.toBuilder().version(2).replace("gold", GOLD, MONETARY.atLeast("9000.00"));
        lines.add(grades.diff(later.build()).text(Locale.ENGLISH));
        // example: end
        return lines;
    }
}
