package io.guanxi.crm.party;

/**
 * 联系方式 – where a party is reached: a {@link Phone}, an {@link Email}, a {@link PostalAddress} or a {@link
 * Messenger}.
 *
 * <p>All of them are personal data: {@code toString()} masks them.
 */
public sealed interface ContactPoint permits Phone, Email, PostalAddress, Messenger {

    /**
     * The kind of contact point.
     *
     * @return the kind
     */
    ContactKind kind();

    /**
     * What it is for.
     *
     * @return the usage
     */
    ContactUsage usage();

    /**
     * Whether the party prefers it among those of its kind.
     *
     * @return true if so
     */
    boolean preferred();

    /**
     * The contact point as a reader of logs and screens may see it.
     *
     * @return the mask, such as {@code +86138****1234}
     */
    String masked();

    /**
     * The same contact point, put to another use.
     *
     * @param usage what it is for
     * @param preferred whether the party prefers it among those of its kind
     * @return a copy
     */
    ContactPoint usedFor(ContactUsage usage, boolean preferred);

    /**
     * The same contact point, preferred.
     *
     * @return a copy
     */
    ContactPoint asPreferred();
}
