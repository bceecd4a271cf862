package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.validation.Require;

/** 模型的回答 – what every purchase model answers from P(alive) and from what is to come of a living customer. */
final class Answers {

    private Answers() {}

    static double survival(double alive, LifeAhead ahead, double after) {
        ModelArguments.time(after, "after");
        return ModelArguments.answer(alive * ahead.survival(after), "probabilityAlive");
    }

    static double expected(double alive, LifeAhead ahead, double horizon) {
        ModelArguments.time(horizon, "horizon");
        return ModelArguments.answer(alive * ahead.expected(horizon), "expectedPurchases");
    }

    static double probability(double alive, double lost, LifeAhead ahead, int n, double horizon) {
        ModelArguments.count(n);
        ModelArguments.time(horizon, "horizon");
        double probability = alive * ahead.probability(n, horizon) + (n == 0 ? lost : 0);
        return Math.min(1, ModelArguments.answer(probability, "probabilityOfPurchases"));
    }

    static double discounted(double alive, LifeAhead ahead, double rate) {
        ModelArguments.time(rate, "rate");
        if (rate == 0) {
            double everything = ahead.everything();
            Require.that(
                    Double.isFinite(everything),
                    "rate",
                    rate,
                    "must be above 0, as the purchases of this model without a discount have no finite sum");
            return alive * everything;
        }
        return ModelArguments.answer(alive * ahead.discounted(rate), "discountedResidualPurchases");
    }

    static double discounted(double alive, LifeAhead ahead, double rate, double horizon) {
        ModelArguments.time(rate, "rate");
        ModelArguments.time(horizon, "horizon");
        double value = rate == 0 || horizon == 0 ? ahead.expected(horizon) : ahead.discounted(rate, horizon);
        return ModelArguments.answer(alive * value, "discountedResidualPurchases");
    }
}
