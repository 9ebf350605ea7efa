package org.sagui.generator.conformance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.sagui.generator.conformance.Manifest.Checksum;
import org.sagui.generator.conformance.Manifest.OperatorChecksums;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;

/** Finds the first operator that gives other bytes than the reference. */
final class OperatorTrace {
    private OperatorTrace() {}

    /** Such as {@code "; the first operator that differs is operator 3 (SOFTMAX)"}; empty if none does. */
    static String firstDifference(Model model, ByteBuffer in, OperatorChecksums checksums) throws IOException {
        Interpreter interpreter = new Interpreter(model);
        for (int call = 0; call <= checksums.call(); call++) {
            for (Tensor input : interpreter.inputs()) {
                input.write(CaseRunner.next(in, input));
            }
            if (call < checksums.call()) {
                interpreter.invoke();
            }
        }
        for (int i = 0; i < interpreter.operators().size(); i++) {
            int operator = interpreter.step();
            for (Checksum checksum : checksums.tensors()) {
                if (checksum.operator() == operator && differs(interpreter, checksum)) {
                    return "; the first operator that differs is "
                            + interpreter.operators().get(operator).where();
                }
            }
        }
        return "";
    }

    private static boolean differs(Interpreter interpreter, Checksum checksum) {
        Tensor tensor = interpreter.tensor(checksum.tensor());
        CRC32 crc = new CRC32();
        crc.update(tensor.read());
        return tensor.type() != TensorType.FLOAT32
                && !String.format("%08x", crc.getValue()).equals(checksum.crc32());
    }
}
