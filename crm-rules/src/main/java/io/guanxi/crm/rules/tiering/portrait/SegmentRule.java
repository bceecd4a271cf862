package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Condition;

/**
 * 细分规则 – what makes a customer belong to a segment: thresholds on the caller's own profile (A9), such as purchases in a
 * month, money spent, or days to settle a bill.
 *
 * <p>Example: {@code SegmentRule.of("prompt-payer", "及时结账", "prompt payer", SETTLEMENT_DAYS.atMost(30))}; of a customer
 * who never had a bill the days are unknown, and so is whether the rule is met.
 *
 * @param <T> the type of the profile
 * @param segment the segment
 * @param when the condition on the profile
 */
public record SegmentRule<T>(Segment segment, Condition<T> when) {

    /**
     * Checks the components.
     *
     * @param segment the segment
     * @param when the condition on the profile
     * @throws NullPointerException if a component is null
     */
    public SegmentRule {
        requireNonNull(segment, "segment");
        requireNonNull(when, "when");
    }

    /**
     * A rule with the names of its segment.
     *
     * @param <T> the type of the profile
     * @param id the stable id of the segment, 1 to {@value Segment#MAX_LENGTH} characters
     * @param chinese the Chinese name
     * @param english the English name
     * @param when the condition on the profile
     * @return the rule
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id breaks a rule, or a name is blank
     */
    public static <T> SegmentRule<T> of(String id, String chinese, String english, Condition<T> when) {
        return new SegmentRule<>(Segment.of(id, chinese, english), when);
    }
}
