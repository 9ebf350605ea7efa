package org.sagui.simulator.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tflite.OperatorOptions.CustomOptions;

/**
 * The options of a custom operator: a FlexBuffers map, of which the whole numbers and truth values are read. Nothing else is
 * followed, so that there is no depth; offsets point backwards and are proved to stay inside.
 */
public final class FlexBufferMap {
    /** More entries than any operator's options have. */
    private static final int MAX_ENTRIES = 64;

    private static final int MAX_KEY_BYTES = 64;

    // The kinds of values (flexbuffers.h, Type), which stand above two bits for the width.
    private static final int INT = 1;
    private static final int UINT = 2;
    private static final int MAP = 9;
    private static final int BOOL = 26;

    private final ByteBuffer bytes;
    private final String where;
    private final Map<String, Long> numbers = new HashMap<>();

    private FlexBufferMap(ByteBuffer bytes, String where) {
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        this.where = where;
    }

    /**
     * The options of a custom operator.
     *
     * @throws SaguiError MALFORMED_MODEL if they are no FlexBuffers map
     */
    public static FlexBufferMap of(Operator operator) {
        return read(((CustomOptions) operator.options()).bytes(), operator.where());
    }

    /**
     * Reads the remaining bytes of a buffer.
     *
     * @param where how errors call the operator
     */
    static FlexBufferMap read(ByteBuffer bytes, String where) {
        FlexBufferMap map = new FlexBufferMap(bytes, where);
        map.read();
        return map;
    }

    /** @throws SaguiError INVALID_OPERATOR if there is no such option, or it is no whole number of 32 bits */
    public int integer(String key) {
        long number = number(key);
        if (number != (int) number) {
            throw new SaguiError(Code.INVALID_OPERATOR, where, "the option '" + key + "' is " + number);
        }
        return (int) number;
    }

    /** @throws SaguiError INVALID_OPERATOR if there is no such option, or it is no number or truth value */
    public boolean bool(String key) {
        return number(key) != 0;
    }

    private long number(String key) {
        Long number = numbers.get(key);
        if (number == null) {
            throw new SaguiError(Code.INVALID_OPERATOR, where, "has no whole number '" + key + "' among its options");
        }
        return number;
    }

    /** The end says how wide the root is and what: a vector of values, its types behind and its keys before it. */
    private void read() {
        int size = bytes.limit();
        require(size >= 3, "are too short");
        int rootWidth = width(bytes.get(size - 1));
        int packedType = bytes.get(size - 2) & 255;
        require(packedType >> 2 == MAP, "are no map");
        int width = 1 << (packedType & 3);
        int root = size - 2 - rootWidth;
        int values = follow(root, rootWidth);
        int keys = follow(values - 3 * width, width);
        int keyWidth = width(unsigned(values - 2 * width, width));
        long count = unsigned(values - width, width);
        require(count >= 0 && count <= MAX_ENTRIES, "have more than " + MAX_ENTRIES + " entries");
        require(unsigned(keys - keyWidth, keyWidth) == count, "do not have a key for each value");
        for (int i = 0; i < count; i++) {
            String key = key(follow(keys + i * keyWidth, keyWidth));
            int type = (int) unsigned(values + (int) count * width + i, 1) >> 2;
            int position = values + i * width;
            if (type == INT) {
                numbers.put(key, signed(position, width));
            } else if (type == UINT || type == BOOL) {
                numbers.put(key, unsigned(position, width));
            }
        }
    }

    private int width(long width) {
        require(width == 1 || width == 2 || width == 4 || width == 8, "have a number of " + width + " bytes");
        return (int) width;
    }

    /** Where the offset at {@code position} leads. */
    private int follow(int position, int width) {
        long offset = unsigned(position, width);
        require(offset >= 0 && offset <= position, "point outside themselves");
        return position - (int) offset;
    }

    private String key(int start) {
        int end = start;
        while (unsigned(end, 1) != 0) {
            end++;
            require(end - start <= MAX_KEY_BYTES, "have a key of more than " + MAX_KEY_BYTES + " bytes");
        }
        byte[] key = new byte[end - start];
        bytes.position(start);
        bytes.get(key);
        return new String(key, StandardCharsets.UTF_8);
    }

    /** A number of 8 bytes above 2^63 is negative here, which every use refuses. */
    private long unsigned(int position, int width) {
        long number = signed(position, width);
        return width == 8 ? number : number & ((1L << 8 * width) - 1);
    }

    private long signed(int position, int width) {
        require(position >= 0 && position <= bytes.limit() - width, "end outside themselves");
        return switch (width) {
            case 1 -> bytes.get(position);
            case 2 -> bytes.getShort(position);
            case 4 -> bytes.getInt(position);
            default -> bytes.getLong(position);
        };
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new SaguiError(Code.MALFORMED_MODEL, where, "its options " + message);
        }
    }
}
