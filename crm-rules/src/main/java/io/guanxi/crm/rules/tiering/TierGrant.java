package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * 等级授予 – a right to a tier for some time, with source, reason and expiry.
 *
 * <p>A tier that was granted never becomes a silent floor: through its last day it rules if it is higher than the tier
 * that is earned, and on the day after the earned tier rules again, however far below.
 *
 * <p>Example: {@code TierGrant.match(GOLD, "holds Gold with another chain", 2025-03-01, 2025-05-31)} for a member who
 * has earned silver: gold from 1 March to 31 May, silver from 1 June.
 *
 * @param <K> the tiers
 * @param tier the tier
 * @param source where it comes from
 * @param reason why, in the words of whoever granted it; no personal data
 * @param from the first day
 * @param validThrough the last day; empty only for an earned tier that has no date of review
 */
public record TierGrant<K extends Enum<K>>(
        K tier, GrantSource source, String reason, LocalDate from, Optional<LocalDate> validThrough) {

    /** Characters that a reason may have at most. */
    public static final int MAX_REASON = 500;

    /**
     * Checks the components.
     *
     * @param tier the tier
     * @param source where it comes from
     * @param reason why
     * @param from the first day
     * @param validThrough the last day
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the reason is blank or too long, the first day or the last day of a grant that
     *     is not earned does not lie in the years 1 to 9999, the last day lies before the first, or a grant that is not
     *     earned has no last day
     */
    public TierGrant {
        requireNonNull(tier, "tier");
        requireNonNull(source, "source");
        Require.text(reason, "reason", MAX_REASON);
        Require.businessDate(from, "from");
        if (requireNonNull(validThrough, "validThrough").isPresent()) {
            // The day after the last is asked for; a tier earned in the last of all years is safe beyond it.
            if (source != GrantSource.EARNED) {
                Require.businessDate(validThrough.get(), "validThrough");
            }
            Require.that(
                    !validThrough.get().isBefore(from),
                    "validThrough",
                    validThrough.get(),
                    "must not lie before the first day " + from);
        } else {
            Require.that(source == GrantSource.EARNED, "validThrough", "none", "must be given for a grant");
        }
    }

    /**
     * A grant by hand.
     *
     * @param <K> the tiers
     * @param tier the tier
     * @param reason why; no personal data
     * @param from the first day
     * @param validThrough the last day
     * @return the grant
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the reason is blank or too long, a day does not lie in the years 1 to 9999, or
     *     the last day lies before the first
     */
    public static <K extends Enum<K>> TierGrant<K> manual(
            K tier, String reason, LocalDate from, LocalDate validThrough) {
        return new TierGrant<>(tier, GrantSource.MANUAL, reason, from, Optional.of(validThrough));
    }

    /**
     * A grant that matches the status held with another firm.
     *
     * @param <K> the tiers
     * @param tier the tier
     * @param reason what it matches; no personal data
     * @param from the first day
     * @param validThrough the last day
     * @return the grant
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the reason is blank or too long, a day does not lie in the years 1 to 9999, or
     *     the last day lies before the first
     */
    public static <K extends Enum<K>> TierGrant<K> match(
            K tier, String reason, LocalDate from, LocalDate validThrough) {
        return new TierGrant<>(tier, GrantSource.MATCH, reason, from, Optional.of(validThrough));
    }

    /**
     * Whether the grant is valid on a day.
     *
     * @param day the day
     * @return true from the first day through the last
     * @throws NullPointerException if the day is null
     */
    public boolean isValidOn(LocalDate day) {
        return !requireNonNull(day, "day").isBefore(from) && !hasEndedBy(day);
    }

    /** Whether the last day lies before a day. */
    boolean hasEndedBy(LocalDate day) {
        return validThrough.isPresent() && validThrough.get().isBefore(day);
    }

    /** Best first: the higher tier, the later end, the earlier beginning; then source and reason, for a total order. */
    static <K extends Enum<K>> Comparator<TierGrant<K>> bestFirst() {
        return Comparator.<TierGrant<K>, K>comparing(TierGrant::tier)
                .reversed()
                .thenComparing(grant -> grant.validThrough().orElse(LocalDate.MAX), Comparator.reverseOrder())
                .thenComparing(TierGrant::from)
                .thenComparing(TierGrant::source)
                .thenComparing(TierGrant::reason);
    }
}
