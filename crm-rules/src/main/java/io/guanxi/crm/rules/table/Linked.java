package io.guanxi.crm.rules.table;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * 链接 – turns a method handle {@code (Object) → int} into a function that calls it as a constant.
 *
 * <p>The JIT cannot see through a handle in an ordinary field; such a call costs more than a short table. So each handle
 * gets a class of its own, hidden and unloaded with the function, whose one method is {@code applyAsInt(Object it) {
 * return HANDLE.invokeExact(it); }}. Java 17 has no means to write a class, so these are the bytes of one, after chapter
 * 4 of the JVM specification.
 */
final class Linked {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_17 = 61;
    private static final int PUBLIC = 0x0001;
    private static final int FINAL = 0x0010;
    private static final int SUPER = 0x0020;

    private static final int LDC = 0x12;
    private static final int ALOAD_0 = 0x2A;
    private static final int ALOAD_1 = 0x2B;
    private static final int IRETURN = 0xAC;
    private static final int RETURN = 0xB1;
    private static final int INVOKE_VIRTUAL = 0xB6;
    private static final int INVOKE_SPECIAL = 0xB7;

    private static final byte[] CODE = code();

    private Linked() {}

    /** The function that calls a handle of the type {@code (Object) → int}. */
    @SuppressWarnings("unchecked") // The class implements it.
    static ToIntFunction<Object> of(MethodHandle handle) {
        try {
            return (ToIntFunction<Object>) MethodHandles.lookup()
                    .defineHiddenClassWithClassData(CODE, handle, true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The class for a handle is not well-formed", e);
        }
    }

    private static byte[] code() {
        Pool pool = new Pool();
        int self = pool.type(Linked.class.getName().replace('.', '/') + "$Handle");
        int object = pool.type("java/lang/Object");
        int function = pool.type("java/util/function/ToIntFunction");
        int code = pool.text("Code");
        int init = pool.text("<init>");
        int nothing = pool.text("()V");
        int superInit = pool.method(object, init, nothing);
        int apply = pool.text("applyAsInt");
        int number = pool.text("(Ljava/lang/Object;)I");
        int invoke = pool.method(pool.type("java/lang/invoke/MethodHandle"), pool.text("invokeExact"), number);
        int handle = pool.dynamic(pool.text("_"), pool.text("Ljava/lang/invoke/MethodHandle;"));
        int bootstraps = pool.text("BootstrapMethods");
        int classData = pool.handle(pool.method(
                pool.type("java/lang/invoke/MethodHandles"),
                pool.text("classData"),
                pool.text("(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)"
                        + "Ljava/lang/Object;")));

        Bytes out = new Bytes();
        out.ints(MAGIC, JAVA_17);
        pool.writeTo(out);
        out.shorts(FINAL | SUPER, self, object, 1, function, 0, 2);
        method(out, code, init, nothing, ALOAD_0, INVOKE_SPECIAL, superInit >> 8, superInit, RETURN);
        method(out, code, apply, number, LDC, handle, ALOAD_1, INVOKE_VIRTUAL, invoke >> 8, invoke, IRETURN);
        out.shorts(1, bootstraps);
        out.ints(6);
        out.shorts(1, classData, 0);
        return out.toArray();
    }

    /** A public method without branches that needs two places on the stack and two variables at most. */
    private static void method(Bytes out, int code, int name, int type, int... instructions) {
        out.shorts(PUBLIC, name, type, 1, code);
        out.ints(12 + instructions.length);
        out.shorts(2, 2);
        out.ints(instructions.length);
        out.bytes(instructions);
        out.shorts(0, 0);
    }

    /** The constants of a class file, numbered from 1; there are fewer than 256. */
    private static final class Pool {

        private static final int UTF8 = 1;
        private static final int CLASS = 7;
        private static final int METHOD = 10;
        private static final int NAME_AND_TYPE = 12;
        private static final int METHOD_HANDLE = 15;
        private static final int DYNAMIC = 17;
        private static final int INVOKE_STATIC = 6;

        private final Bytes constants = new Bytes();
        private int size;

        int text(String text) {
            int number = constant(UTF8, text.length());
            constants.bytes(text.chars().toArray());
            return number;
        }

        int type(String name) {
            return constant(CLASS, text(name));
        }

        int method(int type, int name, int signature) {
            return constant(METHOD, type, constant(NAME_AND_TYPE, name, signature));
        }

        int handle(int method) {
            constants.bytes(METHOD_HANDLE, INVOKE_STATIC);
            constants.shorts(method);
            return ++size;
        }

        /** What the first bootstrap method makes. */
        int dynamic(int name, int type) {
            return constant(DYNAMIC, 0, constant(NAME_AND_TYPE, name, type));
        }

        private int constant(int tag, int... parts) {
            constants.bytes(tag);
            constants.shorts(parts);
            return ++size;
        }

        void writeTo(Bytes out) {
            out.shorts(size + 1);
            out.append(constants);
        }
    }

    /** Bytes in the order of a class file: the highest first. */
    private static final class Bytes {

        private static final int ENOUGH = 1_024;

        private final ByteBuffer buffer = ByteBuffer.allocate(ENOUGH);

        void ints(int... numbers) {
            for (int number : numbers) {
                buffer.putInt(number);
            }
        }

        void shorts(int... numbers) {
            for (int number : numbers) {
                buffer.putShort((short) number);
            }
        }

        void bytes(int... numbers) {
            for (int number : numbers) {
                buffer.put((byte) number);
            }
        }

        void append(Bytes other) {
            buffer.put(other.toArray());
        }

        byte[] toArray() {
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }
}
