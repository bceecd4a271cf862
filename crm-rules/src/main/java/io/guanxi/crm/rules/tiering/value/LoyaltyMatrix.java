package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Verdict;
import io.guanxi.crm.explain.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * 忠诚矩阵 – the 2×2 of behaviour and attitude (D9): who buys much is not always convinced, who is convinced does not always
 * buy. Source: Dick and Basu 1994.
 *
 * <p>Each side is a condition on the caller's profile, usually one threshold of an exact decimal; what cannot be known
 * is unknown in the answer, too.
 *
 * <pre>{@code
 * LoyaltyMatrix<CustomerProfile> matrix = new LoyaltyMatrix<>(
 *         CustomerProfile.SHARE_OF_WALLET.atLeast("0.50"), CustomerProfile.SATISFACTION.atLeast("0.70"));
 * matrix.place(profile).loyalty();    // share of wallet 0.60, satisfaction 0.40: SPURIOUS
 * }</pre>
 *
 * @param <T> the type of the profile
 * @param behaviour when behaviour is high: repeat patronage, such as a share of wallet of at least 0.50
 * @param attitude when attitude is high, relative to what rivals offer, such as an index of at least 0.70
 */
public record LoyaltyMatrix<T>(Condition<T> behaviour, Condition<T> attitude) {

    /**
     * Checks that both sides are there.
     *
     * @param behaviour when behaviour is high
     * @param attitude when attitude is high
     * @throws NullPointerException if a condition is null
     */
    public LoyaltyMatrix {
        requireNonNull(behaviour, "behaviour");
        requireNonNull(attitude, "attitude");
    }

    /**
     * Where a customer stands.
     *
     * @param profile the customer's profile
     * @return the position, with the readings behind it
     * @throws NullPointerException if the profile is null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public LoyaltyPosition place(T profile) {
        Verdict buys = behaviour.explain(profile);
        Verdict likes = attitude.explain(profile);
        List<Loyalty> possible = LoyaltyPosition.possible(buys.met(), likes.met());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                possible.size() == 1
                        ? Reason.of(
                                LoyaltyReason.LOYALTY,
                                possible.get(0),
                                possible.get(0).sentence())
                        : Reason.of(LoyaltyReason.OPEN, possible));
        reasons.add(Reason.of(LoyaltyReason.BEHAVIOUR, buys.met()));
        reasons.addAll(buys.reasons());
        reasons.add(Reason.of(LoyaltyReason.ATTITUDE, likes.met()));
        reasons.addAll(likes.reasons());
        return new LoyaltyPosition(buys.met(), likes.met(), reasons);
    }
}
