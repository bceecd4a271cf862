package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.masking.Masking;
import io.guanxi.crm.validation.Require;

/**
 * 即时通讯 – an account of a messenger service.
 *
 * @param service the service
 * @param account the account, 1 to {@value #MAX_LENGTH} characters; personal data
 * @param usage what it is for
 * @param preferred whether the party prefers it among its accounts
 */
public record Messenger(MessengerService service, String account, ContactUsage usage, boolean preferred)
        implements ContactPoint {

    /** Characters allowed in the account. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the components.
     *
     * @param service the service
     * @param account the account
     * @param usage what it is for
     * @param preferred whether it is preferred
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the account is blank, too long, padded or holds control or half characters;
     *     the message masks it
     */
    public Messenger {
        requireNonNull(service, "service");
        Require.personalText(account, "account", MAX_LENGTH);
        requireNonNull(usage, "usage");
    }

    /**
     * An account that is not preferred.
     *
     * @param service the service
     * @param account the account
     * @param usage what it is for
     * @return the account
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the account is blank, too long, padded or holds control or half characters
     */
    public static Messenger of(MessengerService service, String account, ContactUsage usage) {
        return new Messenger(service, account, usage, false);
    }

    @Override
    public ContactKind kind() {
        return ContactKind.MESSENGER;
    }

    @Override
    public String masked() {
        return service + " " + Masking.name(account);
    }

    @Override
    public Messenger usedFor(ContactUsage usage, boolean preferred) {
        return new Messenger(service, account, usage, preferred);
    }

    @Override
    public Messenger asPreferred() {
        return usedFor(usage, true);
    }

    /** The service, the masked account and its use. */
    @Override
    public String toString() {
        return PersonalText.shown("Messenger", this);
    }
}
