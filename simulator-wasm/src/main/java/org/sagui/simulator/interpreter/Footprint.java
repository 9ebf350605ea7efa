package org.sagui.simulator.interpreter;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * What one kind of operator asks of TFLM's arena besides its tensors: see {@link FootprintTable}.
 *
 * @param parameterBytes size of the parsed options
 * @param parameterAlignment their alignment
 * @param data sizes of the kernel's own structure, and of what else its Init asks for, in order
 * @param kept sizes of what Prepare keeps, in order
 * @param scratch sizes of the memory for the time it runs, in order
 * @param looksAt the tensors that Prepare takes temporary copies of
 * @param exact whether TFLM was measured to ask for just that; otherwise it is read from its sources, or guessed
 */
record Footprint(
        int parameterBytes,
        int parameterAlignment,
        Sizes data,
        Sizes kept,
        Sizes scratch,
        Looks looksAt,
        boolean exact) {

    /** Sizes in bytes, for the tensors of one operator. */
    interface Sizes extends Function<Operands, long[]> {}

    /** Some of the tensors of one operator. */
    interface Looks extends Function<Operands, Stream<TensorInfo>> {}

    /** An operator with a structure of its own of so many bytes, no parameters, and a look at every tensor. */
    static Footprint data(int bytes) {
        return new Footprint(0, 1, op -> sizes(bytes), op -> sizes(), op -> sizes(), Operands::all, true);
    }

    static long[] sizes(long... bytes) {
        return bytes;
    }

    /** One after the other. */
    static long[] sizes(long[] first, long[] second) {
        return LongStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    Footprint parameters(int bytes, int alignment) {
        return new Footprint(bytes, alignment, data, kept, scratch, looksAt, exact);
    }

    /** With more than a structure of its own from Init on. */
    Footprint withData(Sizes more) {
        Sizes all = op -> sizes(data.apply(op), more.apply(op));
        return new Footprint(parameterBytes, parameterAlignment, all, kept, scratch, looksAt, exact);
    }

    Footprint keeps(Sizes sizes) {
        return new Footprint(parameterBytes, parameterAlignment, data, sizes, scratch, looksAt, exact);
    }

    Footprint scratch(Sizes sizes) {
        return new Footprint(parameterBytes, parameterAlignment, data, kept, sizes, looksAt, exact);
    }

    Footprint looksAt(Looks tensors) {
        return new Footprint(parameterBytes, parameterAlignment, data, kept, scratch, tensors, exact);
    }

    Footprint modelled() {
        return new Footprint(parameterBytes, parameterAlignment, data, kept, scratch, looksAt, false);
    }
}
