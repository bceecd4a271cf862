package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.experiment.ExperimentCase.Ruling;
import io.guanxi.crm.rules.table.Decision;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.Row;
import io.guanxi.crm.rules.timeline.RuleStamp;
import java.util.Optional;

/** 一张表 – one of the two tables of an experiment, with the places of its rows. */
final class TableSide<T, O> {

    private static final Term OTHERWISE = new Term("其他", "otherwise");
    private static final Term NONE = new Term("无结果", "no outcome");

    private final DecisionTable<T, O> table;
    private final ImmutableMap<String, Integer> rows;

    TableSide(DecisionTable<T, O> table) {
        this.table = table;
        ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
        int place = 0;
        for (Row<T, O> row : table.rows()) {
            places.put(row.id(), place++);
        }
        this.rows = places.buildOrThrow();
    }

    RuleStamp stamp() {
        return table.stamp();
    }

    /** The rows by their ids, then otherwise and no outcome. */
    ImmutableList<Words> lanes() {
        ImmutableList.Builder<Words> lanes = ImmutableList.builder();
        rows.keySet().forEach(id -> lanes.add(new Words(id, id)));
        return lanes.add(Words.of(OTHERWISE), Words.of(NONE)).build();
    }

    Ruling<Answer<O>> decide(T subject) {
        Decision<T, O> decision = table.decide(subject);
        Optional<O> outcome = decision.outcome();
        if (outcome.isEmpty()) {
            return new Ruling<>(Answer.none(), rows.size() + 1, decision::why);
        }
        Optional<String> row = decision.row();
        int lane = row.isPresent() ? requireNonNull(rows.get(row.get())) : rows.size();
        return new Ruling<>(Answer.of(outcome.get()), lane, decision::why);
    }
}
