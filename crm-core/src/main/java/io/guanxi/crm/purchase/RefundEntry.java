package io.guanxi.crm.purchase;

import java.util.OptionalInt;

/** A refund whose purchase is still to be found; without a day of the original, the most recent purchase is meant. */
record RefundEntry(int entry, int customer, int day, long amount, OptionalInt originalDay) {}
