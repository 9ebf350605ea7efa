package org.sagui.simulator.compiler;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.sagui.simulator.compiler.CompiledModel.Place;
import org.sagui.simulator.compiler.CompiledModel.Step;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;

/** Runs a model in the interpreter and as a module, and compares what every operator has written. */
final class SideBySide implements AutoCloseable {
    private final Interpreter interpreter;
    private final CompiledRun run;

    SideBySide(Model model, InstructionSet instructionSet) {
        interpreter = new Interpreter(model);
        run = new CompiledRun(model, instructionSet);
    }

    CompiledModel compiled() {
        return run.compiled();
    }

    /**
     * One run of both, operator by operator; where the module has all of them, also as a whole.
     *
     * @param inputs the contents of the model's inputs, in their order
     * @return the first difference, if there is one
     */
    Optional<String> firstDifference(List<byte[]> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            interpreter.inputs().get(i).write(inputs.get(i));
        }
        run.write(inputs);
        for (Step step : compiled().steps()) {
            interpreter.run(step.operator());
            run.run(step);
            for (int output : interpreter.operators().get(step.operator()).outputs()) {
                Optional<String> difference = difference(output, run.output(step, output));
                if (difference.isPresent()) {
                    return difference.map(
                            text -> interpreter.operators().get(step.operator()).where() + ", " + text);
                }
            }
        }
        return compiled().isComplete() ? differenceOfWhole(inputs) : Optional.empty();
    }

    private Optional<String> differenceOfWhole(List<byte[]> inputs) {
        run.write(inputs);
        run.runAll();
        for (Place output : compiled().outputs()) {
            Optional<String> difference = difference(output.tensor(), run.read(output));
            if (difference.isPresent()) {
                return difference.map(text -> CompiledModel.RUN + ", " + text);
            }
        }
        return Optional.empty();
    }

    private Optional<String> difference(int index, byte[] got) {
        Tensor tensor = interpreter.tensor(index);
        byte[] wanted = tensor.read();
        int size = Math.max(tensor.type().byteSize(), 1);
        for (int i = 0; i < wanted.length; i += size) {
            String numberGot = number(tensor.type(), got, i);
            String numberWanted = number(tensor.type(), wanted, i);
            if (!numberGot.equals(numberWanted)) {
                return Optional.of("tensor " + index + " (" + tensor.type() + " " + tensor.shape() + "), element "
                        + i / size + ": the module gives " + numberGot + ", the interpreter " + numberWanted);
            }
        }
        return Optional.empty();
    }

    /** A text that is the same for the same bits, and for all numbers that are none: the payload of NaN is left open. */
    private static String number(TensorType type, byte[] bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case FLOAT32 -> Float.toHexString(buffer.getFloat(offset));
            case INT64, UINT64 -> Long.toString(buffer.getLong(offset));
            case INT32, UINT32, RESOURCE -> Integer.toString(buffer.getInt(offset));
            case INT16 -> Short.toString(buffer.getShort(offset));
            default -> Byte.toString(buffer.get(offset));
        };
    }

    @Override
    public void close() {
        run.close();
    }
}
