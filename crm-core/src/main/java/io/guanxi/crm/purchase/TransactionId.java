package io.guanxi.crm.purchase;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;

/**
 * 交易标识 – identifies a sale or refund in the host's system.
 *
 * @param value the text, 1 to {@value #MAX_LENGTH} characters, no white space around it, no control characters
 * @serial exclude
 */
public record TransactionId(String value) implements Comparable<TransactionId>, Serializable {

    /** Characters allowed. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public TransactionId {
        Require.text(value, "transaction id", MAX_LENGTH);
    }

    /**
     * The identifier with a text.
     *
     * @param value the text
     * @return the identifier
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public static TransactionId of(String value) {
        return new TransactionId(value);
    }

    /** Orders by the text, character by character. */
    @Override
    public int compareTo(TransactionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
