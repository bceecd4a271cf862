package io.guanxi.crm.analytics.clv.worth;

import io.guanxi.crm.analytics.ReasonWording;

class WorthReasonTest implements ReasonWording<WorthReason> {

    @Override
    public Class<WorthReason> reasons() {
        return WorthReason.class;
    }
}
