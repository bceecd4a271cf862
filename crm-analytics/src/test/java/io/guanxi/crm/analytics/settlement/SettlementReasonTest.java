package io.guanxi.crm.analytics.settlement;

import io.guanxi.crm.analytics.ReasonWording;

class SettlementReasonTest implements ReasonWording<SettlementReason> {

    @Override
    public Class<SettlementReason> reasons() {
        return SettlementReason.class;
    }
}
