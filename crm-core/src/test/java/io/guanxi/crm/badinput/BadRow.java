package io.guanxi.crm.badinput;

import java.util.Optional;

/**
 * One rule broken once: a good call with one bad argument.
 *
 * @param label the call, such as {@code PartyId.new}
 * @param parameter the name of the parameter that gets the bad argument
 * @param argument the bad argument
 * @param rule how the message begins: the field and what it must be
 * @param shown how the message ends: what it shows of the argument
 * @param secret what the message must not show
 */
record BadRow(String label, String parameter, Object argument, String rule, String shown, Optional<String> secret) {

    @Override
    public String toString() {
        return label + ": " + rule;
    }
}
