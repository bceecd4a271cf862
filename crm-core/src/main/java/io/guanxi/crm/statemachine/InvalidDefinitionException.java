package io.guanxi.crm.statemachine;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 定义无效 – thrown when a machine is to be built from a definition that is proven wrong; it bears all flaws at once.
 */
public final class InvalidDefinitionException extends IllegalArgumentException {

    /** Flaws that the message lists at most. */
    private static final int MAX_LISTED = 20;

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ImmutableList<Flaw> flaws;

    InvalidDefinitionException(String machine, List<Flaw> flaws) {
        super(message(machine, flaws));
        this.flaws = ImmutableList.copyOf(flaws);
    }

    private static String message(String machine, List<Flaw> flaws) {
        String listed = flaws.stream()
                .limit(MAX_LISTED)
                .map(flaw -> "\n- " + flaw.reason().text(Locale.ENGLISH))
                .collect(Collectors.joining());
        String more = flaws.size() > MAX_LISTED ? "\n- … and " + (flaws.size() - MAX_LISTED) + " more" : "";
        return "machine " + machine + " must be sound, but has " + flaws.size() + " flaw(s):" + listed + more;
    }

    /**
     * What is wrong with the definition. Flaws refer to the definition and are not serialized: of an exception that was
     * read back, only the message tells them.
     *
     * @return errors and warnings in a stable order; none after deserialization
     */
    public List<Flaw> flaws() {
        return flaws == null ? List.of() : flaws;
    }
}
