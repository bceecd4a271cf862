package io.guanxi.crm.analytics.growth;

import io.guanxi.crm.analytics.ReasonWording;

class GrowthReasonTest implements ReasonWording<GrowthReason> {

    @Override
    public Class<GrowthReason> reasons() {
        return GrowthReason.class;
    }
}
