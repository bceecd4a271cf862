package io.guanxi.crm.analytics.value.lifetime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** 近似计算 – what was computed in {@code double}, as decimals of {@value #DIGITS} digits that hide its noise. */
final class Approximate {

    static final int DIGITS = 12;

    private static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private Approximate() {}

    /** Figures to as many decimals as the largest has in {@value #DIGITS} digits: it sets the error of all. */
    static List<BigDecimal> clean(double[] figures) {
        double largest = Arrays.stream(figures).map(Math::abs).max().orElseThrow();
        int scale = largest == 0 ? 0 : clean(largest).scale();
        return Arrays.stream(figures)
                .mapToObj(figure -> decimal(figure).setScale(scale, RoundingMode.HALF_EVEN))
                .toList();
    }

    static BigDecimal clean(double figure) {
        BigDecimal rounded = decimal(figure).round(CONTEXT);
        // A number with fewer digits, such as 40, is kept to 12 of them as well.
        return rounded.setScale(rounded.scale() + DIGITS - rounded.precision());
    }

    private static BigDecimal decimal(double figure) {
        if (!Double.isFinite(figure)) {
            throw new ArithmeticException("value must fit in long minor units, but was " + figure);
        }
        return new BigDecimal(figure);
    }
}
