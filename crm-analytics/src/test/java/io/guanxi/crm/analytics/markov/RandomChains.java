package io.guanxi.crm.analytics.markov;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** 随机链 – chains of a few states, sparse enough that some states cannot be reached. */
final class RandomChains {

    private RandomChains() {}

    static MarkovChain<Integer> of(SplittableRandom random, int mostStates, double density) {
        int size = 1 + random.nextInt(mostStates);
        double[][] rates = new double[size][size];
        for (int row = 0; row < size; row++) {
            int own = row;
            Arrays.setAll(rates[row], column -> random.nextDouble() < density ? random.nextInt(1, 10) : 0);
            double sum = Arrays.stream(rates[own]).sum();
            rates[own][own] = sum == 0 ? 1 : rates[own][own];
            Arrays.setAll(rates[own], column -> sum == 0 ? rates[own][column] : rates[own][column] / sum);
        }
        return MarkovChain.of(states(size), rates);
    }

    static List<Integer> states(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
