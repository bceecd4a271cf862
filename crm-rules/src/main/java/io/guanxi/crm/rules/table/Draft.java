package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a table consists of, as far as proofs look at it.
 *
 * @param policy which row decides when several are met
 * @param columns the declared columns; none if none were declared
 * @param rows the rows in the order of their declaration
 * @param otherwise the outcome where no row is met
 * @param outcomeOrder all outcomes, the best first; none if no order was stated
 * @param required what must be proven
 */
record Draft<T, O>(
        HitPolicy policy,
        List<Column<T>> columns,
        List<Row<T, O>> rows,
        Optional<O> otherwise,
        List<O> outcomeOrder,
        Set<Check> required) {

    Draft {
        requireNonNull(policy, "policy");
        columns = Require.list(columns, "columns");
        rows = Require.list(rows, "rows");
        requireNonNull(otherwise, "otherwise");
        outcomeOrder = Require.list(outcomeOrder, "outcomeOrder");
        required = Sets.immutableEnumSet(required);
    }
}
