package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A policy as a Markdown table, and its rules as sentences below. */
final class TierMarkdown {

    private static final Term TIER = new Term("等级", "tier");
    private static final Term ENTER = new Term("晋级条件", "enter");
    private static final Term KEEP = new Term("保级条件", "keep");
    private static final Term STAY = new Term("最短停留期", "minimum stay");
    private static final String NONE = "–";

    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private TierMarkdown(Locale locale) {
        this.locale = locale;
    }

    static String of(TierDefinition<?, ?> rules, Locale locale) {
        TierMarkdown markdown = new TierMarkdown(locale);
        markdown.table(rules);
        markdown.text.append('\n');
        markdown.sentences(rules);
        return markdown.text.toString();
    }

    private void table(TierDefinition<?, ?> rules) {
        List<String> head = List.of(word(TIER), word(ENTER), word(KEEP), word(STAY));
        row(head);
        row(Collections.nCopies(head.size(), "---"));
        for (int place = rules.rules().size(); place > 0; place--) {
            TierRule<?, ?> rule = rules.rule(place);
            row(List.of(
                    TierWords.of(rule.tier(), locale),
                    rule.enter().text(locale),
                    rule.keep().text(locale),
                    rule.minimumStay().map(stay -> Reason.words(stay, locale)).orElse(NONE)));
        }
        row(List.of(TierWords.of(rules.floor(), locale), NONE, NONE, NONE));
    }

    private void sentences(TierDefinition<?, ?> rules) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                TierPolicyReason.PERIOD,
                new Term(rules.period().text(Locale.CHINESE), rules.period().text(Locale.ENGLISH))));
        Upgrade upgrade = rules.upgrade();
        reasons.add(Reason.of(
                upgrade.isImmediate() ? TierPolicyReason.UPGRADE_AT_ONCE : TierPolicyReason.UPGRADE_CONFIRMED));
        upgrade.steps().ifPresent(steps -> reasons.add(Reason.of(TierPolicyReason.UPGRADE_STEPS, steps)));
        if (!upgrade.isImmediate()) {
            reasons.add(Reason.of(TierPolicyReason.CONFIRMATION, upgrade.assessments()));
        }
        upgrade.duration().ifPresent(length -> reasons.add(Reason.of(TierPolicyReason.CONFIRMATION_FOR, length)));
        reasons.addAll(downgrade(rules.downgrade()));
        reasons.forEach(reason -> text.append("- ").append(reason.text(locale)).append('\n'));
    }

    private static List<Reason> downgrade(Downgrade downgrade) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(TierPolicyReason.DOWNGRADE, downgrade.timing()));
        if (downgrade.timing() != Downgrade.Timing.NEVER) {
            reasons.add(
                    downgrade.steps().isPresent()
                            ? Reason.of(
                                    TierPolicyReason.DOWNGRADE_STEPS,
                                    downgrade.steps().getAsInt())
                            : Reason.of(TierPolicyReason.DOWNGRADE_TO_QUALIFIED));
        }
        downgrade.delay().ifPresent(grace -> reasons.add(Reason.of(TierPolicyReason.GRACE, grace)));
        if (downgrade.promised()) {
            reasons.add(Reason.of(TierPolicyReason.PROMISED));
        }
        return reasons;
    }

    private String word(Term term) {
        return term.displayName(locale);
    }

    private void row(List<String> cells) {
        text.append("| ")
                .append(String.join(
                        " | ", cells.stream().map(TierMarkdown::escaped).toList()))
                .append(" |\n");
    }

    /** A backslash or a bar would end the cell early, a line break the table. */
    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", "<br>");
    }
}
