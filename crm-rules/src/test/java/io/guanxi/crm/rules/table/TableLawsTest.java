package io.guanxi.crm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.rules.table.RandomTables.Grade;
import io.guanxi.crm.rules.table.RandomTables.Subject;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs says the same as the conditions asked one by one, whatever the table. */
class TableLawsTest {

    private static final int SUBJECTS = 60;

    static LongStream seeds() {
        return Seeds.some(200);
    }

    private static HitPolicy policy(long seed) {
        List<HitPolicy> policies = List.of(HitPolicy.values());
        return policies.get((int) (seed % policies.size()));
    }

    private static List<Row<Subject, Grade>> met(DecisionTable<Subject, Grade> table, Subject subject) {
        return table.rows().stream()
                .filter(row -> row.when().evaluate(subject) == Met.MET)
                .toList();
    }

    /** By the book: the row that decides, by brute force. */
    private static Optional<Row<Subject, Grade>> deciding(DecisionTable<Subject, Grade> table, Subject subject) {
        List<Row<Subject, Grade>> met = met(table, subject);
        return switch (table.hitPolicy()) {
            case FIRST -> met.stream().findFirst();
            case PRIORITY ->
                met.stream()
                        .min(Comparator.comparingInt(row -> table.outcomeOrder().indexOf(row.outcome())));
            case UNIQUE -> met.size() == 1 ? Optional.of(met.get(0)) : Optional.empty();
            case ANY ->
                met.stream().map(Row::outcome).distinct().count() == 1 ? Optional.of(met.get(0)) : Optional.empty();
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void outcomesAreThoseOfBruteForce(long seed) {
        RandomTables lot = new RandomTables(seed);
        DecisionTable<Subject, Grade> table = lot.table(policy(seed));
        List<Subject> subjects = new ArrayList<>();
        for (int count = 0; count < SUBJECTS; count++) {
            subjects.add(lot.subject());
        }
        int[] rows = new int[SUBJECTS];
        table.rowsOf(subjects, rows);

        for (int at = 0; at < SUBJECTS; at++) {
            Subject subject = subjects.get(at);
            Optional<Row<Subject, Grade>> row = deciding(table, subject);
            boolean others = met(table, subject).isEmpty() && table.otherwise().isPresent();
            Optional<Grade> expected = others ? table.otherwise() : row.map(Row::outcome);
            int index = others
                    ? table.rows().size()
                    : row.map(table.rows()::indexOf).orElse(-1);

            assertThat(table.find(subject)).as("%s", subject).isEqualTo(expected);
            assertThat(rows[at]).as("%s", subject).isEqualTo(index);
            assertThat(table.decide(subject).row()).isEqualTo(row.map(Row::id));
            if (expected.isPresent()) {
                assertThat(table.outcome(subject)).isEqualTo(expected.get());
            } else {
                assertThatThrownBy(() -> table.outcome(subject)).isInstanceOf(UndecidedException.class);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void decisionsShowWhatEveryRowSaid(long seed) {
        RandomTables lot = new RandomTables(seed);
        DecisionTable<Subject, Grade> table = lot.table(policy(seed));
        for (int count = 0; count < 10; count++) {
            Subject subject = lot.subject();
            Decision<Subject, Grade> decision = table.decide(subject);

            assertThat(decision.outcome()).isEqualTo(table.find(subject));
            assertThat(decision.detach().outcome()).isEqualTo(decision.outcome());
            assertThat(decision.trace())
                    .extracting(RowTrace::row)
                    .containsExactlyInAnyOrderElementsOf(
                            table.rows().stream().map(Row::id).toList());
            assertThat(decision.trace())
                    .filteredOn(step -> step.met() == Met.MET)
                    .extracting(RowTrace::row)
                    .containsExactlyInAnyOrderElementsOf(
                            met(table, subject).stream().map(Row::id).toList());
            assertThat(decision.trace())
                    .allMatch(step ->
                            step.failed().isEmpty() || step.failed().get().met() == step.met());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void collectedValuesAreThoseOfBruteForce(long seed) {
        RandomTables lot = new RandomTables(seed);
        CollectTableBuilder<Subject, Integer> builder = CollectTable.define("collect", 1, Subject.class, Integer.class);
        int size = 1 + (int) (seed % 30);
        for (int row = 0; row < size; row++) {
            builder.row("row " + row, row, lot.condition(2));
        }
        CollectTable<Subject, Integer> table = builder.build();

        for (int count = 0; count < SUBJECTS; count++) {
            Subject subject = lot.subject();
            List<Integer> expected = table.rows().stream()
                    .filter(row -> row.when().evaluate(subject) == Met.MET)
                    .map(Row::outcome)
                    .toList();

            assertThat(table.collect(subject)).isEqualTo(expected);
            assertThat(table.count(subject)).isEqualTo(expected.size());
            assertThat(table.sum(subject, Integer::longValue))
                    .isEqualTo(expected.stream().mapToLong(Integer::longValue).sum());
            assertThat(table.min(subject, Comparator.naturalOrder()))
                    .isEqualTo(expected.stream().min(Comparator.naturalOrder()));
            assertThat(table.max(subject, Comparator.naturalOrder()))
                    .isEqualTo(expected.stream().max(Comparator.naturalOrder()));
            assertThat(table.explain(subject).values()).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalTablesAreThoseOfOneDefinition(long seed) {
        DecisionTable<Subject, Grade> table = new RandomTables(seed).table(policy(seed));
        DecisionTable<Subject, Grade> same = new RandomTables(seed).table(policy(seed));
        DecisionTable<Subject, Grade> later = table.toBuilder().version(2).build();

        assertThat(same).isEqualTo(table).hasSameHashCodeAs(table);
        assertThat(same.fingerprint()).isEqualTo(table.fingerprint());
        assertThat(table.toBuilder().build()).isEqualTo(table);
        assertThat(later).isNotEqualTo(table);
        assertThat(later.fingerprint()).isNotEqualTo(table.fingerprint());
    }

    /** The lots must reach what the laws speak of, or they would prove nothing. */
    @Test
    void theLotsReachEveryWayOfRunning() {
        Set<HitPolicy> checked = EnumSet.noneOf(HitPolicy.class);
        int plain = 0;
        int tested = 0;
        int undecided = 0;
        for (long seed = 1; seed <= 200; seed++) {
            RandomTables lot = new RandomTables(seed);
            RunningTable<Subject, Grade> table = (RunningTable<Subject, Grade>) lot.table(policy(seed));
            plain += table.engine().lines().isPlain() ? 1 : 0;
            tested += table.engine().lines().isPlain() ? 0 : 1;
            if (table.engine().groups().length > 0) {
                checked.add(table.hitPolicy());
            }
            for (int count = 0; count < SUBJECTS; count++) {
                Subject subject = lot.subject();
                undecided += deciding(table, subject).isEmpty()
                                && !met(table, subject).isEmpty()
                        ? 1
                        : 0;
            }
        }

        assertThat(plain).isGreaterThan(10);
        assertThat(tested).isGreaterThan(10);
        assertThat(undecided).isGreaterThan(10);
        assertThat(checked).containsExactlyInAnyOrder(HitPolicy.UNIQUE, HitPolicy.ANY);
    }
}
