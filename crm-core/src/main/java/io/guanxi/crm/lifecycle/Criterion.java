package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.List;

/** One reading against its bound; the rule and the words for it stand side by side, so that they cannot drift apart. */
enum Criterion {
    /** Met: the customer bought again often enough in the window. */
    REPEAT_PURCHASES {
        @Override
        Met test(Case c) {
            FormationRule rule = c.policy().formation();
            return c.evidence().repeatPurchases().isEmpty()
                    ? Met.UNKNOWN
                    : Met.of(c.evidence().repeatPurchases().getAsInt() >= rule.repeatPurchases());
        }

        @Override
        Reason reason(Case c) {
            FormationRule rule = c.policy().formation();
            Object count = c.evidence().repeatPurchases().isEmpty()
                    ? Met.UNKNOWN
                    : c.evidence().repeatPurchases().getAsInt();
            return Reason.of(LifecycleReason.REPEAT_PURCHASES, rule.window(), count, rule.repeatPurchases(), test(c));
        }
    },

    /** Met: the volume with us is known not to fall, year on year. */
    VOLUME_HELD {
        @Override
        Met test(Case c) {
            return c.evidence()
                    .volumeWithUs()
                    .map(trend -> Met.of(!c.policy().decline().falls(trend)))
                    .orElse(Met.UNKNOWN);
        }

        @Override
        Reason reason(Case c) {
            return c.evidence()
                    .volumeWithUs()
                    .map(trend -> Reason.of(
                            LifecycleReason.VOLUME_HELD,
                            c.policy().decline().window(),
                            trend.earlier(),
                            trend.later(),
                            c.policy().decline().sharePercent(),
                            c.policy().decline().chance(),
                            test(c)))
                    .orElseGet(() -> Reason.of(
                            LifecycleReason.VOLUME_UNKNOWN, c.policy().decline().window()));
        }
    },

    /** Met: the present episode has lasted long enough. */
    TENURE {
        @Override
        Met test(Case c) {
            LocalDate due =
                    c.relationship().episodeStart().plus(c.policy().stability().tenure());
            return Met.of(!c.asOf().isBefore(due));
        }

        @Override
        Reason reason(Case c) {
            return Reason.of(
                    LifecycleReason.TENURE,
                    c.relationship().episodeStart(),
                    c.policy().stability().tenure(),
                    test(c));
        }
    },

    /** Met: enough of the recent windows hold a purchase. */
    ACTIVITY {
        @Override
        Met test(Case c) {
            return recent(c).isEmpty()
                    ? Met.UNKNOWN
                    : Met.of(active(c) >= c.policy().stability().activeWindows());
        }

        @Override
        Reason reason(Case c) {
            StabilityRule rule = c.policy().stability();
            return recent(c).isEmpty()
                    ? Reason.of(LifecycleReason.RECENT_UNKNOWN, rule.windows(), rule.window())
                    : Reason.of(
                            LifecycleReason.ACTIVITY,
                            active(c),
                            rule.windows(),
                            rule.window(),
                            rule.activeWindows(),
                            test(c));
        }
    },

    /** Met: the volumes of the recent windows vary little enough; unknown where no volume is. */
    VARIATION {
        @Override
        Met test(Case c) {
            return active(c) == 0
                    ? Met.UNKNOWN
                    : Met.of(Variation.of(recent(c))
                            .isAtMost(c.policy().stability().variation()));
        }

        @Override
        Reason reason(Case c) {
            StabilityRule rule = c.policy().stability();
            if (recent(c).isEmpty()) {
                return ACTIVITY.reason(c);
            }
            return Reason.of(
                    LifecycleReason.VARIATION,
                    recent(c),
                    active(c) == 0 ? Met.UNKNOWN : Variation.of(recent(c)).rounded(),
                    rule.variation(),
                    test(c));
        }
    },

    /** Met: the customer has been silent for longer than allowed, which is a loss. */
    SILENCE {
        @Override
        Met test(Case c) {
            return c.evidence()
                    .lastPurchase()
                    .map(last -> Met.of(c.asOf().isAfter(lastDay(c, last))))
                    .orElse(Met.UNKNOWN);
        }

        @Override
        Reason reason(Case c) {
            return c.evidence()
                    .lastPurchase()
                    .map(last -> silence(c, last))
                    .orElseGet(() -> Reason.of(LifecycleReason.NO_PURCHASE));
        }

        private Reason silence(Case c, LocalDate last) {
            SilenceRule rule = c.policy().silence();
            LocalDate lastDay = lastDay(c, last);
            if (!rule.isOwnClock(c.evidence().rhythm())) {
                return Reason.of(
                        LifecycleReason.SILENCE_FALLBACK, last, rule.fallback(), rule.gaps(), lastDay, test(c));
            }
            PurchaseRhythm rhythm = c.evidence().rhythm().orElseThrow();
            return Reason.of(
                    LifecycleReason.SILENCE_OWN_CLOCK,
                    last,
                    rhythm.meanGap(),
                    rhythm.gaps(),
                    rule.factor(),
                    rule.shortest(),
                    rule.longest(),
                    lastDay,
                    test(c));
        }

        private LocalDate lastDay(Case c, LocalDate last) {
            return c.policy().silence().lastDay(last, c.evidence().rhythm());
        }
    },

    /** Met: a lost customer has bought since. */
    PURCHASE_AFTER_LOSS {
        @Override
        Met test(Case c) {
            return c.evidence()
                    .lastPurchase()
                    .map(last -> Met.of(last.isAfter(c.relationship().since())))
                    .orElse(Met.UNKNOWN);
        }

        @Override
        Reason reason(Case c) {
            return c.evidence()
                    .lastPurchase()
                    .map(last -> Reason.of(
                            LifecycleReason.PURCHASE_AFTER_LOSS,
                            c.relationship().since(),
                            last,
                            test(c)))
                    .orElseGet(() -> Reason.of(LifecycleReason.NO_PURCHASE));
        }
    };

    /** The answer; unknown where the evidence is missing. */
    abstract Met test(Case c);

    /** The answer in words: reading, bound, met or not. */
    abstract Reason reason(Case c);

    private static int active(Case c) {
        int active = 0;
        for (int volume : recent(c)) {
            active += volume > 0 ? 1 : 0;
        }
        return active;
    }

    private static List<Integer> recent(Case c) {
        return c.evidence().recentVolumes();
    }
}
