package org.sagui.simulator.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Modules have the sections of the specification (§5.5), and a runtime takes them. */
class WasmModuleTest {
    private static final int NUMBERS = 0;
    private static final int RESULT = 64;

    /** Writes 1 + 2 + … + 10 over the numbers themselves. */
    private static void sum(Code code) {
        I32.Local at = code.i32("at");
        I32.Local sum = code.i32("sum");
        code.loop(at, NUMBERS, 10 * Integer.BYTES, Integer.BYTES, () -> code.set(sum, sum.plus(I32.load(at, 0))));
        code.store(I32.of(RESULT), 0, sum);
    }

    private static WasmModule summing() {
        WasmModule module = new WasmModule(RESULT + Integer.BYTES);
        byte[] numbers = new byte[10 * Integer.BYTES];
        IntStream.range(0, 10).forEach(i -> numbers[i * Integer.BYTES] = (byte) (i + 1));
        module.data(NUMBERS, numbers);
        module.function("sum", WasmModuleTest::sum);
        return module;
    }

    @Test
    void aFunctionIsRunByItsName() {
        try (WasmInstance instance = WasmInstance.of(summing().toBytes())) {
            assertThat(instance.memory().getInt(RESULT)).isZero();

            instance.call("sum");

            assertThat(instance.memory().getInt(RESULT)).isEqualTo(55);
        }
    }

    @Test
    void theStartFunctionIsRunWhenTheModuleIsInstantiated() {
        WasmModule module = summing();
        module.start("sum");

        try (WasmInstance instance = WasmInstance.of(module.toBytes())) {
            assertThat(instance.memory().getInt(RESULT)).isEqualTo(55);
        }
    }

    @Test
    void functionsAreCalledInTheOrderThatIsGiven() {
        WasmModule module = new WasmModule(4);
        I32 address = I32.of(0);
        module.function(
                "add1", code -> code.store(address, 0, I32.load(address, 0).plus(1)));
        module.function(
                "double", code -> code.store(address, 0, I32.load(address, 0).times(2)));
        module.sequence("all", List.of("add1", "double", "double", "add1"));

        try (WasmInstance instance = WasmInstance.of(module.toBytes())) {
            instance.call("all");

            assertThat(instance.memory().getInt(0)).isEqualTo(5);
        }
    }

    @Test
    void memoryIsMadeOfWholePages() {
        for (int bytes : new int[] {1, 1 << 16, (1 << 16) + 1}) {
            try (WasmInstance instance = WasmInstance.of(new WasmModule(bytes).toBytes())) {
                assertThat(instance.memory().capacity()).isEqualTo(bytes > 1 << 16 ? 2 << 16 : 1 << 16);
            }
        }
    }

    @Test
    void sectionsComeInTheOrderOfTheSpecification() {
        WasmModule module = new WasmModule(1);
        module.function("f", code -> {});
        module.start("f");
        module.data(5, new byte[] {1, 2});

        assertThat(HexFormat.of().formatHex(module.toBytes()))
                .isEqualTo("0061736d" + "01000000" // \0asm, version 1
                        + "0104" + "01600000" // types: one function without parameters and results
                        + "0302" + "0100" // functions: one, of type 0
                        + "0503" + "010001" // memories: one page or more
                        + "070e" + "02" + "066d656d6f72790200" + "01660000" // exports: memory, f
                        + "0801" + "00" // start: function 0
                        + "0a04" + "01" + "02000b" // code
                        + "0b08" + "01" + "0041050b" + "020102"); // data: two bytes at 5
    }
}
