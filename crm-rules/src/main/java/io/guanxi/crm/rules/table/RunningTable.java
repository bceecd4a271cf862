package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one implementation: the definition, and the same compiled. A record, not a class, because the JIT trusts the
 * fields of records.
 *
 * @param name what the table is known by
 * @param draft what it consists of
 * @param columns the columns, declared or not
 * @param fingerprint the fingerprint
 * @param engine the table laid out for running
 * @param places finds the place that decides
 * @param regions what has been proven about it
 */
record RunningTable<T, O>(
        TableName<T, O> name,
        Draft<T, O> draft,
        List<Column<T>> columns,
        String fingerprint,
        Engine<T, O> engine,
        ToIntFunction<Object> places,
        Regions<T, O> regions)
        implements DecisionTable<T, O> {

    /** Where it is not proven that no rows contradict each other, it is looked after at run time. */
    static <T, O> DecisionTable<T, O> of(TableName<T, O> name, Draft<T, O> draft, boolean mayConflict) {
        List<Column<T>> columns = draft.columns().isEmpty()
                ? Terrain.attributes(List.of(draft)).stream()
                        .map(Column::neutral)
                        .toList()
                : draft.columns();
        Engine<T, O> engine = Engine.of(draft, mayConflict);
        return new RunningTable<>(
                name,
                draft,
                columns,
                TableFingerprint.of(name, draft, columns),
                engine,
                engine.places(),
                new Regions<>(draft));
    }

    @Override
    public O outcome(T subject) {
        O outcome = outcomeOrNull(subject);
        if (outcome == null) {
            throw UndecidedException.of(this, decide(subject));
        }
        return outcome;
    }

    @Override
    public Optional<O> find(T subject) {
        return Optional.ofNullable(outcomeOrNull(subject));
    }

    @SuppressWarnings("unchecked") // The outcomes are those of the rows.
    private @Nullable O outcomeOrNull(T subject) {
        return (O) engine.outcomes()[place(subject)];
    }

    @Override
    public Decision<T, O> decide(T subject) {
        return new Decision<>(this, subject, place(subject));
    }

    @Override
    public void rowsOf(List<? extends T> subjects, int[] rowOut) {
        int size = requireNonNull(subjects, "subjects").size();
        if (rowOut.length != size) {
            throw Require.refusal(
                    "rowOut", rowOut.length + " elements", "must have one for each of " + size + " subjects");
        }
        int at = 0;
        for (T subject : subjects) {
            rowOut[at] = engine.rows()[place(subject)];
            at++;
        }
    }

    private int place(T subject) {
        return places.applyAsInt(requireNonNull(subject, "subject"));
    }

    @SuppressWarnings("unchecked") // The outcomes are those of the rows.
    Optional<O> outcomeAt(int place) {
        return Optional.ofNullable((O) engine.outcomes()[place]);
    }

    @Override
    public Analysis<T, O> analysis() {
        return regions.analysis();
    }

    @Override
    public Reach<T, O> whatWouldItTake(T subject, O wanted) {
        return Routes.of(regions, requireNonNull(subject, "subject"), requireNonNull(wanted, "wanted"));
    }

    @Override
    public TableDiff<T, O> diff(DecisionTable<T, O> later) {
        return Comparison.of(draft, ((RunningTable<T, O>) requireNonNull(later, "later")).draft);
    }

    @Override
    public List<Probe> probes() {
        return Probes.of(draft);
    }

    @Override
    public String toMarkdown(Locale locale) {
        return TableMarkdown.of(this, locale);
    }

    @Override
    public TableBuilder<T, O> toBuilder() {
        return new TableBuilder<>(name, draft);
    }

    @Override
    public String id() {
        return name.id();
    }

    @Override
    public int version() {
        return name.version();
    }

    @Override
    public HitPolicy hitPolicy() {
        return draft.policy();
    }

    @Override
    public Class<T> subjectType() {
        return name.subject();
    }

    @Override
    public Class<O> outcomeType() {
        return name.outcome();
    }

    @Override
    public List<Row<T, O>> rows() {
        return draft.rows();
    }

    @Override
    public Optional<O> otherwise() {
        return draft.otherwise();
    }

    @Override
    public List<O> outcomeOrder() {
        return draft.outcomeOrder();
    }

    @Override
    public Set<Check> required() {
        return draft.required();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof RunningTable<?, ?> other
                        && name.equals(other.name)
                        && hitPolicy() == other.hitPolicy()
                        && columns.equals(other.columns)
                        && rows().equals(other.rows())
                        && otherwise().equals(other.otherwise())
                        && outcomeOrder().equals(other.outcomeOrder()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, rows());
    }

    @Override
    public String toString() {
        return name + " (" + fingerprint + ")";
    }
}
