package org.sagui.simulator.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType.Source;
import org.sagui.simulator.board.MemoryUse.Part;
import org.sagui.simulator.interpreter.KernelLibrary;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.ModelWriter;

class MemoryUseTest {
    private static final BoardType NANO = BoardType.of("arduino-nano-33-ble-sense");

    /** A chain of operators on one number. */
    private static Model chain(BuiltinOperator... codes) {
        ModelWriter writer = new ModelWriter("");
        int first = writer.tensor("x", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        int last = first;
        for (BuiltinOperator code : codes) {
            int next = writer.tensor("y", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
            writer.operator(code, List.of(last), List.of(next));
            last = next;
        }
        return Model.read(writer.write(List.of(first), List.of(last)));
    }

    @Test
    void boardsAreKnownByTheirIds() {
        assertThat(NANO)
                .isEqualTo(new BoardType(
                        "arduino-nano-33-ble-sense",
                        "Arduino Nano 33 BLE Sense",
                        "nRF52840",
                        "Cortex-M4F",
                        64,
                        1048576,
                        262144,
                        205000,
                        "Cortex-M4F",
                        Source.READ,
                        Source.MEASURED,
                        Optional.of(new Figure(38, 9.9, 66, Label.ILLUSTRATIVE))));
        assertThat(BoardType.all()).contains(NANO);
    }

    @Test
    void eachKernelIsInTheFlashOnce() {
        Model model = chain(BuiltinOperator.RELU, BuiltinOperator.SOFTMAX, BuiltinOperator.RELU);

        MemoryUse use = MemoryUse.of(NANO, model, 2000, Optional.empty());

        assertThat(use.flash())
                .containsExactly(
                        new Part("library", 38592, false),
                        new Part("interpreter", 23605, false),
                        new Part("kernels", 3444 + 1144 + 5272, false),
                        new Part("model", model.fileBytes(), true));
        assertThat(use.ram())
                .containsExactly(new Part("system", 262144 - 205000, false), new Part("arena", 2000, true));
        assertThat(use.unmeasured()).isEmpty();
        assertThat(use.fits()).isTrue();
    }

    @Test
    void kernelsThatShareTheirCodeCountOnce() {
        Model pools = chain(BuiltinOperator.MAX_POOL_2D, BuiltinOperator.AVERAGE_POOL_2D);

        assertThat(MemoryUse.of(NANO, pools, 0, Optional.empty()).flash().get(2))
                .isEqualTo(new Part("kernels", 3444 + 4456, false));
    }

    @Test
    void kernelsOfUnknownSizeAreNamed() {
        assertThat(MemoryUse.of(
                                NANO,
                                chain(BuiltinOperator.RELU6, BuiltinOperator.RELU, BuiltinOperator.RELU6),
                                0,
                                Optional.empty())
                        .unmeasured())
                .containsExactly("RELU6");
    }

    @Test
    void smallestArenaIsAsExactAsItsPlan() {
        Model known = chain(BuiltinOperator.RELU);
        Model unknown = chain(BuiltinOperator.CUSTOM);

        assertThat(MemoryUse.withSmallestArena(NANO, known, Optional.empty())
                        .ram()
                        .get(1))
                .isEqualTo(new Part("arena", MemoryPlan.of(known).smallestArenaBytes(), true));
        assertThat(MemoryUse.withSmallestArena(NANO, unknown, Optional.empty())
                        .ram()
                        .get(1))
                .isEqualTo(new Part("arena", MemoryPlan.of(unknown).smallestArenaBytes(), false));
    }

    @Test
    void aFrontEndTakesFlashAndRam() {
        Model model = chain(BuiltinOperator.RELU);
        FrontEnd speech = FrontEnd.of("speech");
        MemoryUse alone = MemoryUse.withSmallestArena(NANO, model, Optional.empty());

        MemoryUse use = MemoryUse.withSmallestArena(NANO, model, Optional.of(speech));

        assertThat(use.flash())
                .endsWith(new Part("front-end", 17008, false))
                .startsWith(alone.flash().toArray(Part[]::new));
        assertThat(use.ram())
                .endsWith(new Part("front-end", 14672, false))
                .startsWith(alone.ram().toArray(Part[]::new));
        assertThat(use.flashBytes()).isEqualTo(alone.flashBytes() + speech.flashBytes());
        assertThat(use.ramBytes()).isEqualTo(alone.ramBytes() + speech.ramBytes());
    }

    @Test
    void frontEndsAreKnownByTheirIds() {
        assertThat(FrontEnd.of("speech")).isEqualTo(new FrontEnd("speech", 17008, 14672, 384_000));
        assertThat(FrontEnd.of("speech").stepMicros(NANO)).isEqualTo(6000);
        assertThatThrownBy(() -> FrontEnd.of("speach"))
                .isInstanceOf(SaguiError.class)
                .hasMessageContaining(
                        "There is no front end “speach”; there is: speech, picture, motion, machine-sound.");
    }

    @ParameterizedTest
    @CsvSource({
        "arduino-nano-33-ble-sense, REFERENCE, true",
        "arduino-nano-33-ble-sense, CMSIS_NN, true",
        "raspberry-pi-pico, REFERENCE, true",
        "raspberry-pi-pico, CMSIS_NN, false",
        "esp32-devkitc, REFERENCE, false",
        "esp32-devkitc, ESP_NN, false"
    })
    void arenasWereMeasuredOnArm(String board, KernelLibrary kernels, boolean measured) {
        assertThat(BoardType.of(board).hasMeasuredArenas(kernels)).isEqualTo(measured);
    }

    @Test
    void fitsUntilTheLastByte() {
        Model model = chain(BuiltinOperator.RELU);

        assertThat(MemoryUse.of(NANO, model, 205000, Optional.empty()).fits()).isTrue();
        assertThat(MemoryUse.of(NANO, model, 205001, Optional.empty()).fits()).isFalse();
        assertThat(MemoryUse.of(NANO, model, Integer.MAX_VALUE, Optional.empty())
                        .fits())
                .isFalse();
    }
}
