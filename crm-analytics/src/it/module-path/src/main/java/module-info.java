module consumer {
    requires io.guanxi.crm.analytics;
    requires io.guanxi.crm.rules;
}
