package org.sagui.simulator.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.OperatorOptions.FullyConnectedOptions;
import org.sagui.simulator.tflite.OperatorOptions.None;
import org.sagui.simulator.tflite.schema.OperatorCode;

/** What is written is read back as it was, and anything else is refused with one error. */
class ModelWriterTest {
    private static final Quantization INPUT = Quantization.of(0.5f, -3);
    private static final Quantization FILTER = new Quantization(new float[] {0.5f, 0.25f}, new int[] {0, 0}, 0);
    private static final byte[] WEIGHTS = {1, 2, 3, 4, 5, 6};

    /** x (float) → QUANTIZE → q (int8) → FULLY_CONNECTED with w → y (int8). */
    private static byte[] network() {
        ModelWriter writer = new ModelWriter("um modelo, é");
        int x = writer.tensor("x", TensorType.FLOAT32, Shape.of(1, 3), Quantization.NONE, null);
        int q = writer.tensor("q", TensorType.INT8, Shape.of(1, 3), INPUT, null);
        int w = writer.tensor("w", TensorType.INT8, Shape.of(2, 3), FILTER, WEIGHTS);
        int y = writer.tensor("y", TensorType.INT8, Shape.of(1, 2), INPUT, null);
        writer.operator(BuiltinOperator.QUANTIZE, List.of(x), List.of(q));
        writer.operator(
                BuiltinOperator.FULLY_CONNECTED,
                List.of(q, w, Operator.ABSENT),
                List.of(y),
                new FullyConnectedOptions(Activation.RELU, true));
        return writer.write(List.of(x), List.of(y));
    }

    @Test
    void roundTrip() {
        Model model = Model.read(network());

        assertThat(model.description()).isEqualTo("um modelo, é");
        assertThat(model.main().inputs()).containsExactly(0);
        assertThat(model.main().outputs()).containsExactly(3);
        assertThat(model.main().operators())
                .containsExactly(
                        new Operator(0, BuiltinOperator.QUANTIZE, "QUANTIZE", List.of(0), List.of(1), new None()),
                        new Operator(
                                1,
                                BuiltinOperator.FULLY_CONNECTED,
                                "FULLY_CONNECTED",
                                List.of(1, 2, -1),
                                List.of(3),
                                new FullyConnectedOptions(Activation.RELU, true)));
        TensorInfo filter = model.main().tensors().get(2);
        assertThat(filter.name()).isEqualTo("w");
        assertThat(filter.type()).isEqualTo(TensorType.INT8);
        assertThat(filter.shape()).isEqualTo(Shape.of(2, 3));
        assertThat(filter.quantization()).isEqualTo(FILTER);
        assertThat(filter.data()).contains(ByteBuffer.wrap(WEIGHTS));
        assertThat(model.main().tensors().get(1).isConstant()).isFalse();
    }

    @Test
    void sameCallsGiveTheSameBytes() {
        assertThat(network()).isEqualTo(network());
    }

    @Test
    void constantsAreAlignedTo16Bytes() {
        byte[] file = network();

        assertThat(file.length % 16).isZero();
        assertThat(indexOf(file, WEIGHTS) % 16).isZero();
    }

    @Test
    void bothFieldsForTheOperatorCodeAreWritten() {
        var table = org.sagui.simulator.tflite.schema.Model.getRootAsModel(ByteBuffer.wrap(network()));
        OperatorCode quantize = table.operatorCodes(0);

        assertThat(quantize.builtinCode()).isEqualTo(114);
        assertThat(quantize.deprecatedBuiltinCode()).isEqualTo((byte) 114);
        assertThat(table.version()).isEqualTo(3);
    }

    @Test
    void everyCutOfTheFileIsRefused() {
        byte[] file = network();
        for (int length = 0; length < file.length - 16; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> Model.read(cut)).isInstanceOf(SaguiError.class);
        }
    }

    @Test
    void everyDamageEndsInARunOrInOneError() {
        byte[] file = network();
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = file.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                damaged[random.nextInt(file.length)] = (byte) (random.nextBoolean() ? random.nextInt() : 0xFF);
            }
            assertThatCode(() -> runOrRefuse(damaged)).doesNotThrowAnyException();
        }
    }

    private static void runOrRefuse(byte[] file) {
        try {
            new Interpreter(Model.read(file)).invoke();
        } catch (SaguiError refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    @Test
    void limitsAreNamed() {
        byte[] file = network();

        assertThatThrownBy(() -> Model.read(file, Limits.DEFAULT.withFileBytes(100)))
                .hasToString("model: " + file.length + " bytes in the file, more than 100 [limit-exceeded]");
        assertThatThrownBy(() -> Model.read(file, Limits.DEFAULT.withTensorBytes(11)))
                .hasToString("tensor 0 'x': shape 1×3 of FLOAT32 is more than 11 bytes [limit-exceeded]");
        assertThatThrownBy(() -> Model.read(file, Limits.DEFAULT.withModelBytes(20)))
                .hasToString("tensor 2 'w': all tensors together are more than 20 bytes [limit-exceeded]");
    }

    @Test
    void graphsThatDoNotFlowAreRefused() {
        ModelWriter writer = new ModelWriter("");
        int a = writer.tensor("a", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        int b = writer.tensor("b", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        writer.operator(BuiltinOperator.RELU, List.of(b), List.of(a));
        writer.operator(BuiltinOperator.RELU, List.of(a), List.of(b));

        assertThatThrownBy(() -> Model.read(writer.write(List.of(), List.of(b))))
                .hasToString("operator 0 (RELU): tensor 1 'b' is read before anything writes it [malformed-model]");
    }

    @Test
    void constantsOfTheWrongSizeAreRefused() {
        ModelWriter writer = new ModelWriter("");
        int w = writer.tensor("w", TensorType.INT32, Shape.of(2), Quantization.NONE, new byte[7]);

        assertThatThrownBy(() -> Model.read(writer.write(List.of(), List.of(w))))
                .hasToString("tensor 0 'w': its data has 7 bytes, but shape 2 of INT32 needs 8 [malformed-model]");
    }

    @Test
    void constantsWithoutElementsMayBeRead() {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        int shape = writer.tensor("shape of a scalar", TensorType.INT32, Shape.of(0), Quantization.NONE, new byte[0]);
        int y = writer.tensor("y", TensorType.FLOAT32, Shape.of(), Quantization.NONE, null);
        writer.operator(BuiltinOperator.RESHAPE, List.of(x, shape), List.of(y));

        assertThatCode(() -> Model.read(writer.write(List.of(x), List.of(y)))).doesNotThrowAnyException();
    }

    @Test
    void operandsAreCounted() {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        List<Integer> many = Collections.nCopies(Limits.DEFAULT.operands() + 1, x);

        assertThatThrownBy(() -> Model.read(writer.write(many, List.of())))
                .hasToString("model: 100001 inputs and outputs, more than 100000 [limit-exceeded]");
    }

    @Test
    void namesCannotSteerATerminal() {
        ModelWriter writer = new ModelWriter("a\u001b[2Jb\n");
        int x = writer.tensor("\u0007", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);

        Model model = Model.read(writer.write(List.of(x), List.of(x)));

        assertThat(model.description()).isEqualTo("a\uFFFD[2Jb\uFFFD");
        assertThat(model.main().tensors().get(0).name()).isEqualTo("\uFFFD");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return Collections.indexOfSubList(list(bytes), list(wanted));
    }

    private static List<Byte> list(byte[] bytes) {
        List<Byte> list = new ArrayList<>();
        for (byte b : bytes) {
            list.add(b);
        }
        return list;
    }
}
