package org.sagui.simulator.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.schema.BuiltinOptions;
import org.sagui.simulator.tflite.schema.FullyConnectedOptions;
import org.sagui.simulator.tflite.schema.Operator;
import org.sagui.simulator.tflite.schema.ReshapeOptions;
import org.sagui.simulator.tflite.schema.SoftmaxOptions;

/** Options tables of the format to {@link OperatorOptions} and back. */
final class OptionsTable {
    /** Every dimension a RESHAPE could need; TFLM itself keeps eight. */
    private static final int MAX_NEW_SHAPE = 8;

    private OptionsTable() {}

    static OperatorOptions read(Operator operator, String where) {
        int type = operator.builtinOptionsType() & 255;
        switch (type) {
            case BuiltinOptions.NONE:
                return new OperatorOptions.None();
            case BuiltinOptions.FullyConnectedOptions:
                if (operator.builtinOptions(new FullyConnectedOptions()) instanceof FullyConnectedOptions table) {
                    return new OperatorOptions.FullyConnectedOptions(
                            activation(table.fusedActivationFunction(), where), table.keepNumDims());
                }
                break;
            case BuiltinOptions.SoftmaxOptions:
                if (operator.builtinOptions(new SoftmaxOptions()) instanceof SoftmaxOptions table) {
                    return new OperatorOptions.SoftmaxOptions(table.beta());
                }
                break;
            case BuiltinOptions.ReshapeOptions:
                if (operator.builtinOptions(new ReshapeOptions()) instanceof ReshapeOptions table) {
                    return new OperatorOptions.ReshapeOptions(newShape(table, where));
                }
                break;
            default:
                return new OperatorOptions.Unread(type);
        }
        throw new SaguiError(Code.MALFORMED_MODEL, where, "names an options table, but has none");
    }

    private static Activation activation(int code, String where) {
        return Activation.ofCode(code)
                .orElseThrow(() -> new SaguiError(
                        Code.MALFORMED_MODEL, where, "the format has no activation function with code " + code));
    }

    private static List<Integer> newShape(ReshapeOptions table, String where) {
        if (table.newShapeLength() > MAX_NEW_SHAPE) {
            throw new SaguiError(
                    Code.LIMIT_EXCEEDED, where, "a new shape of " + table.newShapeLength() + " dimensions");
        }
        List<Integer> shape = new ArrayList<>();
        for (int i = 0; i < table.newShapeLength(); i++) {
            shape.add(table.newShape(i));
        }
        return shape;
    }

    /** The table's number in the format's union BuiltinOptions. */
    static byte type(OperatorOptions options) {
        if (options instanceof OperatorOptions.FullyConnectedOptions) {
            return BuiltinOptions.FullyConnectedOptions;
        } else if (options instanceof OperatorOptions.SoftmaxOptions) {
            return BuiltinOptions.SoftmaxOptions;
        } else if (options instanceof OperatorOptions.ReshapeOptions) {
            return BuiltinOptions.ReshapeOptions;
        }
        return BuiltinOptions.NONE;
    }

    /** Writes the table and returns its offset, 0 when there is none to write. */
    static int write(OperatorOptions options, FlatBufferBuilder builder) {
        if (options instanceof OperatorOptions.FullyConnectedOptions fullyConnected) {
            return FullyConnectedOptions.createFullyConnectedOptions(
                    builder, (byte) fullyConnected.activation().code(), (byte) 0, fullyConnected.keepDimensions());
        } else if (options instanceof OperatorOptions.SoftmaxOptions softmax) {
            return SoftmaxOptions.createSoftmaxOptions(builder, softmax.beta());
        } else if (options instanceof OperatorOptions.ReshapeOptions reshape) {
            int[] shape =
                    reshape.newShape().stream().mapToInt(Integer::intValue).toArray();
            return ReshapeOptions.createReshapeOptions(builder, ReshapeOptions.createNewShapeVector(builder, shape));
        }
        return 0;
    }
}
