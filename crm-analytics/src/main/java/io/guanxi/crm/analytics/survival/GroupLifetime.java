package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * 分组存续时间 – the lifetime of a customer of some group, such as a contract or a tier.
 *
 * @param <G> the type of the groups, such as an enum
 * @param group the group
 * @param lifetime how long the customer was seen to stay
 * @serial exclude
 */
public record GroupLifetime<G extends Serializable>(G group, Lifetime lifetime) implements Serializable {

    /**
     * Checks the components.
     *
     * @param group the group
     * @param lifetime how long the customer was seen to stay
     * @throws NullPointerException if a component is null
     */
    public GroupLifetime {
        requireNonNull(group, "group");
        requireNonNull(lifetime, "lifetime");
    }

    /**
     * The lifetime of a customer of a group.
     *
     * @param <G> the type of the groups
     * @param group the group
     * @param time from the beginning to the end or to the day last seen, 0 or more
     * @param ended whether the stay ended at that time
     * @return the lifetime
     * @throws NullPointerException if the group is null
     * @throws IllegalArgumentException if the time is negative
     */
    public static <G extends Serializable> GroupLifetime<G> of(G group, long time, boolean ended) {
        return new GroupLifetime<>(group, new Lifetime(time, ended));
    }
}
