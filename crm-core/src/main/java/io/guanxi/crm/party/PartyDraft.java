package io.guanxi.crm.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 主体草稿 – raw input that may become a {@link Party}: a {@link PersonDraft} or an {@link OrganizationDraft}.
 */
public sealed interface PartyDraft permits PersonDraft, OrganizationDraft {

    /**
     * The identifier.
     *
     * @return the text; null if it is missing
     */
    @Nullable
    String id();

    /**
     * Where the party is reached.
     *
     * @return the drafts; null if none is given
     */
    @Nullable
    List<@Nullable ContactPointDraft> contacts();

    /**
     * The party, for a draft that is known to be right.
     *
     * @return the party
     * @throws NullPointerException naming the component, if one that is required is missing
     * @throws IllegalArgumentException naming field, value and rule, if a component breaks its rule
     */
    Party toValue();
}
