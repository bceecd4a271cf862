package io.guanxi.crm.analytics.value;

import io.guanxi.crm.analytics.ReasonWording;

class SelectionReasonTest implements ReasonWording<SelectionReason> {

    @Override
    public Class<SelectionReason> reasons() {
        return SelectionReason.class;
    }
}
