package io.guanxi.crm.analytics.markov;

import io.guanxi.crm.analytics.ReasonWording;

class ChainReasonTest implements ReasonWording<ChainReason> {

    @Override
    public Class<ChainReason> reasons() {
        return ChainReason.class;
    }
}
