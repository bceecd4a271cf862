package io.guanxi.crm.rules.tiering.value;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Customers who can be in a class, by one amount: the highest first, among equals the lower key; the first of them, as
 * many as there is room, are in it.
 */
final class Contest<K extends Comparable<? super K>> {

    private final ImmutableList<Entrant<K>> entrants;
    /** The place of each entrant, from 1. */
    private final TreeMap<K, Integer> ranks = new TreeMap<>();

    private final int room;
    private final int taken;
    private final int tied;

    /** Ranks the entrants, which come in the order of their keys. */
    Contest(List<Entrant<K>> inKeyOrder, int room) {
        // The sort is stable: among equal amounts the lower key stays first.
        this.entrants = ImmutableList.sortedCopyOf(
                Comparator.comparing((Entrant<K> entrant) -> entrant.amount()).reversed(), inKeyOrder);
        this.room = room;
        for (Entrant<K> entrant : entrants) {
            ranks.put(entrant.key(), ranks.size() + 1);
        }
        this.taken = Math.min(room, entrants.size());
        int next = taken;
        while (taken > 0 && next < entrants.size() && amount(next).equals(amount(taken - 1))) {
            next++;
        }
        this.tied = next - taken;
    }

    /** A customer who can be in the class, with the amount that decides. */
    record Entrant<K>(K key, Money amount) {}

    int room() {
        return room;
    }

    int entrants() {
        return entrants.size();
    }

    /** Who is in the class, by rank. */
    List<K> winners() {
        return entrants.subList(0, taken).stream().map(Entrant::key).toList();
    }

    /** The place of a customer among those who can be in the class; empty for all others. */
    OptionalInt rankOf(K key) {
        Integer rank = ranks.get(key);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** The lowest amount in the class; empty if nobody is in it. */
    Optional<Money> cut() {
        return taken == 0 ? Optional.empty() : Optional.of(amount(taken - 1));
    }

    /** How many missed the class with the very amount of the cut. */
    int tied() {
        return tied;
    }

    private Money amount(int place) {
        return entrants.get(place).amount();
    }
}
