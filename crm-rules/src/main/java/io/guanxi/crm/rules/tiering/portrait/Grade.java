package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 等级 – one step of an ordered ladder, with what it gives: different service for each level (D8).
 *
 * @param <K> the ladder: an enum whose order is that of the grades, the lowest first
 * @param level the step
 * @param entitlements what it gives, each once; all of it, not only what it adds to the step below
 */
public record Grade<K extends Enum<K> & Bilingual>(K level, List<Entitlement> entitlements) implements Bilingual {

    /**
     * Checks the components.
     *
     * @param level the step
     * @param entitlements what it gives, copied
     * @throws NullPointerException if a component or an entitlement is null
     * @throws IllegalArgumentException if an entitlement stands twice
     */
    public Grade {
        requireNonNull(level, "level");
        entitlements = Require.list(entitlements, "entitlements");
        Set<String> ids = new HashSet<>();
        for (Entitlement entitlement : entitlements) {
            Require.that(
                    ids.add(entitlement.id()),
                    "entitlements of " + level.name(),
                    entitlement.id(),
                    "must not hold an entitlement twice");
        }
    }

    /**
     * A grade with what it gives.
     *
     * @param <K> the ladder
     * @param level the step
     * @param entitlements what it gives, each once
     * @return the grade
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an entitlement stands twice
     */
    public static <K extends Enum<K> & Bilingual> Grade<K> of(K level, Entitlement... entitlements) {
        return new Grade<>(level, Require.elements(entitlements, "entitlements"));
    }

    /**
     * What the grade gives of one kind.
     *
     * @param id the id of the entitlement
     * @return the entitlement; empty if the grade does not give it
     * @throws NullPointerException if the id is null
     */
    public Optional<Entitlement> entitlement(String id) {
        requireNonNull(id, "id");
        return entitlements.stream()
                .filter(entitlement -> entitlement.id().equals(id))
                .findFirst();
    }

    @Override
    public Term term() {
        return level.term();
    }
}
