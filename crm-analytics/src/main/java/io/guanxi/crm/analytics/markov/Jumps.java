package io.guanxi.crm.analytics.markov;

import io.guanxi.crm.analytics.internal.LinearSystem;
import java.util.Arrays;

/**
 * 跳跃链 – some states of a chain, seen only when they are left: each rate divided by the sum of the rates that lead out.
 *
 * <p>{@code 1 − p(i, i)} is taken as that sum and never subtracted, so that a state which is hardly ever left keeps its
 * digits.
 */
final class Jumps {

    private final double[] leaving;

    /** {@code I − J}, with {@code J} the jumps among the states. */
    private final double[][] matrix;

    /** For states each of which is left with a rate above 0. */
    Jumps(double[][] rates, int[] places) {
        leaving = new double[places.length];
        matrix = new double[places.length][places.length];
        for (int row = 0; row < places.length; row++) {
            leaving[row] = leaving(rates, places[row]);
            for (int column = 0; column < places.length; column++) {
                matrix[row][column] = row == column ? 1 : -rates[places[row]][places[column]] / leaving[row];
            }
        }
    }

    /** The sum of the rates that lead out of a state. */
    static double leaving(double[][] rates, int place) {
        double sum = 0;
        for (int column = 0; column < rates.length; column++) {
            sum += column == place ? 0 : rates[place][column];
        }
        return sum;
    }

    /**
     * The system {@code (I − Q)·x = b}.
     *
     * @throws IllegalArgumentException if it is too near to a singular one
     */
    LinearSystem system() {
        return LinearSystem.of(matrix);
    }

    /** A right side of {@code (I − Q)·x = b}, as {@link #system} takes it. */
    double[] scaled(double[] right) {
        double[] scaled = right.clone();
        Arrays.setAll(scaled, row -> right[row] / leaving[row]);
        return scaled;
    }

    /**
     * The shares of the states in the long run, where nothing leads out of them.
     *
     * @throws IllegalArgumentException if the system is too near to a singular one
     */
    double[] stationary() {
        int size = leaving.length;
        if (size == 1) {
            return new double[] {1};
        }
        // Of the equations for the flow through each state one follows from the others; their sum 1 takes its place.
        double[][] balance = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                balance[row][column] = row == size - 1 ? 1 : matrix[column][row];
            }
        }
        double[] right = new double[size];
        right[size - 1] = 1;
        double[] shares = LinearSystem.of(balance).solve(right);
        Arrays.setAll(shares, place -> Math.max(0, shares[place]) / leaving[place]);
        double sum = Arrays.stream(shares).sum();
        Arrays.setAll(shares, place -> shares[place] / sum);
        return shares;
    }
}
