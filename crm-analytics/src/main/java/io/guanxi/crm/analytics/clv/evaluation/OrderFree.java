package io.guanxi.crm.analytics.clv.evaluation;

import java.util.Arrays;

/** 与次序无关的和 – sums of doubles that are the same in whatever order the customers come, to the last digit. */
final class OrderFree {

    private OrderFree() {}

    /** The sum; sorts the numbers, then adds them with Neumaier's compensation. */
    static double sum(double[] numbers) {
        Arrays.sort(numbers);
        double sum = 0;
        double lost = 0;
        for (double number : numbers) {
            double next = sum + number;
            lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
            sum = next;
        }
        return sum + lost;
    }

    static double mean(double[] numbers) {
        return sum(numbers) / numbers.length;
    }
}
