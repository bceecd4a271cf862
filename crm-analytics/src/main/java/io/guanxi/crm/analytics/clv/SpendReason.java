package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 消费预期的原因 – every kind of reason that a spend estimate can give; the keys are stable.
 */
public enum SpendReason implements ReasonKey {
    /** There is no repeat purchase to learn from. */
    NO_REPEATS("spend.no-repeats"),
    /** The spend of the repeat purchases is unknown. */
    UNKNOWN("spend.unknown"),
    /** The population mean stands for the customer's: mean. */
    POPULATION_MEAN("spend.population-mean"),
    /** The mean is infinite: tail index q. */
    UNDEFINED("spend.undefined"),
    /** The own mean, drawn towards the population mean: repeat purchases, own mean, weight, expected mean. */
    DRAWN("spend.drawn"),
    /** The own mean without a population mean: repeat purchases, own mean, expected mean, tail index q. */
    OWN("spend.own");

    private static final String BUNDLE = "io.guanxi.crm.analytics.clv.spend_";

    private final String key;

    SpendReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String pattern(Language language) {
        // The language is part of the name and the locale is ROOT: exactly this bundle, never the machine's default.
        return ResourceBundle.getBundle(BUNDLE + language.code(), Locale.ROOT).getString(key);
    }
}
