package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.internal.Objective;

/** 导数检验 – compares exact gradients and Hessians with differences of what they are derivatives of. */
final class Derivatives {

    private static final double STEP = 1e-5;

    private Derivatives() {}

    static void agree(Objective objective, double[] at) {
        int size = objective.parameters();
        double[] gradient = new double[size];
        double[][] hessian = new double[size][size];
        double value = objective.hessian(at, gradient, hessian);
        assertThat(objective.gradient(at, new double[size])).isEqualTo(value);
        double scale = 1 + Math.abs(value);
        for (int row = 0; row < size; row++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[row] += STEP;
            down[row] -= STEP;
            double[] slopesUp = new double[size];
            double[] slopesDown = new double[size];
            double rise = objective.gradient(up, slopesUp) - objective.gradient(down, slopesDown);
            assertThat(gradient[row]).as("slope %s", row).isCloseTo(rise / (2 * STEP), within(1e-7 * scale));
            for (int column = 0; column < size; column++) {
                assertThat(hessian[row][column])
                        .as("curvature %s %s", row, column)
                        .isCloseTo((slopesUp[column] - slopesDown[column]) / (2 * STEP), within(1e-7 * scale));
            }
        }
    }
}
