package io.guanxi.crm.analytics.internal;

/** 差分 – a Hessian from central differences of an exact gradient, right to about nine digits. */
final class Differences {

    /** In logarithms of parameters every coordinate has the same natural scale; this is about the cube root of an ulp. */
    private static final double STEP = 1e-5;

    private Differences() {}

    static double hessian(Objective objective, double[] logs, double[] gradient, double[][] hessian) {
        int size = objective.parameters();
        double[] at = logs.clone();
        double[] up = new double[size];
        double[] down = new double[size];
        for (int row = 0; row < size; row++) {
            double high = logs[row] + STEP;
            double low = logs[row] - STEP;
            at[row] = high;
            objective.gradient(at, up);
            at[row] = low;
            objective.gradient(at, down);
            at[row] = logs[row];
            for (int column = 0; column < size; column++) {
                hessian[row][column] = (up[column] - down[column]) / (high - low);
            }
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                double mean = (hessian[row][column] + hessian[column][row]) / 2;
                hessian[row][column] = mean;
                hessian[column][row] = mean;
            }
        }
        return objective.gradient(logs, gradient);
    }
}
