package org.sagui.simulator.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tflite.TableLayout.Scalar;
import org.sagui.simulator.tflite.TableLayout.ScalarVector;
import org.sagui.simulator.tflite.TableLayout.Table;
import org.sagui.simulator.tflite.TableLayout.TableVector;
import org.sagui.simulator.tflite.TableLayout.Text;
import org.sagui.simulator.tflite.TableLayout.Union;

/**
 * Checks that the generated accessors can follow a FlatBuffer without leaving it, as flatbuffers::Verifier does in C++; the
 * Java library has no such thing. Offsets are unsigned and forward, so sums are made in {@code long}.
 */
final class FlatBufferVerifier {
    private final ByteBuffer bytes;
    private final int size;
    private final Limits limits;
    private int tables;
    private long vectorBytes;

    FlatBufferVerifier(byte[] file, Limits limits) {
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.size = file.length;
        this.limits = limits;
    }

    /** @throws SaguiError MALFORMED_MODEL or LIMIT_EXCEEDED */
    void verify(String identifier, TableLayout root) {
        if (size < 8) {
            throw malformed("file", "too short for a .tflite file: " + size + " bytes");
        }
        for (int i = 0; i < 4; i++) {
            if (bytes.get(4 + i) != identifier.charAt(i)) {
                throw malformed("file", "not a .tflite file: the identifier " + identifier + " is missing");
            }
        }
        table(follow(0, "file"), root);
    }

    private void table(int start, TableLayout layout) {
        String where = layout.name();
        if (++tables > limits.tables()) {
            throw exceeded(where, "more than " + limits.tables() + " tables");
        }
        long vtable = start - (long) int32(start, where);
        require(vtable >= 0 && vtable + 4 <= size && vtable % 2 == 0, where, "its vtable is outside the file");
        int vtableStart = (int) vtable;
        int vtableBytes = uint16(vtableStart);
        int tableBytes = uint16(vtableStart + 2);
        require(vtableBytes >= 4 && vtableBytes % 2 == 0, where, "its vtable has a wrong size");
        require(vtable + vtableBytes <= size, where, "its vtable ends outside the file");
        require((long) start + tableBytes <= size, where, "it ends outside the file");
        for (TableLayout.Field field : layout.fields()) {
            int offset = fieldOffset(vtableStart, vtableBytes, field.id());
            if (offset != 0) {
                int bytesOfField = field instanceof Scalar scalar ? scalar.bytes() : 4;
                require(offset >= 4 && offset + bytesOfField <= tableBytes, where, "a field is outside its table");
                field(field, start + offset, where, unionType(vtableStart, vtableBytes, start, field));
            }
        }
    }

    /** Where field {@code id} is in its table, 0 if it is not there. */
    private int fieldOffset(int vtable, int vtableBytes, int id) {
        int entry = 4 + 2 * id;
        return entry + 2 <= vtableBytes ? uint16(vtable + entry) : 0;
    }

    private int unionType(int vtable, int vtableBytes, int start, TableLayout.Field field) {
        if (!(field instanceof Union)) {
            return 0;
        }
        int offset = fieldOffset(vtable, vtableBytes, field.id() - 1);
        return offset == 0 || (long) start + offset >= size ? 0 : bytes.get(start + offset) & 255;
    }

    private void field(TableLayout.Field field, int position, String where, int unionType) {
        if (field instanceof ScalarVector vector) {
            vector(position, vector.elementBytes(), where);
        } else if (field instanceof Text) {
            vector(position, 1, where);
        } else if (field instanceof Table table) {
            table(follow(position, where), table.layout());
        } else if (field instanceof TableVector vector) {
            int start = vector(position, 4, where);
            int count = int32(start, where);
            for (int i = 0; i < count; i++) {
                table(follow(start + 4 + 4 * i, where), vector.layout());
            }
        } else if (field instanceof Union union && union.members().containsKey(unionType)) {
            table(follow(position, where), union.members().get(unionType));
        }
    }

    /** Checks the vector that is referred to at {@code position}; returns where its length stands. */
    private int vector(int position, int elementBytes, String where) {
        int start = follow(position, where);
        long length = int32(start, where) & 0xFFFFFFFFL;
        require(
                start + 4 + length * elementBytes <= size,
                where,
                "a vector of " + length + " elements ends outside the file");
        vectorBytes += length * elementBytes;
        if (vectorBytes > limits.vectorBytes()) {
            throw exceeded(where, "more than " + limits.vectorBytes() + " bytes of vectors");
        }
        return start;
    }

    private int follow(int position, String where) {
        long target = position + (int32(position, where) & 0xFFFFFFFFL);
        require(target > position && target + 4 <= size, where, "an offset points outside the file");
        require(target % 4 == 0, where, "an offset is not aligned");
        return (int) target;
    }

    private int int32(int position, String where) {
        require(position >= 0 && position <= size - 4, where, "it ends outside the file");
        return bytes.getInt(position);
    }

    private int uint16(int position) {
        return bytes.getShort(position) & 0xFFFF;
    }

    private static void require(boolean condition, String where, String message) {
        if (!condition) {
            throw malformed(where, message);
        }
    }

    private static SaguiError malformed(String where, String message) {
        return new SaguiError(Code.MALFORMED_MODEL, where, message);
    }

    private static SaguiError exceeded(String where, String message) {
        return new SaguiError(Code.LIMIT_EXCEEDED, where, message);
    }
}
