package io.guanxi.crm.rules.tiering;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 政策无效 – thrown when a tier policy is to be built that is proven wrong; it bears all flaws at once.
 */
public final class InvalidTierPolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Not serialized: flaws refer to the policy. */
    private final transient @Nullable ImmutableList<TierFlaw> flaws;

    InvalidTierPolicyException(String policy, List<TierFlaw> flaws) {
        super("tier policy " + policy + " must be sound, but has " + flaws.size() + " flaw(s):"
                + flaws.stream().map(flaw -> "\n- " + flaw.text(Locale.ENGLISH)).collect(Collectors.joining()));
        this.flaws = ImmutableList.copyOf(flaws);
    }

    /**
     * What is wrong with the policy. Of an exception that was read back from its serialized form, only the message
     * tells it.
     *
     * @return errors and warnings in a stable order; none after deserialization
     */
    public List<TierFlaw> flaws() {
        return flaws == null ? List.of() : flaws;
    }
}
