package io.guanxi.crm.analytics.clv;

import com.google.common.base.Splitter;
import io.guanxi.crm.analytics.clv.summary.ContractCohort;

/** 同期群 – cohorts written as text, for tables of tests. */
final class Cohorts {

    private Cohorts() {}

    static ContractCohort parse(String survivors) {
        return ContractCohort.of(Splitter.on(' ')
                .splitToStream(survivors)
                .mapToLong(Long::parseLong)
                .toArray());
    }
}
