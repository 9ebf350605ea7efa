package org.sagui.simulator.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Instructions have the bytes of the specification (§5.4). */
class CodeTest {
    /** The function's entry without its size: local variables, instructions, end. */
    private static String hex(Consumer<Code> body) {
        Code code = new Code();
        body.accept(code);
        return HexFormat.of().formatHex(code.toEntry().toBytes());
    }

    @Test
    void aFunctionWithoutAnythingHasAnEnd() {
        assertThat(hex(code -> {})).isEqualTo("00" + "0b");
    }

    @Test
    void localVariablesOfAKindThatStandTogetherAreCounted() {
        assertThat(hex(code -> {
                    code.i32("a");
                    code.i32("b");
                    code.v128("c");
                    code.i64("d");
                    code.f32("e");
                    code.f64("f");
                    code.i32("g");
                }))
                .isEqualTo("06" + "027f" + "017b" + "017e" + "017d" + "017c" + "017f" + "0b");
    }

    @Test
    void valuesComeBeforeWhatIsDoneWithThem() {
        assertThat(hex(code -> {
                    I32.Local a = code.i32("a");
                    I32.Local b = code.i32("b");
                    code.set(b, a.plus(-1).times(b));
                }))
                // local.get 0, i32.const −1, i32.add, local.get 1, i32.mul, local.set 1
                .isEqualTo("01027f" + "2000" + "417f" + "6a" + "2001" + "6c" + "2101" + "0b");
    }

    @Test
    void whatIsKnownIsComputedBefore() {
        assertThat(hex(code ->
                        code.set(code.i32("a"), I32.of(5).plus(6).times(7).plus(0))))
                .isEqualTo("01017f" + "41cd00" + "2100" + "0b");
        assertThat(hex(code -> {
                    I32.Local a = code.i32("a");
                    code.set(a, a.plus(0).times(1).shiftRight(0));
                    code.increase(a, 0);
                }))
                .isEqualTo("01017f" + "2000" + "2100" + "0b");
    }

    @Test
    void memoryIsReadAndWrittenAtAnAddressPlusAnOffset() {
        assertThat(hex(code -> {
                    I32.Local a = code.i32("a");
                    code.store8(a, 300, I32.load8(a, 2));
                    code.store(a, 16, V128.load(a, 0));
                }))
                // i32.load8_s, i32.store8, v128.load, v128.store; nothing is promised of alignment.
                .isEqualTo("01017f" + "2000" + "2000" + "2c0002" + "3a00ac02" + "2000" + "2000" + "fd000000"
                        + "fd0b0010" + "0b");
    }

    @Test
    void vectorInstructionsHaveAPrefixAndANumberOfUpToTwoBytes() {
        assertThat(hex(code -> {
                    V128.Local v = code.v128("v");
                    code.set(v, v.i8x16Min(v));
                    code.set(v, v.i32x4Dot(v));
                }))
                .isEqualTo("01017b" + "2000" + "2000" + "fd76" + "2100" + "2000" + "2000" + "fdba01" + "2100" + "0b");
    }

    @Test
    void theFirstBytesOfAVectorAreStoredByPowersOfTwo() {
        assertThat(hex(code -> code.storeFirst(15, code.i32("a"), 4, code.v128("v"))))
                // v128.store64_lane 0, v128.store32_lane 2, v128.store16_lane 6, v128.store8_lane 14
                .isEqualTo("02017f017b"
                        + "20002001" + "fd5b000400"
                        + "20002001" + "fd5a000c02"
                        + "20002001" + "fd59001006"
                        + "20002001" + "fd5800120e"
                        + "0b");
        assertThat(hex(code -> code.storeFirst(16, code.i32("a"), 4, code.v128("v"))))
                .isEqualTo("02017f017b" + "20002001" + "fd0b0004" + "0b");
    }

    @Test
    void loopsThatAreGoneThroughOnceHaveNoJump() {
        assertThat(hex(code -> code.loop(code.i32("i"), 2, 3, 1, () -> {})))
                .isEqualTo("01017f" + "4102" + "2100" + "0b");
        assertThat(hex(code -> code.loop(code.i32("i"), 2, 2, 1, () -> {}))).isEqualTo("01017f" + "0b");
    }

    @Test
    void longerLoopsJumpBackWhileTheCounterIsBelowTheEnd() {
        assertThat(hex(code -> code.loop(code.i32("i"), 0, 9, 4, () -> {})))
                // i = 0; loop: i = i + 4; br_if 0 (i < 9)
                .isEqualTo("01017f" + "4100" + "2100" + "0340" + "2000" + "4104" + "6a" + "2100" + "2000" + "4109"
                        + "48" + "0d00" + "0b" + "0b");
    }
}
