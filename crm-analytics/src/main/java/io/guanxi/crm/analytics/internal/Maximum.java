package io.guanxi.crm.analytics.internal;

/**
 * 极大点 – where a maximisation ended, how, and what the surface looks like there.
 *
 * <p>The information is the negative Hessian of the whole sum in the logarithms of the parameters; its eigenvalues say
 * how well each direction is determined: an eigenvalue {@code e} means a standard error of {@code 1/√e} along its
 * vector. Immutable.
 */
public final class Maximum {

    /** How a maximisation ended. */
    public enum End {
        /** The gradient vanished. */
        CONVERGED,
        /** A parameter ran into the limit of the box while the value was still rising. */
        RAN_AWAY,
        /** No step improved the value although the gradient had not vanished, or the steps were used up. */
        STUCK,
        /** The value could not be computed at the start. */
        NOT_FINITE
    }

    private final End end;
    private final double[] logs;
    private final double value;
    private final double gradientNorm;
    private final double stepLeft;
    private final int iterations;
    private final SymmetricEigen information;

    Maximum(
            End end,
            double[] logs,
            double value,
            double gradientNorm,
            double stepLeft,
            int iterations,
            SymmetricEigen information) {
        this.end = end;
        this.logs = logs.clone();
        this.value = value;
        this.gradientNorm = gradientNorm;
        this.stepLeft = stepLeft;
        this.iterations = iterations;
        this.information = information;
    }

    /**
     * How it ended.
     *
     * @return the end
     */
    public End end() {
        return end;
    }

    /**
     * The number of parameters.
     *
     * @return 1 or more
     */
    public int size() {
        return logs.length;
    }

    /**
     * The logarithm of a parameter.
     *
     * @param parameter its place, from 0 on
     * @return the logarithm
     */
    public double log(int parameter) {
        return logs[parameter];
    }

    /**
     * The value reached, as a sum.
     *
     * @return the value
     */
    public double value() {
        return value;
    }

    /**
     * The largest derivative left, divided by the weight.
     *
     * @return 0 or more
     */
    public double gradientNorm() {
        return gradientNorm;
    }

    /**
     * The length of the step that Newton would take next: next to nothing at a maximum, a whole step on the way to
     * infinity, however large the weight is.
     *
     * @return 0 or more; infinite without a proper curvature
     */
    public double stepLeft() {
        return stepLeft;
    }

    /**
     * The steps taken.
     *
     * @return 0 or more
     */
    public int iterations() {
        return iterations;
    }

    /**
     * The smallest eigenvalue of the information: what is known along the flattest direction.
     *
     * @return the eigenvalue, 0 or less if there is no proper maximum
     */
    public double leastInformation() {
        return information.value(information.smallest());
    }

    /**
     * How much a parameter takes part in the flattest direction.
     *
     * @param parameter its place
     * @return −1 to 1
     */
    public double flattest(int parameter) {
        return information.vector(information.smallest(), parameter);
    }

    /**
     * How much a parameter takes part in the directions of which less is known than a bound.
     *
     * @param bound the bound of the information
     * @param parameter its place
     * @return 0 to 1, the largest part
     */
    public double partBelow(double bound, int parameter) {
        double part = 0;
        for (int place = 0; place < information.size(); place++) {
            if (information.value(place) < bound) {
                part = Math.max(part, Math.abs(information.vector(place, parameter)));
            }
        }
        return part;
    }

    /**
     * The covariance of the logarithms of two parameters: an element of the inverse of the information.
     *
     * @param one the place of one parameter
     * @param other the place of the other
     * @return the covariance; of use only if {@link #leastInformation} is above 0
     */
    public double covariance(int one, int other) {
        double sum = 0;
        for (int place = 0; place < information.size(); place++) {
            sum += information.vector(place, one) * information.vector(place, other) / information.value(place);
        }
        return sum;
    }
}
