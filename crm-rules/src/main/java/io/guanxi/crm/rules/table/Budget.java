package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Space;

/** What a search made of many questions may cost in all, counted in parts of a space that are looked at. */
final class Budget {

    private long left;

    Budget(long looks) {
        this.left = looks;
    }

    boolean isSpent() {
        return left <= 0;
    }

    /** The same judge, whose answers are counted. */
    Space.Judge counting(Space.Judge judge) {
        return (met, open) -> {
            left--;
            return judge.judge(met, open);
        };
    }

    /** Spends something else that takes about as long as so many looks. */
    void spend(long looks) {
        left -= looks;
    }
}
