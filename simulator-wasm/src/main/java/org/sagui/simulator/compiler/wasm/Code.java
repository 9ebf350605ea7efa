package org.sagui.simulator.compiler.wasm;

import java.util.ArrayList;
import java.util.List;

/** The body of a function without parameters and results, as it is written: its local variables and its statements. */
@SuppressWarnings("overloads") // Values of different types look alike to javac only where they are written as lambdas.
public final class Code {
    /** The type of a block that takes and leaves nothing. */
    private static final int EMPTY_BLOCK = 0x40;

    private final List<ValueType> locals = new ArrayList<>();
    private final Instructions instructions = new Instructions();

    Code() {}

    public I32.Local i32(String name) {
        return new I32.Local(local(ValueType.I32), name);
    }

    public I64.Local i64(String name) {
        return new I64.Local(local(ValueType.I64), name);
    }

    public F32.Local f32(String name) {
        return new F32.Local(local(ValueType.F32), name);
    }

    public F64.Local f64(String name) {
        return new F64.Local(local(ValueType.F64), name);
    }

    public V128.Local v128(String name) {
        return new V128.Local(local(ValueType.V128), name);
    }

    /** As many as the array of that name has. */
    public V128.Local[] v128(String name, int count) {
        V128.Local[] array = new V128.Local[count];
        for (int i = 0; i < count; i++) {
            array[i] = v128(name + i);
        }
        return array;
    }

    private int local(ValueType type) {
        locals.add(type);
        return locals.size() - 1;
    }

    public void set(I32.Local local, I32 value) {
        setLocal(local.index(), value);
    }

    public void set(I64.Local local, I64 value) {
        setLocal(local.index(), value);
    }

    public void set(F32.Local local, F32 value) {
        setLocal(local.index(), value);
    }

    public void set(F64.Local local, F64 value) {
        setLocal(local.index(), value);
    }

    public void set(V128.Local local, V128 value) {
        setLocal(local.index(), value);
    }

    private void setLocal(int index, Value value) {
        instructions.value(value).op(Opcode.LOCAL_SET, index);
    }

    public void increase(I32.Local local, int by) {
        if (by != 0) {
            set(local, local.plus(by));
        }
    }

    public void store(I32 address, int offset, I32 value) {
        store(Opcode.I32_STORE, address, offset, value);
    }

    /** The low 16 bits. */
    public void store16(I32 address, int offset, I32 value) {
        store(Opcode.I32_STORE16, address, offset, value);
    }

    /** The low 8 bits. */
    public void store8(I32 address, int offset, I32 value) {
        store(Opcode.I32_STORE8, address, offset, value);
    }

    public void store(I32 address, int offset, I64 value) {
        store(Opcode.I64_STORE, address, offset, value);
    }

    public void store(I32 address, int offset, F32 value) {
        store(Opcode.F32_STORE, address, offset, value);
    }

    public void store(I32 address, int offset, V128 value) {
        store(Opcode.V128_STORE, address, offset, value);
    }

    private void store(Opcode opcode, I32 address, int offset, Value value) {
        instructions.value(address).value(value).memory(opcode, offset);
    }

    /** The first bytes of a vector, 1 to 16 of them: with as many instructions as the number has bits. */
    public void storeFirst(int bytes, I32 address, int offset, V128.Local value) {
        if (bytes == 16) {
            store(address, offset, value);
            return;
        }
        int done = 0;
        for (int size = 8; size > 0; size /= 2) {
            if ((bytes & size) != 0) {
                Opcode opcode = switch (size) {
                    case 8 -> Opcode.V128_STORE64_LANE;
                    case 4 -> Opcode.V128_STORE32_LANE;
                    case 2 -> Opcode.V128_STORE16_LANE;
                    default -> Opcode.V128_STORE8_LANE;
                };
                instructions.value(address).value(value).memory(opcode, offset + done);
                instructions.bytes().u8(done / size);
                done += size;
            }
        }
    }

    /** Copies bytes; the stretches may overlap. */
    public void copy(I32 to, I32 from, I32 count) {
        instructions.value(to).value(from).value(count).op(Opcode.MEMORY_COPY, 0);
        instructions.bytes().u8(0);
    }

    /** Sets bytes. */
    public void fill(I32 to, I32 value, I32 count) {
        instructions.value(to).value(value).value(count).op(Opcode.MEMORY_FILL, 0);
    }

    /** Does the body, and again as long as the condition holds after it. */
    public void doWhile(Runnable body, I32 condition) {
        instructions.op(Opcode.LOOP, EMPTY_BLOCK);
        body.run();
        instructions.value(condition).op(Opcode.BR_IF, 0).op(Opcode.END);
    }

    /**
     * Counts up to, but not including, {@code end}, which must be above {@code from}. Only the body's first time is certain
     * to the compiler, so it is not asked for whether there is any.
     */
    public void loop(I32.Local counter, I32 from, I32 end, int step, Runnable body) {
        set(counter, from);
        doWhile(
                () -> {
                    body.run();
                    increase(counter, step);
                },
                counter.lessThan(end));
    }

    /** As the other, with constant bounds; a loop that is gone through once has no jump. */
    public void loop(I32.Local counter, int from, int end, int step, Runnable body) {
        if (end - from > step) {
            loop(counter, I32.of(from), I32.of(end), step, body);
        } else if (end > from) {
            set(counter, I32.of(from));
            body.run();
        }
    }

    public void when(I32 condition, Runnable then) {
        instructions.value(condition).op(Opcode.IF, EMPTY_BLOCK);
        then.run();
        instructions.op(Opcode.END);
    }

    void call(int function) {
        instructions.op(Opcode.CALL, function);
    }

    /** The function's entry of the code section (§5.5.13). */
    ByteSink toEntry() {
        ByteSink groups = new ByteSink();
        int count = 0;
        for (int start = 0; start < locals.size(); count++) {
            int end = start;
            while (end < locals.size() && locals.get(end) == locals.get(start)) {
                end++;
            }
            groups.u32(end - start).u8(locals.get(start).code);
            start = end;
        }
        instructions.op(Opcode.END);
        return new ByteSink()
                .u32(count)
                .raw(groups.toBytes())
                .raw(instructions.bytes().toBytes());
    }
}
