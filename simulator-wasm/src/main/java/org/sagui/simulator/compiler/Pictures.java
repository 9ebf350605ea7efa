package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Convolution;
import org.sagui.simulator.kernel.Window2D;

/**
 * The loop over the pictures of a batch.
 *
 * @param channels of the output
 * @param elementBytes of a number of the input and of the output
 */
record Pictures(Window2D window, PaddedInput padded, Region input, Region output, int channels, int elementBytes) {
    /** What is done with a picture. */
    interface Body {
        /**
         * @param firstTap where its first window begins
         * @param result where its output belongs
         */
        void write(I32 firstTap, I32 result);
    }

    /** @param window that of the convolution, perhaps flattened */
    static Pictures of(
            Workspace workspace, Convolution convolution, Window2D window, PaddedInput padded, int elementBytes) {
        return new Pictures(
                window,
                padded,
                workspace.region(convolution.input()),
                workspace.region(convolution.output()),
                convolution.filters().channels(),
                elementBytes);
    }

    void write(Code code, Body body) {
        I32.Local picture = code.i32("picture");
        I32.Local image = code.i32("image");
        I32.Local result = code.i32("result");
        code.set(image, I32.of(input.address()));
        code.set(result, I32.of(output.address()));
        code.loop(picture, 0, window.batches(), 1, () -> {
            padded.write(code, image);
            body.write(padded.firstTap(image), result);
            code.increase(image, window.rows().input() * window.columns().input() * window.channels() * elementBytes);
            code.increase(result, window.places() * channels * elementBytes);
        });
    }
}
