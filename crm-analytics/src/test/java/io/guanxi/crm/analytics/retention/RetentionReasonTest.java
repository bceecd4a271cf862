package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.analytics.ReasonWording;

class RetentionReasonTest implements ReasonWording<RetentionReason> {

    @Override
    public Class<RetentionReason> reasons() {
        return RetentionReason.class;
    }
}
