package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.util.List;
import java.util.Locale;

/** Puts tiers, conditions and boxes into words. */
final class TierWords {

    private TierWords() {}

    /** A tier as an argument of a sentence. */
    static Object of(Enum<?> tier) {
        return tier instanceof Bilingual ? tier : tier.name();
    }

    static String of(Enum<?> tier, Locale locale) {
        return tier instanceof Bilingual bilingual ? bilingual.displayName(locale) : tier.name();
    }

    static List<Object> of(List<? extends Enum<?>> tiers) {
        return tiers.stream().<Object>map(TierWords::of).toList();
    }

    static Term of(Condition<?> condition) {
        return new Term(condition.text(Locale.CHINESE), condition.text(Locale.ENGLISH));
    }

    /** The box and one point of it: {@code nights from 20 to 24, for example nights = 20}; a point alone is both. */
    static Term of(Box<?> box) {
        return new Term(of(box, Locale.CHINESE, "，例如 "), of(box, Locale.ENGLISH, ", for example "));
    }

    private static String of(Box<?> box, Locale locale, String example) {
        String region = box.text(locale);
        boolean isEmpty =
                box.witness().values().isEmpty() && box.witness().opaques().isEmpty();
        String point = isEmpty ? region : box.witness().text(locale);
        return region.equals(point) ? region : region + example + point;
    }
}
