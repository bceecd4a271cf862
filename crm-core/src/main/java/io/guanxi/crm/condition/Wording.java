package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts conditions into words. */
final class Wording {

    private static final Term YES = new Term("是", "yes");
    private static final Term NO = new Term("否", "no");
    private static final Term NONE = new Term("无", "none");
    private static final Term AND = new Term(" 且 ", " and ");
    private static final Term OR = new Term(" 或 ", " or ");
    private static final Term NOT = new Term("非", "not ");
    private static final Term ALWAYS = new Term("总是", "always");
    private static final Term NEVER = new Term("从不", "never");

    private static final int MAX_PLACES = 40;

    private Wording() {}

    static String of(Condition<?> condition, Locale locale) {
        Form<?> form = condition.form();
        if (form instanceof Form.All<?> all) {
            return joined(all.parts(), AND, ALWAYS, locale);
        }
        if (form instanceof Form.AnyOf<?> any) {
            return joined(any.parts(), OR, NEVER, locale);
        }
        if (form instanceof Form.Not<?> not) {
            String inner = of(not.inner(), locale);
            return NOT.displayName(locale)
                    + (not.inner().form() instanceof Form.Opaque ? inner : bracketed(inner, locale));
        }
        if (form instanceof Form.Opaque<?> opaque) {
            return "⟨" + opaque.id() + "⟩";
        }
        Form.Cell<?> cell = (Form.Cell<?>) form;
        return cell.attribute().displayName(locale) + " "
                + asked(cell.relation(), cell.bounds()).displayName(locale);
    }

    private static String joined(List<? extends Condition<?>> parts, Term joint, Term none, Locale locale) {
        return parts.isEmpty()
                ? none.displayName(locale)
                : parts.stream()
                        .map(part -> nested(part, locale))
                        .collect(Collectors.joining(joint.displayName(locale)));
    }

    /** In brackets where the reader could take the parts for those of the condition around it. */
    private static String nested(Condition<?> condition, Locale locale) {
        boolean joined = (condition.form() instanceof Form.All<?> all
                        && all.parts().size() > 1)
                || (condition.form() instanceof Form.AnyOf<?> any && any.parts().size() > 1);
        String text = of(condition, locale);
        return joined ? bracketed(text, locale) : text;
    }

    private static String bracketed(String text, Locale locale) {
        return Language.of(locale) == Language.CHINESE ? "（" + text + "）" : "(" + text + ")";
    }

    /** What is asked for, in both languages. */
    static Term asked(Relation relation, List<Object> bounds) {
        Reason reason =
                Reason.of(relation, bounds.stream().map(Wording::argument).toArray());
        return new Term(reason.text(Locale.CHINESE), reason.text(Locale.ENGLISH));
    }

    /** A value as an argument of a sentence. */
    static Object argument(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? YES : NO;
        }
        if (value instanceof Double number) {
            return argument(BigDecimal.valueOf(number));
        }
        if (value instanceof BigDecimal decimal) {
            // Beyond some length a reader is better served by 1E-120.
            boolean isLong = Math.abs(decimal.scale()) > MAX_PLACES || decimal.precision() > MAX_PLACES;
            return isLong ? decimal.round(MathContext.DECIMAL64).toString() : decimal;
        }
        if (value instanceof Enum<?> constant) {
            return constant instanceof Bilingual ? constant : constant.name();
        }
        if (value instanceof Collection<?> values) {
            return values.isEmpty()
                    ? NONE
                    : values.stream().map(Wording::argument).toList();
        }
        return value;
    }
}
