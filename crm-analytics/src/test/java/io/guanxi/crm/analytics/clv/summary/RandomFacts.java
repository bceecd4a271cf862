package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.testing.RandomPurchases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** 随机事实 – random purchases as facts of a stream, and counted by hand. */
final class RandomFacts {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private RandomFacts() {}

    /** The number in a key such as C-7. */
    static long number(Transaction transaction) {
        return Long.parseLong(transaction.customer().value().substring(2));
    }

    /** The transactions as facts, shuffled. */
    static List<PurchaseFact> of(RandomPurchases purchases, SplittableRandom random) {
        Map<TransactionId, LocalDate> soldOn = new HashMap<>();
        purchases.transactions().forEach(transaction -> soldOn.put(transaction.id(), transaction.date()));
        List<PurchaseFact> facts = new ArrayList<>();
        for (Transaction transaction : purchases.shuffled(random)) {
            facts.add(transaction
                    .original()
                    .map(sale -> PurchaseFact.refunded(
                            number(transaction),
                            Optional.ofNullable(soldOn.get(sale)).orElseThrow(),
                            transaction.date(),
                            transaction.total()))
                    .orElseGet(
                            () -> PurchaseFact.bought(number(transaction), transaction.date(), transaction.total())));
        }
        return facts;
    }

    /** Rules by a seed, so that all are tried. */
    static SummaryRules rules(long seed) {
        RefundTreatment[] refunds = RefundTreatment.values();
        UnpaidTreatment[] unpaid = UnpaidTreatment.values();
        return new SummaryRules(
                refunds[(int) (seed % refunds.length)], unpaid[(int) (seed / refunds.length % unpaid.length)]);
    }

    /** A count by hand of what is known of one customer at the end of a day: the days that count, with minor units. */
    static final class ByHand {

        final TreeMap<LocalDate, Long> days = new TreeMap<>();
        boolean bought;
        long later;
        long undone;
        long unpaid;
        long ignored;

        ByHand(List<PurchaseFact> facts, LocalDate lastDay, SummaryRules rules) {
            TreeMap<LocalDate, Long> paid = new TreeMap<>();
            TreeMap<LocalDate, Long> back = new TreeMap<>();
            for (PurchaseFact fact : facts) {
                long minor = fact.amount().getAmountMinorLong();
                if (fact instanceof PurchaseFact.Refund refund) {
                    if (!refund.refundDay().isAfter(lastDay)) {
                        if (refund.refundDay().equals(refund.day())) {
                            paid.merge(fact.day(), -minor, Long::sum);
                        } else {
                            back.merge(fact.day(), minor, Long::sum);
                        }
                    }
                } else if (fact.day().isAfter(lastDay)) {
                    later++;
                } else {
                    paid.merge(fact.day(), minor, Long::sum);
                }
            }
            bought = !paid.isEmpty();
            paid.forEach((day, amount) -> {
                long refunded = back.getOrDefault(day, 0L);
                boolean ignore = rules.refunds() == RefundTreatment.IGNORED;
                long net = ignore ? amount : amount - refunded;
                if (ignore && refunded > 0) {
                    ignored++;
                }
                if (net > 0) {
                    days.put(day, net);
                } else if (rules.refunds() == RefundTreatment.UNDOING && refunded > 0) {
                    undone++;
                } else if (rules.unpaid() == UnpaidTreatment.LEFT_OUT) {
                    unpaid++;
                } else {
                    days.put(day, net);
                }
            });
        }

        /** Everybody's counts, in ascending order of their numbers. */
        static Map<Long, ByHand> of(List<PurchaseFact> facts, LocalDate lastDay, SummaryRules rules) {
            TreeMap<Long, List<PurchaseFact>> byCustomer = new TreeMap<>();
            facts.forEach(fact -> byCustomer
                    .computeIfAbsent(fact.customer(), number -> new ArrayList<>())
                    .add(fact));
            TreeMap<Long, ByHand> counts = new TreeMap<>();
            byCustomer.forEach((number, own) -> counts.put(number, new ByHand(own, lastDay, rules)));
            return counts;
        }

        static SummaryOmissions omissions(Map<Long, ByHand> counts) {
            long laterCustomers = 0;
            long undoneCustomers = 0;
            long later = 0;
            long undone = 0;
            long unpaid = 0;
            long ignored = 0;
            for (ByHand count : counts.values()) {
                laterCustomers += count.bought ? 0 : 1;
                undoneCustomers += count.bought && count.days.isEmpty() ? 1 : 0;
                later += count.later;
                undone += count.undone;
                unpaid += count.unpaid;
                ignored += count.ignored;
            }
            return new SummaryOmissions(0, laterCustomers, undoneCustomers, later, undone, unpaid, ignored, 0);
        }
    }
}
