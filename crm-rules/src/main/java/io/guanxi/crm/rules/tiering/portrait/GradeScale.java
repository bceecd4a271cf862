package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 等级阶梯 – all grades of a ladder, the lowest first; each gives at least what the one below gives (D8).
 *
 * <p>Whoever rises must not lose anything: a scale in which a higher grade lacks an entitlement of the lower one, or
 * gives less of it, is refused, with everything that is wrong with it.
 *
 * <pre>{@code
 * GradeScale<Level> scale = GradeScale.of(Level.class, List.of(
 *         Grade.of(Level.BASIC, atMost("answer-hours", "答复小时数", "hours to an answer", "24")),
 *         Grade.of(
 *                 Level.GOLD,
 *                 atMost("answer-hours", "答复小时数", "hours to an answer", "4"),
 *                 granted("lounge", "贵宾室", "lounge"))));
 * scale.gained(Level.BASIC, Level.GOLD);     // both of them
 * }</pre>
 *
 * <p>Immutable; equal by grades.
 *
 * @param <K> the ladder: an enum whose order is that of the grades, the lowest first
 */
public final class GradeScale<K extends Enum<K> & Bilingual> {

    private final ImmutableList<Grade<K>> grades;
    private final ImmutableMap<K, Grade<K>> byLevel;

    private GradeScale(List<Grade<K>> grades) {
        this.grades = ImmutableList.copyOf(grades);
        this.byLevel = Maps.uniqueIndex(grades, Grade::level);
    }

    /**
     * The scale of a ladder.
     *
     * @param <K> the ladder
     * @param ladder the enum of its steps
     * @param lowestFirst one grade for each step, in the order of the enum; copied
     * @return the scale
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the grades are not the steps of the ladder in their order, or a grade does
     *     not include or exceed the one below; the message lists all that is missing
     */
    public static <K extends Enum<K> & Bilingual> GradeScale<K> of(Class<K> ladder, List<Grade<K>> lowestFirst) {
        List<Grade<K>> grades = Require.list(lowestFirst, "grades");
        List<K> steps = Arrays.asList(requireNonNull(ladder, "ladder").getEnumConstants());
        List<K> levels = grades.stream().map(Grade::level).toList();
        Require.that(
                levels.equals(steps) && !steps.isEmpty(),
                "grades",
                levels,
                "must be one for each of " + steps + ", in this order");
        List<String> faults = new ArrayList<>();
        for (int step = 1; step < grades.size(); step++) {
            faults.addAll(faults(grades.get(step - 1), grades.get(step)));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "grades must each include or exceed the one below, but " + String.join("; ", faults));
        }
        return new GradeScale<>(grades);
    }

    /**
     * The grades.
     *
     * @return the grades, the lowest first
     */
    public List<Grade<K>> grades() {
        return grades;
    }

    /**
     * The grade of a step: what a customer of that step is entitled to.
     *
     * @param level the step
     * @return the grade
     * @throws NullPointerException if the step is null
     */
    public Grade<K> grade(K level) {
        return requireNonNull(byLevel.get(requireNonNull(level, "level")), "grade");
    }

    /**
     * What a customer gains by rising.
     *
     * @param from the step before
     * @param to the step after
     * @return what the step after gives that the step before does not give, or gives less of; nothing if it is not
     *     higher
     * @throws NullPointerException if a step is null
     */
    public List<Entitlement> gained(K from, K to) {
        Grade<K> before = grade(from);
        return grade(to).entitlements().stream()
                .filter(entitlement -> before.entitlement(entitlement.id())
                        .map(old -> !old.covers(entitlement))
                        .orElse(true))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof GradeScale<?> other && grades.equals(other.grades);
    }

    @Override
    public int hashCode() {
        return grades.hashCode();
    }

    @Override
    public String toString() {
        return "GradeScale" + byLevel.keySet();
    }

    private static <K extends Enum<K> & Bilingual> List<String> faults(Grade<K> lower, Grade<K> higher) {
        List<String> faults = new ArrayList<>();
        for (Entitlement least : lower.entitlements()) {
            Optional<Entitlement> given = higher.entitlement(least.id());
            if (given.isEmpty()) {
                faults.add(higher.level().name() + " lacks " + words(least) + " of "
                        + lower.level().name());
            } else if (!given.get().covers(least)) {
                faults.add(higher.level().name() + " gives " + words(given.get()) + " where "
                        + lower.level().name() + " gives " + words(least));
            }
        }
        return faults;
    }

    private static String words(Entitlement entitlement) {
        return Require.visible(entitlement.english(), Require.MAX_SHOWN);
    }
}
