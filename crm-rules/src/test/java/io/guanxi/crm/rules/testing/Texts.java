package io.guanxi.crm.rules.testing;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.tiering.TierPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** The words of failure messages. */
final class Texts {

    /** Findings that a message lists at most. */
    private static final int MAX_LISTED = 10;

    private Texts() {}

    static String name(DecisionTable<?, ?> table) {
        return "table " + table.id() + " " + table.version();
    }

    static String name(TierPolicy<?, ?> policy) {
        return "policy " + policy.id() + " " + policy.version();
    }

    static String box(Box<?> box) {
        String region = box.text(Locale.ENGLISH);
        String point = box.witness().text(Locale.ENGLISH);
        return point.isEmpty() || point.equals(region) ? region : region + ", for example " + point;
    }

    /** Who decided what: {@code GOLD by row gold}. */
    static String decided(Optional<?> outcome, Optional<String> row) {
        return outcome.map(decided -> decided + row.map(id -> " by row " + id).orElse(" by otherwise"))
                .orElse("nothing");
    }

    static List<String> all(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.text(Locale.ENGLISH)).toList();
    }

    /** What was said of an assertion holds for those that follow from it. */
    static <A extends AbstractAssert<A, ?>> A described(AbstractAssert<?, ?> from, A to) {
        return from.descriptionText().isEmpty() ? to : to.as("%s", from.descriptionText());
    }

    static String listed(List<String> lines) {
        String listed =
                lines.stream().limit(MAX_LISTED).map(line -> "\n- " + line).collect(Collectors.joining());
        int others = lines.size() - MAX_LISTED;
        return others > 0 ? listed + "\n- and " + others + " more" : listed;
    }
}
