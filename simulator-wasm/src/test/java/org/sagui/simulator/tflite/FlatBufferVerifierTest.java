package org.sagui.simulator.tflite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small format: a root with a number, a text, numbers and leaves; a leaf has one number. */
class FlatBufferVerifierTest {
    private static final String IDENTIFIER = "TEST";
    private static final TableLayout LEAF = new TableLayout("Leaf").scalar(0, 4);
    private static final TableLayout ROOT =
            new TableLayout("Root").scalar(0, 4).text(1).scalars(2, 4).tables(3, LEAF);

    private static final int PLENTY = 1000;

    private static Limits limits(int tables, int vectorBytes) {
        return new Limits(PLENTY, tables, vectorBytes, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static void verify(byte[] file) {
        verify(file, limits(PLENTY, PLENTY));
    }

    private static void verify(byte[] file, Limits limits) {
        new FlatBufferVerifier(file, limits).verify(IDENTIFIER, ROOT);
    }

    /** number 7, text "text", numbers 1 2 3, and two references to one leaf. */
    private static byte[] file() {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        builder.startTable(1);
        builder.addInt(0, 5, 0);
        int leaf = builder.endTable();
        builder.startVector(4, 2, 4);
        builder.addOffset(leaf);
        builder.addOffset(leaf);
        int leaves = builder.endVector();
        builder.startVector(4, 3, 4);
        builder.addInt(3);
        builder.addInt(2);
        builder.addInt(1);
        int numbers = builder.endVector();
        int text = builder.createString("text");
        builder.startTable(4);
        builder.addInt(0, 7, 0);
        builder.addOffset(1, text, 0);
        builder.addOffset(2, numbers, 0);
        builder.addOffset(3, leaves, 0);
        builder.finish(builder.endTable(), IDENTIFIER);
        return builder.sizedByteArray();
    }

    /** The file with the 32-bit number at {@code position} replaced. */
    private static byte[] with(int position, int value) {
        byte[] file = file();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(position, value);
        return file;
    }

    private static int int32(int position) {
        return ByteBuffer.wrap(file()).order(ByteOrder.LITTLE_ENDIAN).getInt(position);
    }

    private static int root() {
        return int32(0);
    }

    /** Where the root table refers to the value of a field. */
    private static int field(int id) {
        int vtable = root() - int32(root());
        return root() + (int32(vtable + 4 + 2 * id) & 0xFFFF);
    }

    /** Where a vector's length stands. */
    private static int vector(int id) {
        return field(id) + int32(field(id));
    }

    @Test
    void soundFileIsAccepted() {
        assertThatCode(() -> verify(file())).doesNotThrowAnyException();
    }

    @Test
    void limitsAreExact() {
        // The root and the leaf, which is counted for each reference; 4 letters, 3 numbers and 2 offsets.
        assertThatCode(() -> verify(file(), limits(3, 4 + 12 + 8))).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(file(), limits(2, PLENTY)))
                .hasToString("Leaf: more than 2 tables [limit-exceeded]");
        assertThatThrownBy(() -> verify(file(), limits(3, 23)))
                .hasToString("Root: more than 23 bytes of vectors [limit-exceeded]");
    }

    @Test
    void otherFilesAreNamedAsSuch() {
        assertThatThrownBy(() -> verify(new byte[7]))
                .hasToString("file: too short for a .tflite file: 7 bytes [malformed-model]");
        assertThatThrownBy(() -> verify("PK\3\4, not a model".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("file: not a .tflite file: the identifier TEST is missing [malformed-model]");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "0x7fffffff", "-2147483648", "100000"})
    void rootOutsideTheFileIsRefused(String offset) {
        assertThatThrownBy(() -> verify(with(0, Integer.decode(offset))))
                .hasToString("file: an offset points outside the file [malformed-model]");
    }

    @Test
    void offsetsMustBeAligned() {
        assertThatThrownBy(() -> verify(with(0, root() + 2)))
                .hasToString("file: an offset is not aligned [malformed-model]");
    }

    @Test
    void vectorsMustEndInsideTheFile() {
        assertThatThrownBy(() -> verify(with(vector(2), -1)))
                .hasToString("Root: a vector of 4294967295 elements ends outside the file [malformed-model]");
        assertThatThrownBy(() -> verify(with(vector(3), 0x40000001)))
                .hasToString("Root: a vector of 1073741825 elements ends outside the file [malformed-model]");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, its vtable is outside the file",
        "-1000, its vtable is outside the file",
        "1, its vtable is outside the file",
        "0, its vtable has a wrong size"
    })
    void vtableMustBeInsideTheFile(int distance, String message) {
        assertThatThrownBy(() -> verify(with(root(), distance))).hasToString("Root: " + message + " [malformed-model]");
    }

    @Test
    void fieldsMustBeInsideTheirTable() {
        int vtable = root() - int32(root());
        int fields0And1 = int32(vtable + 4);
        assertThatThrownBy(() -> verify(with(vtable + 4, fields0And1 & 0xFFFF0000 | 0xFFF0)))
                .hasToString("Root: a field is outside its table [malformed-model]");
        assertThatThrownBy(() -> verify(with(vtable + 4, fields0And1 & 0xFFFF0000 | 2)))
                .hasToString("Root: a field is outside its table [malformed-model]");
    }
}
