package io.guanxi.crm.analytics.clv.uncertainty;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 区间尺度 – the scale on which the error of an answer is taken as normal, so that its interval keeps within what the answer
 * can be.
 */
public enum Scale implements Bilingual {
    /** 线性 – the answer itself, of any sign: {@code estimate ± z·SE}. */
    LINEAR("线性", "linear", -Double.MAX_VALUE, Double.MAX_VALUE) {
        @Override
        double link(double answer) {
            return answer;
        }

        @Override
        double inverse(double linked) {
            return linked;
        }
    },

    /** 对数 – its logarithm, for what is 0 or more, such as counts and money: {@code estimate·e^(±z·SE/estimate)}. */
    LOG("对数", "logarithmic", 0, Double.MAX_VALUE) {
        @Override
        double link(double answer) {
            return Math.log(answer);
        }

        @Override
        double inverse(double linked) {
            return Math.exp(linked);
        }
    },

    /** 对数几率 – the logarithm of its odds, for what is 0 to 1, such as P(alive). */
    LOGIT("对数几率", "log odds", 0, 1) {
        @Override
        double link(double answer) {
            return Math.log(answer) - Math.log1p(-answer);
        }

        @Override
        double inverse(double linked) {
            double small = Math.exp(-Math.abs(linked));
            return linked < 0 ? small / (1 + small) : 1 / (1 + small);
        }
    };

    private final Term term;
    private final double least;
    private final double most;

    Scale(String chinese, String english, double least, double most) {
        this.term = new Term(chinese, english);
        this.least = least;
        this.most = most;
    }

    @Override
    public Term term() {
        return term;
    }

    /** The answer on the scale; infinite at a border of LOG and LOGIT. */
    abstract double link(double answer);

    /** Back from the scale. */
    abstract double inverse(double linked);

    /** The least answer that the scale knows. */
    double least() {
        return least;
    }

    /** The greatest answer that the scale knows. */
    double most() {
        return most;
    }

    /** Back from the scale, cut to the range of what the answer can be and double can hold. */
    double bound(double linked) {
        return Math.max(least, Math.min(most, inverse(linked)));
    }
}
