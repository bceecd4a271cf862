package io.guanxi.crm.rules.table;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 决策表无效 – thrown when a table is to be built of which a check that it must pass is refuted or cannot be proven; it
 * bears all flaws at once.
 */
public final class InvalidTableException extends IllegalArgumentException {

    /** Flaws that the message lists at most. */
    private static final int MAX_LISTED = 20;

    private static final long serialVersionUID = 1L;

    /** What is wrong; not serialized. */
    private final transient @Nullable ImmutableList<TableFlaw> flaws;

    InvalidTableException(String table, List<TableFlaw> flaws) {
        super(message(table, flaws));
        this.flaws = ImmutableList.copyOf(flaws);
    }

    private static String message(String table, List<TableFlaw> flaws) {
        String listed = flaws.stream()
                .limit(MAX_LISTED)
                .map(flaw -> "\n- " + flaw.text(Locale.ENGLISH))
                .collect(Collectors.joining());
        String more = flaws.size() > MAX_LISTED ? "\n- … and " + (flaws.size() - MAX_LISTED) + " more" : "";
        return "table " + table + " must be sound, but has " + flaws.size() + " flaw(s):" + listed + more;
    }

    /**
     * What is wrong with the table. Flaws refer to the definition and are not serialized: of an exception that was read
     * back, only the message tells them.
     *
     * @return the flaws in a stable order; none after deserialization
     */
    public List<TableFlaw> flaws() {
        return flaws == null ? List.of() : flaws;
    }
}
