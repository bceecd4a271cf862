package io.guanxi.crm.testing;

/** What the agency sells, and what part of the price it pays to the supplier, in percent. */
enum Service {
    PACKAGE(80, 90),
    FLIGHT(94, 98),
    HOTEL(84, 92),
    VISA(55, 70),
    INSURANCE(35, 55);

    private final int lowestCost;
    private final int highestCost;

    Service(int lowestCost, int highestCost) {
        this.lowestCost = lowestCost;
        this.highestCost = highestCost;
    }

    int costPercent(Dice dice) {
        return dice.between(lowestCost, highestCost);
    }
}
