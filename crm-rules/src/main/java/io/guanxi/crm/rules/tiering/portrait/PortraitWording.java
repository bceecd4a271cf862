package io.guanxi.crm.rules.tiering.portrait;

import io.guanxi.crm.customer.Tag;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.tiering.value.LoyaltyPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a portrait tells, part by part. */
final class PortraitWording {

    private static final Term NONE = new Term("无", "none");

    private final List<Reason> reasons = new ArrayList<>();
    private final List<Object> unknown = new ArrayList<>();

    private PortraitWording() {}

    static List<Reason> reasons(CustomerPortrait portrait) {
        PortraitWording wording = new PortraitWording();
        wording.reasons.add(Reason.of(PortraitReason.OF, portrait.customer().value(), portrait.asOf()));
        wording.add(new Term("等级", "grade"), portrait.grade().map(PortraitWording::grade));
        wording.strata(portrait.strata());
        wording.add(
                new Term("客户群", "segments"),
                portrait.segments().map(list -> Reason.of(PortraitReason.SEGMENTS, listed(list))));
        wording.reasons.add(Reason.of(
                PortraitReason.TAGS,
                listed(portrait.tags().stream().map(PortraitWording::tag).toList())));
        wording.add(
                new Term("金字塔层级", "pyramid tier"),
                portrait.pyramidTier().map(tier -> Reason.of(PortraitReason.PYRAMID, tier)));
        wording.add(
                new Term("ABC 类别", "ABC class"),
                portrait.abcClass().map(found -> Reason.of(PortraitReason.ABC, found)));
        wording.add(
                new Term("价值类别", "value class"),
                portrait.valueClass().map(found -> Reason.of(PortraitReason.VALUE_CLASS, found, found.strategy())));
        wording.add(
                new Term("预流失", "risk of leaving"),
                portrait.atRisk().map(flag -> Reason.of(PortraitReason.AT_RISK, flag.met())));
        wording.add(new Term("忠诚度", "loyalty"), portrait.loyalty().map(PortraitWording::loyalty));
        if (!wording.unknown.isEmpty()) {
            wording.reasons.add(Reason.of(PortraitReason.UNKNOWN, List.copyOf(wording.unknown)));
        }
        return List.copyOf(wording.reasons);
    }

    private void add(Term part, Optional<Reason> reason) {
        reason.ifPresentOrElse(reasons::add, () -> unknown.add(part));
    }

    private void strata(List<Stratum> strata) {
        if (strata.isEmpty()) {
            unknown.add(new Term("分层", "strata"));
        }
        strata.forEach(stratum -> reasons.add(Reason.of(PortraitReason.STRATUM, stratum.axisName(), stratum)));
    }

    private static Reason grade(Grade<?> grade) {
        return grade.entitlements().isEmpty()
                ? Reason.of(PortraitReason.GRADE_ONLY, grade)
                : Reason.of(PortraitReason.GRADE, grade, grade.entitlements());
    }

    private static Reason loyalty(LoyaltyPosition position) {
        return position.loyalty()
                .map(kind -> Reason.of(PortraitReason.LOYALTY, kind, kind.sentence()))
                .orElseGet(() -> Reason.of(PortraitReason.LOYALTY_OPEN, position.possible()));
    }

    /** The label with its source and, if it wears out, the first day on which it no longer holds. */
    private static Term tag(Tag tag) {
        String chinese = tag.label() + "（" + tag.source().chinese();
        String english = tag.label() + " (" + tag.source().english();
        return tag.expiresOn()
                .map(day -> new Term(chinese + "，" + day + " 到期）", english + ", expires on " + day + ")"))
                .orElseGet(() -> new Term(chinese + "）", english + ")"));
    }

    private static List<? extends Bilingual> listed(List<? extends Bilingual> names) {
        return names.isEmpty() ? List.of(NONE) : names;
    }
}
