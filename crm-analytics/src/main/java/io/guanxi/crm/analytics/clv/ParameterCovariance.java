package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * 参数协方差 – how the errors of the fitted parameters go together.
 *
 * <p>On the scale of the parameters, from the inverse of the Hessian in their logarithms. The diagonal holds the squared
 * standard errors.
 *
 * @param names the parameters in the order of the model's components
 * @param rows the covariances row by row, symmetric
 */
public record ParameterCovariance(List<String> names, List<List<Double>> rows) {

    /**
     * Checks the components and copies them.
     *
     * @param names the parameters
     * @param rows the covariances
     * @throws NullPointerException if a component or an element is null
     * @throws IllegalArgumentException if the matrix is not square, finite and symmetric, or does not fit the names
     */
    public ParameterCovariance {
        names = Require.list(names, "names");
        List<List<Double>> copies = new ArrayList<>();
        for (List<Double> row : Require.<List<Double>>list(rows, "rows")) {
            copies.add(Require.list(row, "rows"));
        }
        rows = List.copyOf(copies);
        Require.that(rows.size() == names.size(), "rows", rows.size(), "must be one for each name");
        for (int row = 0; row < rows.size(); row++) {
            Require.that(
                    rows.get(row).size() == names.size(), "rows", rows.get(row).size(), "must have one for each name");
            for (int column = 0; column <= row; column++) {
                double value = rows.get(row).get(column);
                Require.that(
                        Double.isFinite(value) && value == rows.get(column).get(row),
                        "rows",
                        value,
                        "must be finite and symmetric");
            }
        }
    }

    /**
     * The covariance of two parameters, or the variance of one.
     *
     * @param one the name of a parameter
     * @param other the name of a parameter, may be the same
     * @return the covariance
     * @throws NullPointerException if a name is null
     * @throws IllegalArgumentException if there is no such parameter
     */
    public double of(String one, String other) {
        return rows.get(place(one)).get(place(other));
    }

    /**
     * The correlation of two parameters.
     *
     * @param one the name of a parameter
     * @param other the name of a parameter
     * @return the correlation, −1 to 1
     * @throws NullPointerException if a name is null
     * @throws IllegalArgumentException if there is no such parameter
     */
    public double correlation(String one, String other) {
        double correlation = of(one, other) / (Math.sqrt(of(one, one)) * Math.sqrt(of(other, other)));
        return Math.max(-1, Math.min(1, correlation));
    }

    private int place(String name) {
        int place = names.indexOf(requireNonNull(name, "name"));
        Require.that(place >= 0, "name", name, "must be one of " + names);
        return place;
    }
}
