package io.guanxi.crm.analytics.internal;

/**
 * 对称矩阵的特征分解 – the eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations.
 *
 * <p>Exact to the last places also for eigenvalues near 0, which is what tells a flat direction from a steep one.
 * Example: (2, 1; 1, 2) has 1 along (1, −1)/√2 and 3 along (1, 1)/√2. Not immutable: the arrays are its own.
 */
final class SymmetricEigen {

    private static final int MAX_SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** Decomposes a matrix, all of whose elements are finite; only its symmetric part counts. */
    static SymmetricEigen of(double[][] matrix) {
        int size = matrix.length;
        double[][] a = new double[size][size];
        double[][] v = new double[size][size];
        for (int row = 0; row < size; row++) {
            v[row][row] = 1;
            for (int column = 0; column < size; column++) {
                a[row][column] = (matrix[row][column] + matrix[column][row]) / 2;
            }
        }
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            boolean turned = false;
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    turned |= rotate(a, v, p, q);
                }
            }
            if (!turned) {
                break;
            }
        }
        double[] values = new double[size];
        for (int place = 0; place < size; place++) {
            values[place] = a[place][place];
        }
        return new SymmetricEigen(values, v);
    }

    int size() {
        return values.length;
    }

    double value(int place) {
        return values[place];
    }

    /** A coordinate of an eigenvector of length 1. */
    double vector(int place, int coordinate) {
        return vectors[coordinate][place];
    }

    /** The place of the smallest eigenvalue, the first of equal ones. */
    int smallest() {
        int best = 0;
        for (int place = 1; place < size(); place++) {
            if (values[place] < values[best]) {
                best = place;
            }
        }
        return best;
    }

    private static boolean rotate(double[][] a, double[][] v, int p, int q) {
        double off = a[p][q];
        if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(a[p][p]) * Math.abs(a[q][q])) || Math.abs(off) < 1e-300) {
            return false;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * off);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        double cosine = 1 / Math.hypot(tangent, 1);
        double sine = tangent * cosine;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            double right = a[k][q];
            a[k][p] = cosine * left - sine * right;
            a[k][q] = sine * left + cosine * right;
        }
        for (int k = 0; k < a.length; k++) {
            double left = a[p][k];
            double right = a[q][k];
            a[p][k] = cosine * left - sine * right;
            a[q][k] = sine * left + cosine * right;
            double leftVector = v[k][p];
            double rightVector = v[k][q];
            v[k][p] = cosine * leftVector - sine * rightVector;
            v[k][q] = sine * leftVector + cosine * rightVector;
        }
        a[p][q] = 0;
        a[q][p] = 0;
        return true;
    }
}
