package org.sagui.simulator.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encodings of the binary format (§5.1 and §5.2 of the specification). */
class ByteSinkTest {
    private static String hex(ByteSink sink) {
        return HexFormat.of().formatHex(sink.toBytes());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "127, 7f",
        "128, 8001",
        "624485, e58e26",
        "16383, ff7f",
        "16384, 808001",
        "2147483647, ffffffff07",
        // As an unsigned number, 2^32 − 1 and 2^31.
        "-1, ffffffff0f",
        "-2147483648, 8080808008"
    })
    void unsignedNumbersHaveSevenBitsAByte(int value, String bytes) {
        assertThat(hex(new ByteSink().u32(value))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "-1, 7f",
        // The last byte's bit 6 is the sign.
        "63, 3f",
        "64, c000",
        "-64, 40",
        "-65, bf7f",
        "127, ff00",
        "128, 8001",
        "-128, 807f",
        "-123456, c0bb78",
        "2147483647, ffffffff07",
        "-2147483648, 8080808078",
        "9223372036854775807, ffffffffffffffffff00",
        "-9223372036854775808, 8080808080808080807f"
    })
    void signedNumbersEndWithTheirSign(long value, String bytes) {
        assertThat(hex(new ByteSink().s64(value))).isEqualTo(bytes);
    }

    @Test
    void fixedNumbersAreLittleEndian() {
        assertThat(hex(new ByteSink().fixed32(0x01020384))).isEqualTo("84030201");
        assertThat(hex(new ByteSink().fixed64(0x0102030485060708L))).isEqualTo("0807068504030201");
        assertThat(hex(new ByteSink().fixed64(-2))).isEqualTo("feffffffffffffff");
    }

    @Test
    void namesAndVectorsBeginWithTheirLengthInBytes() {
        assertThat(hex(new ByteSink().name("é2"))).isEqualTo("03c3a932");
        assertThat(hex(new ByteSink().sized(new ByteSink().u8(7).u8(8)))).isEqualTo("020708");
        assertThat(hex(new ByteSink().sized(new ByteSink()))).isEqualTo("00");
    }

    @Test
    void thereIsRoomForAnyNumberOfBytes() {
        byte[] many = new byte[1000];
        many[999] = 5;

        byte[] bytes = new ByteSink().u8(1).raw(many).u8(2).toBytes();

        assertThat(bytes).hasSize(1002).startsWith(1, 0).endsWith(5, 2);
    }
}
