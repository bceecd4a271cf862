package io.guanxi.crm.lifecycle.population;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.validation.Require;
import java.util.List;

/**
 * 回放结果 – one relationship after a replay, and where it stood on each of the days.
 *
 * @param relationship the relationship after the last day
 * @param outcomes the days on which it was assessed, ascending; none before its opening
 */
public record ReplayedRelationship(CustomerRelationship relationship, List<DayOutcome> outcomes) {

    /**
     * Checks the components.
     *
     * @param relationship the relationship after the last day
     * @param outcomes the days on which it was assessed, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the days do not ascend, or one is before the opening
     */
    public ReplayedRelationship {
        requireNonNull(relationship, "relationship");
        outcomes = Require.list(outcomes, "outcomes");
        for (int place = 0; place < outcomes.size(); place++) {
            Require.that(
                    place == 0
                            ? !outcomes.get(0).day().isBefore(relationship.opened())
                            : outcomes.get(place)
                                    .day()
                                    .isAfter(outcomes.get(place - 1).day()),
                    "outcomes[" + place + "].day",
                    outcomes.get(place).day(),
                    "must ascend from the opening on");
        }
    }
}
