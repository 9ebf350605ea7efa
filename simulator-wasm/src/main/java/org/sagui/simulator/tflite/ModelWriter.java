package org.sagui.simulator.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.schema.Buffer;
import org.sagui.simulator.tflite.schema.Model;
import org.sagui.simulator.tflite.schema.OperatorCode;
import org.sagui.simulator.tflite.schema.QuantizationParameters;
import org.sagui.simulator.tflite.schema.SubGraph;
import org.sagui.simulator.tflite.schema.Tensor;

/**
 * Builds a {@code .tflite} file with one graph. The same calls give the same bytes.
 *
 * <pre>{@code
 * ModelWriter writer = new ModelWriter("doubles its input");
 * int x = writer.tensor("x", FLOAT32, Shape.of(1, 1), Quantization.NONE, null);
 * int w = writer.tensor("w", FLOAT32, Shape.of(1, 1), Quantization.NONE, bytesOfTwo);
 * int y = writer.tensor("y", FLOAT32, Shape.of(1, 1), Quantization.NONE, null);
 * writer.operator(FULLY_CONNECTED, List.of(x, w), List.of(y), new FullyConnectedOptions(NONE, false));
 * byte[] file = writer.write(List.of(x), List.of(y));
 * }</pre>
 *
 * Nothing is checked here: {@link org.sagui.simulator.tflite.Model#read(byte[])} does.
 */
public final class ModelWriter {
    private static final int SCHEMA_VERSION = 3;
    private static final String IDENTIFIER = "TFL3";

    /** Constants start at multiples of this, so that a device can use them where they are. */
    private static final int DATA_ALIGNMENT = 16;

    /** The older field for operator codes is a byte; greater codes leave this mark in it (schema.fbs). */
    private static final int PLACEHOLDER_FOR_GREATER_OP_CODES = 127;

    /**
     * If it is too small, the file is written once more into twice as much. The builder could make its memory larger itself,
     * but then the bytes would be lost in the page: ByteBuffer.put(ByteBuffer) of TeaVM 0.15 ignores in WebAssembly where the
     * buffer that it writes to stands.
     */
    private static final int FIRST_CAPACITY = 1024;

    private record NewTensor(String name, TensorType type, Shape shape, Quantization quantization, int buffer) {}

    private record NewCode(BuiltinOperator operator, int version) {}

    private record NewOperator(int code, List<Integer> inputs, List<Integer> outputs, OperatorOptions options) {}

    private final String description;
    private final List<NewTensor> tensors = new ArrayList<>();
    private final List<byte[]> buffers = new ArrayList<>();
    private final List<NewCode> codes = new ArrayList<>();
    private final List<NewOperator> operators = new ArrayList<>();

    /** @param description stands in the file for people to read */
    public ModelWriter(String description) {
        this.description = description;
        buffers.add(new byte[0]); // Buffer 0 is by convention empty: the data of every tensor that is no constant.
    }

    /**
     * Adds a tensor.
     *
     * @param data the bytes of a constant, little-endian; null for a tensor that is computed or given
     * @return its index
     */
    public int tensor(String name, TensorType type, Shape shape, Quantization quantization, byte[] data) {
        int buffer = 0;
        if (data != null) {
            buffer = buffers.size();
            buffers.add(data.clone());
        }
        tensors.add(new NewTensor(name, type, shape, quantization, buffer));
        return tensors.size() - 1;
    }

    /** Adds the next step, without options. */
    public void operator(BuiltinOperator code, List<Integer> inputs, List<Integer> outputs) {
        operator(code, inputs, outputs, new OperatorOptions.None());
    }

    /** Adds the next step, in the operator's first version. */
    public void operator(BuiltinOperator code, List<Integer> inputs, List<Integer> outputs, OperatorOptions options) {
        operator(code, 1, inputs, outputs, options);
    }

    /**
     * Adds the next step.
     *
     * @param version of the operator, for runtimes that ask for it (op_version.cc); Lite Micro does not
     * @param inputs tensor indices, {@link Operator#ABSENT} for an optional one left out
     */
    public void operator(
            BuiltinOperator code, int version, List<Integer> inputs, List<Integer> outputs, OperatorOptions options) {
        NewCode versioned = new NewCode(code, version);
        if (!codes.contains(versioned)) {
            codes.add(versioned);
        }
        operators.add(new NewOperator(codes.indexOf(versioned), List.copyOf(inputs), List.copyOf(outputs), options));
    }

