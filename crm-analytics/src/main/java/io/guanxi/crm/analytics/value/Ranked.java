package io.guanxi.crm.analytics.value;

import org.joda.money.Money;

/** A prospect with its net value, computed once; ordered by net value downwards and then by party. */
record Ranked(Prospect prospect, Money net) implements Comparable<Ranked> {

    static Ranked of(Prospect prospect) {
        return new Ranked(prospect, prospect.netValue());
    }

    @Override
    public int compareTo(Ranked other) {
        int byNet = other.net.compareTo(net);
        return byNet != 0 ? byNet : prospect.party().compareTo(other.prospect.party());
    }
}
