package io.guanxi.crm.analytics.clv;

/**
 * 导数 – a sum of log-likelihoods with its first and second derivatives in positive parameters, gathered pattern by
 * pattern and then taken over to the logarithms of the parameters.
 */
final class DerivativeSums {

    private final double[] slopes;
    private final double[][] curves;
    private double value;

    DerivativeSums(int size) {
        slopes = new double[size];
        curves = new double[size][size];
    }

    void value(double added) {
        value += added;
    }

    void slope(int place, double added) {
        slopes[place] += added;
    }

    /** Adds a second derivative; of a mixed one the row is the smaller place. */
    void curve(int row, int column, double added) {
        curves[row][column] += added;
    }

    /** Adds those of {@code ln(1 + e^w)} that follow from the slopes of w; p is {@code 1/(1 + e^−w)}. */
    void softplus(double weight, double p, double[] ofW) {
        double both = weight * p * (1 - p);
        for (int row = 0; row < ofW.length; row++) {
            slopes[row] += weight * p * ofW[row];
            for (int column = row; column < ofW.length; column++) {
                curves[row][column] += both * ofW[row] * ofW[column];
            }
        }
    }

    /** Writes the derivatives in the logarithms, both triangles, and returns the value. */
    double inLogarithms(double[] parameters, double[] gradient, double[][] hessian) {
        for (int row = 0; row < parameters.length; row++) {
            gradient[row] = parameters[row] * slopes[row];
            for (int column = row; column < parameters.length; column++) {
                double curve = parameters[row] * parameters[column] * curves[row][column];
                hessian[row][column] = row == column ? curve + gradient[row] : curve;
                hessian[column][row] = hessian[row][column];
            }
        }
        return value;
    }
}
