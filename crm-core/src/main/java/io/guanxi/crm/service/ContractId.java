package io.guanxi.crm.service;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;

/**
 * 服务合同标识 – identifies a service contract in the host's system.
 *
 * @param value the text, 1 to {@value #MAX_LENGTH} characters, no white space around it, no control characters
 * @serial exclude
 */
public record ContractId(String value) implements Comparable<ContractId>, Serializable {

    /** Characters allowed. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public ContractId {
        Require.text(value, "contract id", MAX_LENGTH);
    }

    /**
     * The identifier with a text.
     *
     * @param value the text
     * @return the identifier
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public static ContractId of(String value) {
        return new ContractId(value);
    }

    /** Orders by the text, character by character. */
    @Override
    public int compareTo(ContractId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
