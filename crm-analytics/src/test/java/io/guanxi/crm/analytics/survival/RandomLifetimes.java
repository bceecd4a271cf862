package io.guanxi.crm.analytics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** 随机存续时间 – lifetimes with many ties, at short times and now and then at very long ones. */
final class RandomLifetimes {

    private RandomLifetimes() {}

    static List<Lifetime> of(SplittableRandom random, int atMost) {
        List<Lifetime> lifetimes = new ArrayList<>();
        int bound = 1 + random.nextInt(40);
        for (int size = random.nextInt(atMost + 1); size > 0; size--) {
            lifetimes.add(new Lifetime(random.nextInt(bound), random.nextInt(3) > 0));
        }
        return lifetimes;
    }

    static Lifetime any(SplittableRandom random) {
        long time = switch (random.nextInt(20)) {
            case 0 -> random.nextLong(Long.MAX_VALUE);
            case 1 -> Long.MAX_VALUE;
            case 2 -> 8_190 + random.nextInt(4);
            default -> random.nextInt(30);
        };
        return new Lifetime(time, random.nextBoolean());
    }
}
