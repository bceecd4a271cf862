package io.guanxi.crm.explain;

/**
 * 原因的键 – the stable name of a kind of reason, and its sentence in both languages.
 *
 * <p>Every room that decides something has one enum of these; its constants are API and are never renamed. A test of
 * the room shows that both languages have a sentence with the same arguments for every constant.
 */
public interface ReasonKey {

    /**
     * The stable name, for storage and for host applications that bring their own wording.
     *
     * @return the key, such as {@code lifecycle.volume-fell}
     */
    String key();

    /**
     * The sentence with its arguments as {@code {0}}, {@code {1}} …, in the syntax of {@link java.text.MessageFormat}.
     *
     * @param language the language
     * @return the pattern
     */
    String pattern(Language language);
}