    /** The file, with these tensors as the graph's inputs and outputs. */
    public byte[] write(List<Integer> inputs, List<Integer> outputs) {
        int capacity = FIRST_CAPACITY;
        while (true) {
            FlatBufferBuilder builder = new FlatBufferBuilder(capacity);
            write(builder, inputs, outputs);
            if (builder.dataBuffer().capacity() == capacity) {
                return builder.sizedByteArray();
            }
            capacity *= 2;
        }
    }

    private void write(FlatBufferBuilder builder, List<Integer> inputs, List<Integer> outputs) {
        int buffersVector = Model.createBuffersVector(builder, each(buffers, data -> buffer(builder, data)));
        int codesVector = Model.createOperatorCodesVector(builder, each(codes, code -> operatorCode(builder, code)));
        int graph = subgraph(builder, inputs, outputs);
        int subgraphs = Model.createSubgraphsVector(builder, new int[] {graph});
        int text = builder.createString(description);
        int model = Model.createModel(builder, SCHEMA_VERSION, codesVector, subgraphs, text, buffersVector, 0, 0);
        builder.finish(model, IDENTIFIER);
    }

    private int subgraph(FlatBufferBuilder builder, List<Integer> inputs, List<Integer> outputs) {
        int tensorsVector = SubGraph.createTensorsVector(builder, each(tensors, tensor -> tensor(builder, tensor)));
        int operatorsVector =
                SubGraph.createOperatorsVector(builder, each(operators, operator -> operator(builder, operator)));
        int inputsVector = SubGraph.createInputsVector(builder, array(inputs));
        int outputsVector = SubGraph.createOutputsVector(builder, array(outputs));
        int name = builder.createString("main");
        return SubGraph.createSubGraph(builder, tensorsVector, inputsVector, outputsVector, operatorsVector, name);
    }

    private static int buffer(FlatBufferBuilder builder, byte[] data) {
        if (data.length == 0) {
            return Buffer.createBuffer(builder, 0);
        }
        builder.startVector(1, data.length, DATA_ALIGNMENT);
        for (int i = data.length - 1; i >= 0; i--) {
            builder.addByte(data[i]);
        }
        return Buffer.createBuffer(builder, builder.endVector());
    }

    private static int operatorCode(FlatBufferBuilder builder, NewCode code) {
        int number = code.operator.code();
        byte deprecated = (byte) Math.min(number, PLACEHOLDER_FOR_GREATER_OP_CODES);
        return OperatorCode.createOperatorCode(builder, deprecated, 0, code.version, number);
    }

    private static int tensor(FlatBufferBuilder builder, NewTensor tensor) {
        int shape = Tensor.createShapeVector(builder, tensor.shape.toArray());
        int name = builder.createString(tensor.name);
        int quantization = tensor.quantization.isQuantized() ? quantization(builder, tensor.quantization) : 0;
        return Tensor.createTensor(builder, shape, (byte) tensor.type.code(), tensor.buffer, name, quantization, false);
    }

    private static int quantization(FlatBufferBuilder builder, Quantization quantization) {
        float[] scales = new float[quantization.count()];
        long[] zeroPoints = new long[quantization.count()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = quantization.scale(i);
            zeroPoints[i] = quantization.zeroPoint(i);
        }
        int scaleVector = QuantizationParameters.createScaleVector(builder, scales);
        int zeroPointVector = QuantizationParameters.createZeroPointVector(builder, zeroPoints);
        QuantizationParameters.startQuantizationParameters(builder);
        QuantizationParameters.addScale(builder, scaleVector);
        QuantizationParameters.addZeroPoint(builder, zeroPointVector);
        QuantizationParameters.addQuantizedDimension(builder, quantization.dimension());
        return QuantizationParameters.endQuantizationParameters(builder);
    }

    private static int operator(FlatBufferBuilder builder, NewOperator operator) {
        int inputs = org.sagui.simulator.tflite.schema.Operator.createInputsVector(builder, array(operator.inputs));
        int outputs = org.sagui.simulator.tflite.schema.Operator.createOutputsVector(builder, array(operator.outputs));
        int options = OptionsTable.write(operator.options, builder);
        return org.sagui.simulator.tflite.schema.Operator.createOperator(
                builder, operator.code, inputs, outputs, OptionsTable.type(operator.options), options, 0);
    }

    private static <T> int[] each(List<T> values, ToIntFunction<T> write) {
        return values.stream().mapToInt(write).toArray();
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
