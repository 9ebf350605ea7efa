package org.sagui.simulator.compiler;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.ModelWriter;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.OperatorOptions;

/** A model as it grows: each operator works on tensors that are there, and gives one more. */
final class GraphBuilder {
    /** A tensor of the model. */
    record Value(int index, TensorType type, Shape shape, Quantization quantization) {
        int rank() {
            return shape.rank();
        }

        int elements() {
            return (int) shape.elementCount();
        }
    }

    private final ModelWriter writer = new ModelWriter("");
    private final List<Value> inputs = new ArrayList<>();
    private final List<Value> results = new ArrayList<>();
    private int tensors;

    Value input(TensorType type, Shape shape, Quantization quantization) {
        Value value = tensor(type, shape, quantization, null);
        inputs.add(value);
        return value;
    }

    Value constant(TensorType type, Shape shape, Quantization quantization, byte[] contents) {
        return tensor(type, shape, quantization, contents);
    }

    Value constant(Shape shape, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return constant(TensorType.INT32, shape, Quantization.NONE, bytes.array());
    }

    /** @param operands null where an optional one is left out */
    Value operator(
            BuiltinOperator code,
            OperatorOptions options,
            TensorType type,
            Shape shape,
            Quantization quantization,
            Value... operands) {
        Value result = tensor(type, shape, quantization, null);
        List<Integer> indices = Arrays.stream(operands)
                .map(value -> value == null ? Operator.ABSENT : value.index)
                .toList();
        writer.operator(code, indices, List.of(result.index), options);
        results.add(result);
        return result;
    }

    private Value tensor(TensorType type, Shape shape, Quantization quantization, byte[] contents) {
        writer.tensor("t" + tensors, type, shape, quantization, contents);
        return new Value(tensors++, type, shape, quantization);
    }

    /** Inputs and what operators have given, the latest last. */
    List<Value> computed() {
        List<Value> values = new ArrayList<>(inputs);
        values.addAll(results);
        return values;
    }

    byte[] write(List<Value> outputs) {
        return writer.write(indices(inputs), indices(outputs));
    }

    private static List<Integer> indices(List<Value> values) {
        return values.stream().map(Value::index).toList();
    }
}
