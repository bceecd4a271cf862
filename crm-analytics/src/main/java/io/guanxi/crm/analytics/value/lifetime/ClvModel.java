package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.explain.Reason;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * 终身价值模型 – how a lifetime value follows from cash flows, retention and discount (V3): margins of regular periods
 * ({@link RetentionClv}) or any cash flows ({@link CashFlowClv}).
 *
 * <p>{@code CLV = Σ amount · S(renewals) / (1 + d)^time − acquisition}. Amounts and rates are exact decimals; powers and
 * sums are carried to 50 digits and rounded to the minor unit once.
 */
public sealed interface ClvModel permits RetentionClv, CashFlowClv {

    /**
     * The terms of the sum, each computed when it is asked for.
     *
     * @return the terms in their order; of an infinite horizon the first 10,000
     */
    Stream<ClvTerm> terms();

    /**
     * What the value takes for granted.
     *
     * @return the assumptions as data: timing, horizon, margins, retention, discount
     */
    List<Reason> assumptions();

    /**
     * What winning the customer costs.
     *
     * @return the cost, 0 or more
     */
    Money acquisition();

    /**
     * The lifetime value.
     *
     * @param rounding how the sum is rounded to the minor unit
     * @return the value with its terms and assumptions
     * @throws NullPointerException if the rounding is null
     * @throws ArithmeticException if the value does not fit in long minor units, or the rounding is {@code UNNECESSARY}
     *     and it would be needed
     */
    ClvResult estimate(RoundingMode rounding);

    /**
     * The lifetime value, rounded half even to the minor unit.
     *
     * @return the value with its terms and assumptions
     * @throws ArithmeticException if the value does not fit in long minor units
     */
    default ClvResult estimate() {
        return estimate(RoundingMode.HALF_EVEN);
    }
}
