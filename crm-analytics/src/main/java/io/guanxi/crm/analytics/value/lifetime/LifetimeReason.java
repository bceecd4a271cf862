package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 终身价值的原因 – every kind of reason and assumption that the results of this room can give; the keys are stable.
 */
public enum LifetimeReason implements ReasonKey {
    /** A lifetime value: sum of present values, acquisition, value. */
    CLV("lifetime.clv"),
    /** Whether the first margin counts: which. */
    FIRST_MARGIN("lifetime.first-margin"),
    /** When in its period an amount is booked: when. */
    BOOKING("lifetime.booking"),
    /** A horizon: how many periods count. */
    HORIZON("lifetime.horizon"),
    /** A horizon without end. */
    NO_END("lifetime.no-end"),
    /** The margins: list. */
    MARGINS("lifetime.margins"),
    /** The retention rates: list or one. */
    RETENTION("lifetime.retention"),
    /** The last margin and rate go on. */
    LAST_GOES_ON("lifetime.last-goes-on"),
    /** The discount rate: rate. */
    DISCOUNT("lifetime.discount"),
    /** Who does not renew is lost for good. */
    LOST_FOR_GOOD("lifetime.lost-for-good"),
    /** Cash flows with a time each: how many. */
    FLOWS("lifetime.flows"),
    /** The rounding: name of the mode. */
    ROUNDING("lifetime.rounding"),
    /** The value of a state: state, contribution, value. */
    STATE_VALUE("lifetime.state-value"),
    /** Moves depend on the present state alone. */
    MARKOV("lifetime.markov"),
    /** The contribution of the present state counts now. */
    PRESENT_STATE("lifetime.present-state"),
    /** The best recency at which to stop contact: recency, value, gain. */
    BEST_STOP("lifetime.best-stop"),
    /** The value of stopping at a recency: recency, value. */
    STOP_VALUE("lifetime.stop-value"),
    /** Who is not contacted does not buy. */
    NO_CONTACT("lifetime.no-contact"),
    /** Actual and potential value: actual, potential, growth. */
    ACTUAL_POTENTIAL("lifetime.actual-potential"),
    /** The best feasible play: name. */
    BEST_PLAY("lifetime.best-play"),
    /** No feasible play is better than going on as now. */
    NO_PLAY("lifetime.no-play"),
    /** To go on as now is feasible and costs nothing. */
    AS_NOW("lifetime.as-now"),
    /** A play: name, lifetime value, cost, net value, feasible or not. */
    PLAY("lifetime.play"),
    /** Customer equity: total, sum and number of current customers, sum and number of prospects. */
    EQUITY("lifetime.equity"),
    /** Values of customers add up. */
    EQUITY_ADDS_UP("lifetime.equity-adds-up"),
    /** Change of equity: before, after, change, cash flow, created. */
    EQUITY_CHANGE("lifetime.equity-change"),
    /** Return on customer: rate. */
    RETURN("lifetime.return"),
    /** Return on customer without an equity above 0 at the start. */
    RETURN_UNDEFINED("lifetime.return-undefined"),
    /** The equity is measured alike at the start and at the end. */
    MEASURED_ALIKE("lifetime.measured-alike"),
    /** Direct loss: spend per week, weeks, loss per year, years, loss. */
    DIRECT_LOSS("lifetime.direct-loss"),
    /** Who heard: told, told by each, heard. */
    HEARD("lifetime.heard"),
    /** Who leaves: share, number, rounding. */
    DEFECTORS("lifetime.defectors"),
    /** She is one of the defectors: how many others. */
    HERSELF_COUNTED("lifetime.herself-counted"),
    /** She comes on top of the defectors: how many others. */
    HERSELF_APART("lifetime.herself-apart"),
    /** Social loss: per year, in all, her own part of it. */
    SOCIAL_LOSS("lifetime.social-loss"),
    /** Loss by net margin: share of spend. */
    AT_MARGIN("lifetime.at-margin"),
    /** Loss by revenue. */
    REVENUE("lifetime.revenue"),
    /** Years are added up without a discount. */
    NOT_DISCOUNTED("lifetime.not-discounted"),
    /** The others spend as she does. */
    LIKE_HER("lifetime.like-her"),
    /** Losses of many: customers, others, direct loss, loss with the others, loss in all. */
    LOSSES("lifetime.losses"),
    /** The circles of many do not overlap. */
    CIRCLES_APART("lifetime.circles-apart");

    private static final String BUNDLE = "io.guanxi.crm.analytics.value.lifetime.reasons_";

    private final String key;

    LifetimeReason(String key) {
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
