package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.List;

/**
 * 客户群成员 – who of a population is in a segment, and of whom that cannot be known.
 *
 * @param <T> the type of the profile
 * @param segment the segment
 * @param members the profiles that meet its rule, in the order of the population
 * @param unknown the profiles of which it cannot be known, which is not the same as not being in it
 */
public record SegmentMembers<T>(Segment segment, List<T> members, List<T> unknown) {

    /**
     * Checks the components.
     *
     * @param segment the segment
     * @param members the profiles that meet its rule, copied
     * @param unknown the profiles of which it cannot be known, copied
     * @throws NullPointerException if a component or a profile is null
     */
    public SegmentMembers {
        requireNonNull(segment, "segment");
        members = Require.list(members, "members");
        unknown = Require.list(unknown, "unknown");
    }
}
