package io.guanxi.crm.party;

import io.guanxi.crm.draft.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 主体草稿 – raw input that may become a {@link Party}: a {@link PersonDraft} or an {@link OrganizationDraft}.
 *
 * @param <P> the type of the party
 */
public sealed interface PartyDraft<P extends Party> extends Draft<P> permits PersonDraft, OrganizationDraft {

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
}
