package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * 拟合发现 – something a user must know about a fit beyond its parameters.
 *
 * @param kind what was found
 * @param parameters the parameters concerned, in the order of the model; empty if it concerns the data
 * @param value the figure that goes with it, see {@link Kind}
 */
public record FitFinding(Kind kind, List<String> parameters, double value) {

    private static final MathContext SHOWN = new MathContext(4);
    private static final int MOST_PLACES = 12;

    /** 发现的种类 – what can be found. */
    public enum Kind implements Bilingual {
        /** 趋于零 – the parameter goes to 0; the value is where it was left. */
        RUNS_TO_ZERO("趋于零，停在", "going to zero, left at"),
        /** 趋于无穷 – the parameter goes to infinity; the value is where it was left. */
        RUNS_TO_INFINITY("趋于无穷，停在", "going to infinity, left at"),
        /** 方向平坦 – these parameters are hardly determined together; the value is the error in logarithms. */
        FLAT_DIRECTION("几乎无法确定，对数标准误", "hardly determined, standard error of the logarithm"),
        /** 均值不存在 – the tail index {@code q} is 1 or less, so that the population mean is infinite. */
        MEAN_UNDEFINED("总体均值不存在，尾部指数", "population mean undefined, tail index"),
        /** 剔除 – customers whom the model cannot use were left out; the value is their number. */
        LEFT_OUT("剔除的客户数", "customers left out"),
        /** 带惩罚项 – the estimate is pulled by a penalty; the value is {@code λ}. */
        PENALISED("惩罚系数", "penalty"),
        /** 多次起始 – the first start did not lead to the highest proper maximum; the value is the number of starts used. */
        RESTARTED("使用的起始点数", "starts used");

        private final Term term;

        Kind(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    /**
     * Checks the components.
     *
     * @param kind what was found
     * @param parameters the parameters concerned, copied
     * @param value the figure
     * @throws NullPointerException if a component or a parameter is null
     * @throws IllegalArgumentException if the figure is not finite
     */
    public FitFinding {
        requireNonNull(kind, "kind");
        parameters = Require.list(parameters, "parameters");
        Require.that(Double.isFinite(value), "value", value, "must be finite");
    }

    /**
     * The finding as a reason.
     *
     * @return the reason
     */
    public Reason reason() {
        BigDecimal shown = BigDecimal.valueOf(value).round(SHOWN).stripTrailingZeros();
        BigDecimal figure = shown.setScale(Math.max(0, Math.min(MOST_PLACES, shown.scale())), RoundingMode.HALF_EVEN);
        return parameters.isEmpty()
                ? Reason.of(FitReason.DATA, kind, figure)
                : Reason.of(FitReason.PARAMETERS, List.copyOf(parameters), kind, figure);
    }
}
