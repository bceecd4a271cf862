package io.guanxi.crm.analytics.survival;

import io.guanxi.crm.analytics.ReasonWording;

class SurvivalReasonTest implements ReasonWording<SurvivalReason> {

    @Override
    public Class<SurvivalReason> reasons() {
        return SurvivalReason.class;
    }
}
