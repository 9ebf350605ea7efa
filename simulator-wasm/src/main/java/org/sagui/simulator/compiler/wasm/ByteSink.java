package org.sagui.simulator.compiler.wasm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in the encodings of the binary format (§5.1 and §5.2 of the specification). */
final class ByteSink {
    private byte[] bytes = new byte[256];
    private int size;

    ByteSink u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Unsigned LEB128. */
    ByteSink u32(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            u8(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        return u8(rest);
    }

    /** Signed LEB128, for constants of 32 bits too. */
    ByteSink s64(long value) {
        long rest = value;
        while (rest < -0x40 || rest > 0x3F) {
            u8((int) rest & 0x7F | 0x80);
            rest >>= 7;
        }
        return u8((int) rest & 0x7F);
    }

    ByteSink fixed32(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            u8(value >> shift);
        }
        return this;
    }

    ByteSink fixed64(long value) {
        return fixed32((int) value).fixed32((int) (value >> Integer.SIZE));
    }

    ByteSink raw(byte[] source) {
        reserve(source.length);
        System.arraycopy(source, 0, bytes, size, source.length);
        size += source.length;
        return this;
    }

    /** A vector of bytes: its length and its contents. */
    ByteSink sized(ByteSink contents) {
        return u32(contents.size).raw(contents.toBytes());
    }

    ByteSink name(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return u32(utf8.length).raw(utf8);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int count) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
        }
    }
}
