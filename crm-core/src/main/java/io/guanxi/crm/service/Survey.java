package io.guanxi.crm.service;

import io.guanxi.crm.validation.Require;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 满意度调查 – a questionnaire: what is asked, and on which scales (S2, S4).
 *
 * @param id the stable id, 1 to {@value #MAX_ID} characters
 * @param items the questions, at least one, each with a key of its own
 */
public record Survey(String id, List<SurveyItem> items) {

    /** Characters allowed in the id. */
    public static final int MAX_ID = 64;

    private static final int STORE_MIN = 1;
    private static final int STORE_MAX = 5;

    /**
     * Checks the components.
     *
     * @param id the stable id
     * @param items the questions, copied
     * @throws NullPointerException if a component or an item is null
     * @throws IllegalArgumentException if the id is blank, too long, padded or holds control or half characters, there
     *     is no item, or two have the same key
     */
    public Survey {
        Require.text(id, "id", MAX_ID);
        items = Require.list(items, "items");
        Require.that(!items.isEmpty(), "items", items, "must not be empty");
        Map<String, SurveyItem> byKey = new LinkedHashMap<>();
        for (SurveyItem item : items) {
            Require.that(byKey.put(item.key(), item) == null, "items", item.key(), "must each have a key of their own");
        }
    }

    /**
     * A survey of some questions.
     *
     * @param id the stable id
     * @param items the questions
     * @return the survey
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id breaks a rule of the constructor, there is no item, or two have the
     *     same key
     */
    public static Survey of(String id, SurveyItem... items) {
        return new Survey(id, Require.elements(items, "items"));
    }

    /**
     * The survey of a store by the five attributes of the course, each from 1 to 5 (S4).
     *
     * @return the survey {@code store} with the items of {@link StoreAttribute}
     */
    public static Survey store() {
        return new Survey(
                "store",
                Arrays.stream(StoreAttribute.values())
                        .map(attribute -> new SurveyItem(attribute.key(), attribute.term(), STORE_MIN, STORE_MAX))
                        .toList());
    }

    /** The questions by their keys, in their order. */
    Map<String, SurveyItem> byKey() {
        Map<String, SurveyItem> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(item.key(), item));
        return byKey;
    }
}
