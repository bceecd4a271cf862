package io.guanxi.crm.analytics.clv;

import java.util.Collection;
import java.util.List;

/** 流失模型的替代办法 – what to do if the parameters of a model with dropout run away. */
final class DropoutFallback {

    private DropoutFallback() {}

    /** Without a dropout that data show, a model without it; without differences of rates, one rate for all. */
    static FitFallback of(List<FitFinding> runaways, List<String> ofDropout) {
        boolean isDropout = runaways.stream()
                .map(FitFinding::parameters)
                .flatMap(Collection::stream)
                .anyMatch(ofDropout::contains);
        return isDropout ? FitFallback.MODEL_WITHOUT_DROPOUT : FitFallback.COMMON_RATE;
    }
}
