package io.guanxi.crm.masking;

import static java.util.Objects.requireNonNull;

/**
 * 脱敏规则 – masks for personal texts, as a reader of logs and screens may see them.
 */
public final class Masking {

    private static final String HIDDEN = "**";

    private Masking() {}

    /**
     * 姓名 – masks a person's name: its first character and two stars, whatever its length.
     *
     * <p>Example: {@code 张三丰} and {@code 张伟} both become {@code 张**}; a blank text becomes {@code **}.
     *
     * @param name the name
     * @return the mask
     * @throws NullPointerException if the name is null
     */
    public static String name(String name) {
        String visible = requireNonNull(name, "name").strip();
        return visible.isEmpty() ? HIDDEN : visible.substring(0, visible.offsetByCodePoints(0, 1)) + HIDDEN;
    }
}
