package io.guanxi.crm.analytics.rfm.segment;

import io.guanxi.crm.analytics.ReasonWording;

class SegmentReasonTest implements ReasonWording<SegmentReason> {

    @Override
    public Class<SegmentReason> reasons() {
        return SegmentReason.class;
    }
}
