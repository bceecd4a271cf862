package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.analytics.ReasonWording;

class LifetimeReasonTest implements ReasonWording<LifetimeReason> {

    @Override
    public Class<LifetimeReason> reasons() {
        return LifetimeReason.class;
    }
}
