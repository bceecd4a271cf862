package io.guanxi.crm.badinput;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One good call of a public constructor or static method, from which bad calls differ by one argument.
 *
 * @param label such as {@code PartyId.new} or {@code PartyId.of}; overloads show their types as well
 * @param executable the constructor or static method
 * @param arguments arguments that keep every rule
 */
record GoodCall(String label, Executable executable, List<Object> arguments) {

    List<Parameter> parameters() {
        return List.of(executable.getParameters());
    }

    /** The place of a parameter by its name. */
    int place(String parameter) {
        List<String> names = parameters().stream().map(Parameter::getName).toList();
        if (!names.contains(parameter)) {
            throw new AssertionError(label + " has no parameter " + parameter + ", but " + names);
        }
        return names.indexOf(parameter);
    }

    /** What the good call makes. */
    Object make() {
        return call(arguments.toArray());
    }

    /** What the call makes with another argument at one place. */
    Object makeWith(int place, @Nullable Object argument) {
        @Nullable Object[] changed = arguments.toArray();
        changed[place] = argument;
        return call(changed);
    }

    /** Whether the call makes a value of its own class, in contrast to a question such as {@code Phone.isValid}. */
    boolean isMaker() {
        return executable instanceof Constructor<?>
                || ((Method) executable).getReturnType() == executable.getDeclaringClass();
    }

    private Object call(@Nullable Object[] given) {
        try {
            return executable instanceof Constructor<?> constructor
                    ? constructor.newInstance(given)
                    : ((Method) executable).invoke(null, given);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new AssertionError(label, thrown);
        } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
            // Arguments of wrong types: must not pass for a refusal by the library.
            throw new LinkageError(label, unfit);
        }
    }

    @Override
    public String toString() {
        return label;
    }
}
