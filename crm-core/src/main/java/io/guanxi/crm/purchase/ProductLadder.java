package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 产品阶梯 – products that serve the same need, from the lowest to the highest margin.
 *
 * <p>What stands {@link #above} a product is what an up-sell 追加销售 may offer (A2a); {@link #upgrades} finds the
 * upgrades 购买升级 that customers made of their own (A2b). Example: on the ladder standard, deluxe, suite a customer buys
 * suite, standard, deluxe, deluxe: one upgrade, from standard to deluxe.
 *
 * <p>Immutable; equal by content.
 */
public final class ProductLadder {

    /** Characters allowed in the name. */
    public static final int MAX_LENGTH = 100;

    private static final int FEWEST = 2;
    private static final Comparator<Sale> ORDER = Comparator.comparing((Sale sale) -> sale.transaction.customer())
            .thenComparing(sale -> sale.transaction.date())
            .thenComparing(sale -> sale.transaction.id());

    private final String name;
    private final List<String> skus;
    private final Map<String, Integer> rungs = new HashMap<>();

    private ProductLadder(String name, List<String> skus) {
        this.name = Require.text(name, "name", MAX_LENGTH);
        this.skus = Require.list(skus, "skus");
        Require.that(this.skus.size() >= FEWEST, "skus", this.skus, "must have at least " + FEWEST + " products");
        for (String sku : this.skus) {
            Require.text(sku, "skus[" + rungs.size() + "]", ProductRef.MAX_LENGTH);
            Require.that(!rungs.containsKey(sku), "skus", sku, "must not hold a product twice");
            rungs.put(sku, rungs.size() + 1);
        }
    }

    /** A sale that holds a rung: its highest one. */
    private record Sale(Transaction transaction, int rung) {}

    /**
     * A ladder.
     *
     * @param name what it is a ladder of, 1 to {@value #MAX_LENGTH} characters
     * @param skus the products' codes, from the lowest to the highest margin; at least two, all different
     * @return the ladder
     * @throws NullPointerException if an argument or a code is null
     * @throws IllegalArgumentException if a text is blank, too long, padded or holds control or half characters, there
     *     are fewer than two codes, or one stands twice
     */
    public static ProductLadder of(String name, String... skus) {
        return of(name, Require.elements(skus, "skus"));
    }

    /**
     * A ladder.
     *
     * @param name what it is a ladder of, 1 to {@value #MAX_LENGTH} characters
     * @param skus the products' codes, from the lowest to the highest margin; at least two, all different; copied
     * @return the ladder
     * @throws NullPointerException if an argument or a code is null
     * @throws IllegalArgumentException if a text is blank, too long, padded or holds control or half characters, there
     *     are fewer than two codes, or one stands twice
     */
    public static ProductLadder of(String name, List<String> skus) {
        return new ProductLadder(name, skus);
    }

    /**
     * What this is a ladder of.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The products' codes, from the lowest to the highest margin.
     *
     * @return the codes, at least two
     */
    public List<String> skus() {
        return skus;
    }

    /**
     * How high a product stands.
     *
     * @param sku the product's code
     * @return the rung, from 1 (lowest) on; empty if the product is not on the ladder
     * @throws NullPointerException if the code is null
     */
    public OptionalInt rungOf(String sku) {
        Integer rung = rungs.get(requireNonNull(sku, "sku"));
        return rung == null ? OptionalInt.empty() : OptionalInt.of(rung);
    }

    /**
     * What an up-sell may offer to the buyer of a product.
     *
     * @param sku the product's code
     * @return the codes of higher margin, the next one first; none for the highest product and for one that is not on
     *     the ladder
     * @throws NullPointerException if the code is null
     */
    public List<String> above(String sku) {
        return skus.subList(rungOf(sku).orElse(skus.size()), skus.size());
    }

    /**
     * Where a customer moves from one product to another.
     *
     * @param from the code of the product left
     * @param to the code of the product reached
     * @return the move; empty if one of them is not on the ladder
     * @throws NullPointerException if a code is null
     */
    public Optional<LadderMove> compare(String from, String to) {
        OptionalInt left = rungOf(from);
        OptionalInt reached = rungOf(to);
        return left.isEmpty() || reached.isEmpty()
                ? Optional.empty()
                : Optional.of(move(left.getAsInt(), reached.getAsInt()));
    }

    /**
     * The upgrades that customers made.
     *
     * <p>Of each customer those sales count that hold a product of the ladder, in order of date and then identifier; a
     * sale stands for its highest product. A sale that stands higher than the one just before it is an upgrade. Refunds
     * are left out, and a sale that was refunded remains.
     *
     * @param transactions sales and refunds of any customers, in any order
     * @return the upgrades by customer, and of one customer in order of date
     * @throws NullPointerException if the collection or a transaction is null
     * @throws IllegalArgumentException if an identifier stands twice
     */
    public List<TradeUp> upgrades(Collection<Transaction> transactions) {
        List<Sale> sales = sales(transactions);
        List<TradeUp> upgrades = new ArrayList<>();
        for (int index = 1; index < sales.size(); index++) {
            Sale earlier = sales.get(index - 1);
            Sale later = sales.get(index);
            boolean sameCustomer = earlier.transaction.customer().equals(later.transaction.customer());
            if (sameCustomer && move(earlier.rung, later.rung) == LadderMove.UPGRADE) {
                upgrades.add(new TradeUp(
                        later.transaction.customer(),
                        earlier.transaction.id(),
                        later.transaction.id(),
                        skus.get(earlier.rung - 1),
                        skus.get(later.rung - 1)));
            }
        }
        return List.copyOf(upgrades);
    }

    private List<Sale> sales(Collection<Transaction> transactions) {
        Set<TransactionId> ids = new HashSet<>();
        List<Sale> sales = new ArrayList<>();
        for (Transaction transaction : requireNonNull(transactions, "transactions")) {
            requireNonNull(transaction, "transactions");
            if (!ids.add(transaction.id())) {
                throw Require.refusal("transactions", transaction.id(), "must not hold an identifier twice");
            }
            OptionalInt rung = highestRung(transaction);
            if (!transaction.isRefund() && rung.isPresent()) {
                sales.add(new Sale(transaction, rung.getAsInt()));
            }
        }
        sales.sort(ORDER);
        return sales;
    }

    private OptionalInt highestRung(Transaction transaction) {
        return transaction.lines().stream()
                .map(line -> rungOf(line.product().sku()))
                .flatMapToInt(OptionalInt::stream)
                .max();
    }

    private static LadderMove move(int from, int to) {
        if (from == to) {
            return LadderMove.SAME;
        }
        return from < to ? LadderMove.UPGRADE : LadderMove.DOWNGRADE;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ProductLadder other && name.equals(other.name) && skus.equals(other.skus);
    }

    @Override
    public int hashCode() {
        return name.hashCode() + skus.hashCode();
    }

    @Override
    public String toString() {
        return "ProductLadder[" + name + ", " + skus + "]";
    }
}
