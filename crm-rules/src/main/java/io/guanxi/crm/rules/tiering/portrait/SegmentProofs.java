package io.guanxi.crm.rules.tiering.portrait;

import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be proven about a set of segment rules. */
final class SegmentProofs {

    /** Rules that one set may have: all pairs of them are looked at. */
    static final int MAX_RULES = 100;

    private static final int MAX_LISTED = 20;

    private SegmentProofs() {}

    /** The rules, copied: at least one, each segment once. */
    static <T> List<SegmentRule<T>> checked(List<SegmentRule<T>> rules) {
        List<SegmentRule<T>> copy = Require.list(rules, "rules");
        Require.that(
                !copy.isEmpty() && copy.size() <= MAX_RULES,
                "rules",
                copy.size() + " rules",
                "must be from 1 to " + MAX_RULES);
        Set<String> ids = new HashSet<>();
        for (SegmentRule<T> rule : copy) {
            Require.that(ids.add(rule.segment().id()), "rules", rule.segment().id(), "must not hold a segment twice");
        }
        return copy;
    }

    /** Rules that nobody can meet. */
    static <T> List<SegmentFlaw<T>> neverMet(List<SegmentRule<T>> rules) {
        List<SegmentFlaw<T>> flaws = new ArrayList<>();
        for (SegmentRule<T> rule : rules) {
            if (Geometry.of(rule.when()).isProvenEmpty()) {
                flaws.add(
                        new SegmentFlaw<>(SegmentFlawKind.NEVER_MET, List.of(rule.segment()), Optional.empty(), true));
            }
        }
        return flaws;
    }

    /** Pairs that one customer could meet. */
    static <T> List<SegmentFlaw<T>> overlaps(List<SegmentRule<T>> rules) {
        List<SegmentFlaw<T>> flaws = new ArrayList<>();
        for (int first = 0; first < rules.size(); first++) {
            for (int second = first + 1; second < rules.size(); second++) {
                SegmentRule<T> one = rules.get(first);
                SegmentRule<T> other = rules.get(second);
                flaw(
                                SegmentFlawKind.OVERLAP,
                                List.of(one.segment(), other.segment()),
                                Geometry.overlap(one.when(), other.when()))
                        .ifPresent(flaws::add);
            }
        }
        return flaws;
    }

    /** Customers that meet no rule, unknown values included. */
    static <T> List<SegmentFlaw<T>> gaps(List<SegmentRule<T>> rules) {
        List<Condition<T>> conditions = rules.stream().map(SegmentRule::when).toList();
        return flaw(SegmentFlawKind.GAP, List.of(), Geometry.<T>gaps(conditions)).stream()
                .toList();
    }

    /** Refuses rules with flaws, listing them. */
    static void refuse(String rules, String rule, List<? extends SegmentFlaw<?>> flaws) {
        if (!flaws.isEmpty()) {
            String listed = flaws.stream()
                    .limit(MAX_LISTED)
                    .map(flaw -> "\n- " + flaw.text(Locale.ENGLISH))
                    .collect(Collectors.joining());
            String more = flaws.size() > MAX_LISTED ? "\n- … and " + (flaws.size() - MAX_LISTED) + " more" : "";
            throw new IllegalArgumentException(
                    rules + " must " + rule + ", but has " + flaws.size() + " flaw(s):" + listed + more);
        }
    }

    private static <T> Optional<SegmentFlaw<T>> flaw(SegmentFlawKind kind, List<Segment> segments, Boxes<T> boxes) {
        if (boxes.isProvenEmpty()) {
            return Optional.empty();
        }
        // A box that was found is a box, even where the search for more was cut off.
        boolean exact =
                boxes.first().map(box -> box.witness().opaques().isEmpty()).orElse(false);
        return Optional.of(new SegmentFlaw<>(kind, segments, boxes.first(), exact));
    }
}
