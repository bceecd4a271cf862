package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What proofs speak of, as arguments of sentences. */
final class Phrases {

    /** Boxes of a region that a sentence names at most. */
    private static final int MAX_BOXES = 3;

    private static final Term BETWEEN = new Term("；", "; ");
    private static final Term ANYBODY = new Term("任何对象", "anybody");
    private static final Term NOTHING = new Term("无结果", "no outcome");

    private Phrases() {}

    /** An outcome. */
    static Object outcome(Object outcome) {
        if (outcome instanceof Bilingual) {
            return outcome;
        }
        return outcome instanceof Enum<?> constant ? constant.name() : outcome.toString();
    }

    /** A point; a table without attributes has one point only, without a value. */
    static Term point(Point point) {
        return point.values().isEmpty() && point.opaques().isEmpty()
                ? ANYBODY
                : new Term(point.text(Locale.CHINESE), point.text(Locale.ENGLISH));
    }

    /** A region, of which some boxes are named. */
    static Term region(Boxes<?> boxes) {
        return new Term(region(boxes, Locale.CHINESE), region(boxes, Locale.ENGLISH));
    }

    private static String region(Boxes<?> boxes, Locale locale) {
        String named = boxes.boxes().stream()
                .limit(MAX_BOXES)
                .map(box -> box.text(locale))
                .collect(Collectors.joining(BETWEEN.displayName(locale)));
        int others = boxes.boxes().size() - MAX_BOXES;
        return others <= 0
                ? named
                : Reason.of(AnalysisReason.AND_MORE, named, others).text(locale);
    }

    /** A subject in the first box. */
    static Term example(Boxes<?> boxes) {
        return boxes.first().map(box -> point(box.witness())).orElse(ANYBODY);
    }

    /** An outcome with the row that decides it; without a row it is "otherwise". */
    static Term decided(Optional<?> outcome, Optional<String> row) {
        if (outcome.isEmpty()) {
            return NOTHING;
        }
        Reason reason = row.isPresent()
                ? Reason.of(AnalysisReason.BY_ROW, outcome(outcome.get()), row.get())
                : Reason.of(AnalysisReason.BY_OTHERWISE, outcome(outcome.get()));
        return new Term(reason.text(Locale.CHINESE), reason.text(Locale.ENGLISH));
    }
}
