package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;

/**
 * 动作 – something that is to be done when the state changes, by name. A machine returns effects and never runs them: the
 * caller stores the new state and carries out the effects.
 *
 * <p>Example: {@code Effect.of("win-back", "挽回", "win the customer back")}.
 *
 * @param id the stable id
 * @param name the name in both languages
 */
public record Effect(String id, Term name) implements Bilingual {

    /** Characters that an id may have at most. */
    public static final int MAX_ID = 64;

    /**
     * Checks the id.
     *
     * @param id the stable id
     * @param name the name in both languages
     * @throws IllegalArgumentException if the id is blank or too long
     */
    public Effect {
        Require.text(id, "id", MAX_ID);
        requireNonNull(name, "name");
    }

    /**
     * An effect that is called by its id.
     *
     * @param id the stable id
     * @return the effect
     * @throws IllegalArgumentException if the id is blank or too long
     */
    public static Effect of(String id) {
        String checked = Require.text(id, "id", MAX_ID);
        return new Effect(checked, new Term(checked, checked));
    }

    /**
     * An effect with a name.
     *
     * @param id the stable id
     * @param chinese the Chinese name
     * @param english the English name
     * @return the effect
     * @throws IllegalArgumentException if the id is blank or too long, or a name is blank
     */
    public static Effect of(String id, String chinese, String english) {
        return new Effect(id, new Term(chinese, english));
    }

    @Override
    public Term term() {
        return name;
    }
}
