package io.guanxi.crm.analytics.internal;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.Arrays;

/**
 * 线性方程组 – a small dense system {@code A·x = b}, factored once as {@code P·A = L·U} with partial pivoting and then
 * solved for any right side.
 *
 * <p>A matrix is refused if it is singular or so near to it that a solution would have fewer than about four right
 * digits: its estimated condition {@code ‖A‖₁·‖A⁻¹‖₁} exceeds {@value #MAX_CONDITION}. Example: {@code 2x + y = 5, x +
 * 3y = 10} has the solution (1, 3) and the condition 3.2. Immutable. Source of the estimate: Higham, Accuracy and
 * Stability of Numerical Algorithms, 2002, algorithm 15.1.
 */
public final class LinearSystem {

    /** The largest estimated condition that is accepted. */
    public static final double MAX_CONDITION = 1e12;

    private static final int MAX_ROUNDS = 5;

    /** L below the diagonal (its own diagonal is 1) and U from the diagonal on. */
    private final double[][] factors;

    /** Which row of A stands where. */
    private final int[] order;

    private final double condition;

    private LinearSystem(double[][] matrix) {
        factors = matrix;
        order = new int[matrix.length];
        Arrays.setAll(order, row -> row);
        double norm = norm(matrix);
        factor();
        condition = norm * inverseNorm();
        Require.that(
                condition <= MAX_CONDITION,
                "matrix",
                "one of condition " + condition,
                "must have a condition of at most " + MAX_CONDITION);
    }

    /**
     * The system of a matrix.
     *
     * @param matrix the coefficients row by row, square, at least one row, all finite; copied
     * @return the system, factored
     * @throws NullPointerException if the matrix or a row is null
     * @throws IllegalArgumentException if the matrix is empty or not square, a coefficient is not finite, or the matrix
     *     is singular or too near to it
     */
    public static LinearSystem of(double[][] matrix) {
        int size = requireNonNull(matrix, "matrix").length;
        Require.that(size > 0, "matrix", size, "must have at least one row");
        double[][] copy = new double[size][];
        for (int row = 0; row < size; row++) {
            copy[row] = requireNonNull(matrix[row], "matrix[" + row + "]").clone();
            Require.that(copy[row].length == size, "matrix[" + row + "]", copy[row].length, "must have length " + size);
            requireFinite(copy[row], "matrix[" + row + "]");
        }
        return new LinearSystem(copy);
    }

    /**
     * The number of unknowns.
     *
     * @return 1 or more
     */
    public int size() {
        return order.length;
    }

    /**
     * How much an error of the data may grow in the solution: an estimate of {@code ‖A‖₁·‖A⁻¹‖₁} from below, nearly
     * always within a factor of 3.
     *
     * @return 1 (up to rounding) to {@value #MAX_CONDITION}
     */
    public double condition() {
        return condition;
    }

    /**
     * Solves the system.
     *
     * @param right the right side, one finite number for each row
     * @return the solution
     * @throws NullPointerException if the right side is null
     * @throws IllegalArgumentException if it has another length, a number is not finite, or the solution exceeds the
     *     range of double
     */
    public double[] solve(double... right) {
        Require.that(
                requireNonNull(right, "right").length == size(), "right", right.length, "must have length " + size());
        requireFinite(right, "right");
        double[] solution = solved(right);
        requireFinite(solution, "solution");
        return solution;
    }

    private void factor() {
        for (int column = 0; column < size(); column++) {
            swap(column, pivot(column));
            double[] top = factors[column];
            Require.that(top[column] != 0, "matrix", "one without a pivot in column " + column, "must not be singular");
            for (int row = column + 1; row < size(); row++) {
                double[] below = factors[row];
                double factor = below[column] / top[column];
                below[column] = factor;
                for (int place = column + 1; place < size(); place++) {
                    below[place] -= factor * top[place];
                }
            }
        }
    }

    /** The row with the largest coefficient of a column, from the diagonal on; the first of equal ones. */
    private int pivot(int column) {
        int best = column;
        for (int row = column + 1; row < size(); row++) {
            if (Math.abs(factors[row][column]) > Math.abs(factors[best][column])) {
                best = row;
            }
        }
        return best;
    }

    private void swap(int one, int other) {
        double[] row = factors[one];
        factors[one] = factors[other];
        factors[other] = row;
        int place = order[one];
        order[one] = order[other];
        order[other] = place;
    }

    private double[] solved(double[] right) {
        double[] x = new double[size()];
        for (int row = 0; row < size(); row++) {
            double sum = right[order[row]];
            for (int place = 0; place < row; place++) {
                sum -= factors[row][place] * x[place];
            }
            x[row] = sum;
        }
        for (int row = size() - 1; row >= 0; row--) {
            double sum = x[row];
            for (int place = row + 1; place < size(); place++) {
                sum -= factors[row][place] * x[place];
            }
            x[row] = sum / factors[row][row];
        }
        return x;
    }

    /** Solves {@code Aᵀ·x = b}, which the estimate of the condition needs. */
    private double[] transposed(double[] right) {
        double[] y = right.clone();
        for (int row = 0; row < size(); row++) {
            y[row] /= factors[row][row];
            for (int place = row + 1; place < size(); place++) {
                y[place] -= factors[row][place] * y[row];
            }
        }
        for (int row = size() - 1; row >= 0; row--) {
            for (int place = 0; place < row; place++) {
                y[place] -= factors[row][place] * y[row];
            }
        }
        double[] x = new double[size()];
        for (int row = 0; row < size(); row++) {
            x[order[row]] = y[row];
        }
        return x;
    }

    /** Estimates {@code ‖A⁻¹‖₁} by a few solutions instead of the whole inverse. */
    private double inverseNorm() {
        double[] x = new double[size()];
        Arrays.fill(x, 1.0 / size());
        double estimate = 0;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double[] y = solved(x);
            double sum = sumOfMagnitudes(y);
            if (!(sum > estimate)) {
                break;
            }
            estimate = sum;
            Arrays.setAll(y, place -> y[place] < 0 ? -1 : 1);
            double[] slope = transposed(y);
            Arrays.fill(x, 0);
            x[largest(slope)] = 1;
        }
        return Math.max(estimate, 2 * sumOfMagnitudes(solved(alternating())) / (3.0 * size()));
    }

    private double[] alternating() {
        double[] x = new double[size()];
        double step = size() == 1 ? 0 : 1.0 / (size() - 1);
        Arrays.setAll(x, place -> (place % 2 == 0 ? 1 : -1) * (1 + place * step));
        return x;
    }

    private static double norm(double[][] matrix) {
        double norm = 0;
        for (int column = 0; column < matrix.length; column++) {
            double sum = 0;
            for (double[] row : matrix) {
                sum += Math.abs(row[column]);
            }
            norm = Math.max(norm, sum);
        }
        return norm;
    }

    private static double sumOfMagnitudes(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).sum();
    }

    private static int largest(double[] numbers) {
        int best = 0;
        for (int place = 1; place < numbers.length; place++) {
            if (Math.abs(numbers[place]) > Math.abs(numbers[best])) {
                best = place;
            }
        }
        return best;
    }

    private static void requireFinite(double[] numbers, String field) {
        for (int place = 0; place < numbers.length; place++) {
            Require.that(Double.isFinite(numbers[place]), field + "[" + place + "]", numbers[place], "must be finite");
        }
    }
}
