package io.guanxi.crm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class LinkedTest {

    private static final MethodHandle LENGTH = find("length");

    private static MethodHandle find(String name) {
        try {
            return MethodHandles.lookup()
                    .findStatic(LinkedTest.class, name, MethodType.methodType(int.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static int length(Object text) {
        return text.toString().length();
    }

    static int number(Object text) {
        return Integer.parseInt(text.toString());
    }

    @Test
    void callsTheHandle() {
        ToIntFunction<Object> length = Linked.of(LENGTH);

        assertThat(length.applyAsInt("four")).isEqualTo(4);
        assertThat(length.applyAsInt("")).isZero();
    }

    @Test
    void eachFunctionHasAHandleOfItsOwn() {
        ToIntFunction<Object> length = Linked.of(LENGTH);
        ToIntFunction<Object> seven =
                Linked.of(MethodHandles.dropArguments(MethodHandles.constant(int.class, 7), 0, Object.class));

        assertThat(length.applyAsInt("four")).isEqualTo(4);
        assertThat(seven.applyAsInt("four")).isEqualTo(7);
        assertThat(length.getClass()).isNotEqualTo(seven.getClass());
    }

    @Test
    void whatTheHandleThrowsComesThrough() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Linked.of(find("number")).applyAsInt("four"))
                .withMessageContaining("four");
    }

    @Test
    void theClassIsHidden() {
        assertThat(Linked.of(LENGTH).getClass().isHidden()).isTrue();
    }
}
