package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Validated;
import java.util.Optional;
import java.util.function.Supplier;

/** A draft has no violation if and only if its value can be made, by the draft and by the constructor. */
final class Agreement {

    private Agreement() {}

    /** Fails if the draft and its own value disagree. */
    static <V> Validated<V> of(Draft<V> draft) {
        Validated<V> validated = draft.validate(CrmValidators.standard());
        assertThat(validated.value()).isEqualTo(made(draft::toValue));
        return validated;
    }

    /** Fails if the draft and the constructor disagree. */
    static <V> void between(Draft<V> draft, Supplier<V> constructor) {
        assertThat(of(draft).value()).isEqualTo(made(constructor));
    }

    private static <V> Optional<V> made(Supplier<V> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException | NullPointerException refused) {
            return Optional.empty();
        }
    }
}
