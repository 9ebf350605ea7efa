package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;

class SineRecipeTest {
    private static final SineRecipe SHORT = new SineRecipe(1, 500, 0.1, 40);

    @Test
    void equalRecipesGiveEqualBytes() {
        TrainedModel first = SHORT.train();
        TrainedModel second = SHORT.train();

        assertThat(second.float32()).isEqualTo(first.float32());
        assertThat(second.int8()).isEqualTo(first.int8());
    }

    @Test
    void anotherSeedGivesOtherBytes() {
        assertThat(new SineRecipe(2, 500, 0.1, 40).train().int8())
                .isNotEqualTo(SHORT.train().int8());
    }

    @Test
    void quantisedModelFollowsTheFloatOne() {
        TrainedModel trained = SHORT.train();
        Interpreter real = new Interpreter(Model.read(trained.float32()));
        Interpreter quantized = new Interpreter(Model.read(trained.int8()));

        for (double x = 0; x < 6.28; x += 0.1) {
            assertThat(int8(quantized, x)).isCloseTo(float32(real, x), within(0.15));
        }
    }

    @Test
    void filesAreOfDenseOperatorsWithNamedTensors() {
        Model model = Model.read(SHORT.train().int8());

        assertThat(model.description()).isEqualTo("Sagui: y = sin x, for x from 0 to 2 pi");
        assertThat(model.main().operators())
                .extracting(operator -> operator.code().name())
                .containsExactly("FULLY_CONNECTED", "FULLY_CONNECTED", "FULLY_CONNECTED");
        assertThat(model.main().tensors())
                .extracting(tensor -> tensor.name() + " " + tensor.type() + " " + tensor.shape())
                .containsExactly(
                        "x INT8 1×1",
                        "weights_1 INT8 16×1",
                        "biases_1 INT32 16",
                        "hidden_1 INT8 1×16",
                        "weights_2 INT8 16×16",
                        "biases_2 INT32 16",
                        "hidden_2 INT8 1×16",
                        "weights_3 INT8 1×16",
                        "biases_3 INT32 1",
                        "y INT8 1×1");
    }

    private static double float32(Interpreter interpreter, double x) {
        interpreter.inputs().get(0).float32()[0] = (float) x;
        interpreter.invoke();
        return interpreter.outputs().get(0).float32()[0];
    }

    private static double int8(Interpreter interpreter, double x) {
        Tensor input = interpreter.inputs().get(0);
        Tensor output = interpreter.outputs().get(0);
        assertThat(input.type()).isEqualTo(TensorType.INT8);
        input.int8()[0] = (byte) (Math.round(x / input.quantization().scale())
                + input.quantization().zeroPoint());
        interpreter.invoke();
        return (output.int8()[0] - output.quantization().zeroPoint())
                * output.quantization().scale();
    }
}
