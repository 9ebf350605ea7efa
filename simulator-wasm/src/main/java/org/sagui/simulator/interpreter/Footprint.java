package org.sagui.simulator.interpreter;

import java.util.function.Function;
import java.util.stream.Stream;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * What one kind of operator asks of TFLM's arena besides its tensors, with the reference kernels: see
 * {@link FootprintTable}.
 *
 * @param parameterBytes size of the parsed options
 * @param parameterAlignment their alignment
 * @param dataBytes size of the kernel's own structure
 * @param kept sizes of what Prepare keeps, in order
 * @param scratch sizes of the memory for the time it runs, in order
 * @param looksAt the tensors that Prepare takes temporary copies of
 */
record Footprint(int parameterBytes, int parameterAlignment, int dataBytes, Sizes kept, Sizes scratch, Looks looksAt) {

    /** Sizes in bytes, for the tensors of one operator. */
    interface Sizes extends Function<Operands, long[]> {}

    /** Some of the tensors of one operator. */
    interface Looks extends Function<Operands, Stream<TensorInfo>> {}

    /** An operator with a structure of its own of so many bytes, no parameters, and a look at every tensor. */
    static Footprint data(int bytes) {
        return new Footprint(0, 1, bytes, operands -> sizes(), operands -> sizes(), Operands::all);
    }

    static long[] sizes(long... bytes) {
        return bytes;
    }

    Footprint parameters(int bytes, int alignment) {
        return new Footprint(bytes, alignment, dataBytes, kept, scratch, looksAt);
    }

    Footprint keeps(Sizes sizes) {
        return new Footprint(parameterBytes, parameterAlignment, dataBytes, sizes, scratch, looksAt);
    }

    Footprint scratch(Sizes sizes) {
        return new Footprint(parameterBytes, parameterAlignment, dataBytes, kept, sizes, looksAt);
    }

    Footprint looksAt(Looks tensors) {
        return new Footprint(parameterBytes, parameterAlignment, dataBytes, kept, scratch, tensors);
    }
}
