package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;

/**
 * 产品 – a product as the host's catalogue knows it: its code, and if known its name and where it stands in the tree of
 * categories.
 *
 * <p>Example: {@code ProductRef.of("RM-DLX").named("豪华大床房").in("客房", "豪华")} is in {@code ("客房")} and in {@code
 * ("客房", "豪华")}, not in {@code ("豪华")}.
 *
 * @param sku the product's code in the host's system, 1 to {@value #MAX_LENGTH} characters
 * @param name the product's name, 1 to {@value #MAX_NAME_LENGTH} characters; empty if unknown
 * @param category the categories that hold the product, from the widest to the narrowest, at most {@value #MAX_LEVELS},
 *     each of 1 to {@value #MAX_LENGTH} characters; an empty list if unknown
 */
public record ProductRef(String sku, Optional<String> name, List<String> category) {

    /** Characters allowed in the code and in each category. */
    public static final int MAX_LENGTH = 100;

    /** Characters allowed in the name. */
    public static final int MAX_NAME_LENGTH = 200;

    /** Levels that the tree of categories may have. */
    public static final int MAX_LEVELS = 10;

    /**
     * Checks the components.
     *
     * @param sku the product's code
     * @param name the product's name
     * @param category the categories that hold the product, copied
     * @throws NullPointerException if a component or a category is null
     * @throws IllegalArgumentException if a text is blank, too long, padded or holds control or half characters, or
     *     there are too many levels
     */
    public ProductRef {
        Require.text(sku, "sku", MAX_LENGTH);
        if (requireNonNull(name, "name").isPresent()) {
            Require.text(name.get(), "name", MAX_NAME_LENGTH);
        }
        category = Require.list(category, "category");
        Require.that(
                category.size() <= MAX_LEVELS, "category", category, "must have at most " + MAX_LEVELS + " levels");
        for (int level = 0; level < category.size(); level++) {
            Require.text(category.get(level), "category[" + level + "]", MAX_LENGTH);
        }
    }

    /**
     * A product of which only the code is known.
     *
     * @param sku the product's code
     * @return the product
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if the code is blank, too long, padded or holds control or half characters
     */
    public static ProductRef of(String sku) {
        return new ProductRef(sku, Optional.empty(), List.of());
    }

    /**
     * The product with its name.
     *
     * @param name the product's name
     * @return a new product
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters
     */
    public ProductRef named(String name) {
        return new ProductRef(sku, Optional.of(requireNonNull(name, "name")), category);
    }

    /**
     * The product in its category.
     *
     * @param category the categories that hold the product, from the widest to the narrowest
     * @return a new product
     * @throws NullPointerException if a category is null
     * @throws IllegalArgumentException if a category breaks its rule, or there are too many levels
     */
    public ProductRef in(String... category) {
        return new ProductRef(sku, name, Require.elements(category, "category"));
    }

    /**
     * Whether the product stands below a place in the tree of categories.
     *
     * @param prefix the way to that place, from the widest category on; none is the root, which holds every product
     * @return true if the product's categories begin so; false also if its categories are unknown
     * @throws NullPointerException if a category is null
     */
    public boolean isIn(String... prefix) {
        List<String> way = Require.elements(prefix, "prefix");
        return way.size() <= category.size() && category.subList(0, way.size()).equals(way);
    }
}
