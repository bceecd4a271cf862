package io.guanxi.crm.analytics.survival;

import java.util.List;

/**
 * 秩和 – what each group lost and what it would have lost if all left alike, and the covariances of the differences, over
 * the times at which somebody ended; weighted.
 *
 * <p>At each such time, given that {@code d} of {@code n} end, the number from a group with {@code n_g} at risk is
 * hypergeometric: mean {@code d·n_g/n}, covariance {@code d·(n−d)/(n−1) · n_g/n · ([g = h] − n_h/n)}. Ties are thereby
 * accounted for.
 */
final class RankSums {

    private final double[] observed;
    private final double[] expected;
    private final double[][] covariance;

    private RankSums(int groups) {
        observed = new double[groups];
        expected = new double[groups];
        covariance = new double[groups][groups];
    }

    static RankSums of(List<LifeTable> groups, LifeTable total, RankWeight weight) {
        RankSums sums = new RankSums(groups.size());
        StepCurve all = StepCurve.of(total);
        for (int step = 0; step < all.size(); step++) {
            sums.add(groups, all, step, weight.of(all.survival(step - 1)));
        }
        return sums;
    }

    private void add(List<LifeTable> groups, StepCurve all, int step, double weight) {
        double atRisk = all.atRisk(step);
        double events = all.events(step);
        double variance = atRisk == 1 ? 0 : events * (atRisk - events) / (atRisk - 1) * weight * weight;
        double[] shares = new double[observed.length];
        for (int group = 0; group < shares.length; group++) {
            LifeTable table = groups.get(group);
            int place = table.counts().find(all.time(step));
            shares[group] = table.atRisk(all.time(step)) / atRisk;
            observed[group] += weight * (place < 0 ? 0 : table.counts().events(place));
            expected[group] += weight * events * shares[group];
        }
        for (int row = 0; row < shares.length; row++) {
            for (int column = 0; column < shares.length; column++) {
                double own = row == column ? 1 : 0;
                covariance[row][column] += variance * shares[row] * (own - shares[column]);
            }
        }
    }

    double observed(int group) {
        return observed[group];
    }

    double expected(int group) {
        return expected[group];
    }

    double covariance(int one, int other) {
        return covariance[one][other];
    }
}
