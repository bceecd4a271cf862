package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;

/**
 * 判定 – the answer to a condition with every reading behind it.
 *
 * @param met the three-valued answer
 * @param readings what was read against which bounds, in the order of the condition; none for a condition without cells
 */
public record Verdict(Met met, List<Reading> readings) {

    /**
     * Copies the readings.
     *
     * @param met the answer
     * @param readings the readings
     */
    public Verdict {
        requireNonNull(met, "met");
        readings = Require.list(readings, "readings");
    }

    /**
     * Whether the condition is met.
     *
     * @return true on met only
     */
    public boolean passed() {
        return met == Met.MET;
    }

    /**
     * The readings that are not met or unknown.
     *
     * @return the readings in their order
     */
    public List<Reading> unmet() {
        return readings.stream().filter(reading -> reading.met() != Met.MET).toList();
    }

    /**
     * The readings as reasons.
     *
     * @return the reasons in their order
     */
    public List<Reason> reasons() {
        return readings.stream().map(Reading::reason).toList();
    }

    /**
     * The readings in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return one sentence a reading
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
