package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.OrderedAttribute;
import io.guanxi.crm.condition.Point;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds where a better subject gets a worse outcome: column by column, at every value where a row begins or ends. Between
 * such values the table decides alike, so that nothing else needs to be looked at.
 */
final class Descents<T, O> {

    private final Terrain<T, O> terrain;
    private final Budget budget = new Budget(Analysis.MAX_LOOKS);
    private final List<Descent<O>> found = new ArrayList<>();
    private boolean complete = true;

    private Descents(Terrain<T, O> terrain) {
        this.terrain = terrain;
    }

    static <T, O> Findings<Descent<O>> of(Terrain<T, O> terrain) {
        Descents<T, O> descents = new Descents<>(terrain);
        if (!terrain.draft().outcomeOrder().isEmpty()) {
            terrain.draft().columns().forEach(descents::look);
        }
        return new Findings<>(descents.found, descents.complete);
    }

    /** A place where rows begin or end, and which they are. */
    record Brink(Ends.Cut cut, BitSet rows) {}

    private void look(Column<T> column) {
        if (column.direction() != Direction.NEUTRAL && column.attribute() instanceof OrderedAttribute<T, ?> attribute) {
            Slopes<T, O> slopes = new Slopes<>(terrain, attribute, column.direction());
            for (Brink brink : brinks(attribute).values()) {
                if (!complete) {
                    return;
                }
                add(attribute, column.direction(), brink, slopes.at(brink, budget));
                complete = complete && !budget.isSpent();
            }
        }
    }

    private Map<Long, Brink> brinks(OrderedAttribute<T, ?> attribute) {
        Map<Long, Brink> brinks = new TreeMap<>();
        for (int place = 0; place < terrain.rows().size(); place++) {
            for (Form.Cell<T> cell : Forms.cells(terrain.rows().get(place).when(), attribute)) {
                if (cell instanceof Form.Interval<T> interval) {
                    for (Ends.Cut cut : Ends.cuts(interval)) {
                        brinks.computeIfAbsent(cut.position(), any -> new Brink(cut, new BitSet()))
                                .rows()
                                .set(place);
                    }
                }
            }
        }
        return brinks;
    }

    private void add(OrderedAttribute<T, ?> attribute, Direction direction, Brink brink, Boxes<T> boxes) {
        complete = complete && boxes.complete();
        boolean up = direction == Direction.HIGHER_IS_BETTER;
        Optional<Object> worse =
                Optional.of(up ? brink.cut().below() : brink.cut().above());
        Optional<Object> better =
                Optional.of(up ? brink.cut().above() : brink.cut().below());
        for (Box<T> box : boxes.boxes()) {
            if (found.size() == Analysis.MAX_DESCENTS) {
                complete = false;
                return;
            }
            Point from = box.witness().with(attribute, worse);
            Point to = box.witness().with(attribute, better);
            found.add(new Descent<>(attribute, from, to, decided(from), decided(to), boxes.exact()));
        }
    }

    private Descent.Decided<O> decided(Point point) {
        Optional<Row<T, O>> row = terrain.rowAt(point);
        O outcome = row.map(Row::outcome).or(terrain.draft()::otherwise).orElseThrow();
        return new Descent.Decided<>(outcome, row.map(Row::id));
    }
}
