package io.guanxi.crm.analytics.clv.uncertainty;

import io.guanxi.crm.analytics.ReasonWording;

class BootstrapReasonTest implements ReasonWording<BootstrapReason> {

    @Override
    public Class<BootstrapReason> reasons() {
        return BootstrapReason.class;
    }
}
