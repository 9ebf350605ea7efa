package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.kernel.Pool2D;
import org.sagui.simulator.kernel.Window;
import org.sagui.simulator.kernel.Window2D;

/** Moves a window over pictures, and gives one number for each channel of what is under it and inside of the picture. */
final class PoolCode implements OperatorCode {
    private final Window2D window;
    private final int elementBytes;
    private final Region input;
    private final Region output;
    private final AccumulatorOf accumulatorOf;

    PoolCode(Workspace workspace, Pool2D kernel, AccumulatorOf accumulatorOf) {
        Node node = workspace.node();
        this.accumulatorOf = accumulatorOf;
        window = kernel.window(node);
        elementBytes = node.output(0).type().byteSize();
        input = workspace.region(node.input(0));
        output = workspace.region(node.output(0));
    }

    /** Makes local variables; {@code pixels} is how many pixels of a window are inside. */
    interface AccumulatorOf {
        Accumulator in(Code code, I32.Local pixels);
    }

    @Override
    public void write(Code code) {
        if (output.bytes() > 0) {
            new Writer(code).write();
        }
    }

    /** Which taps of a window are inside along one dimension. */
    private static final class Inside {
        private final Code code;
        private final Window window;
        private final I32.Local place;
        private final I32.Local start;
        private final I32.Local first;
        private final I32.Local count;

        Inside(Code code, Window window, String name) {
            this.code = code;
            this.window = window;
            place = code.i32(name);
            start = code.i32(name + "Start");
            first = code.i32(name + "First");
            count = code.i32(name + "Count");
        }

        void forEachPlace(Runnable body) {
            code.set(start, I32.of(-window.before()));
            code.loop(place, 0, window.places(), 1, () -> {
                code.set(first, start.ifElse(start.greaterThan(0), I32.of(0)));
                I32 end = start.plus(window.taps());
                I32 size = I32.of(window.input());
                code.set(count, end.ifElse(end.lessThan(size), size).minus(first));
                body.run();
                code.increase(start, window.stride());
            });
        }
    }

    private final class Writer {
        private final int channelBytes = window.channels() * elementBytes;
        private final int rowBytes = window.columns().input() * channelBytes;

        private final Code code;
        private final Inside rows;
        private final Inside columns;
        private final I32.Local area;
        private final I32.Local pixel;
        private final I32.Local out;
        private final I32.Local y;
        private final I32.Local x;
        private final I32.Local pixels;
        private final Accumulator accumulator;

        Writer(Code code) {
            this.code = code;
            rows = new Inside(code, window.rows(), "row");
            columns = new Inside(code, window.columns(), "column");
            area = code.i32("area");
            pixel = code.i32("pixel");
            out = code.i32("out");
            y = code.i32("y");
            x = code.i32("x");
            pixels = code.i32("pixels");
            accumulator = accumulatorOf.in(code, pixels);
        }

        void write() {
            I32.Local picture = code.i32("picture");
            I32.Local image = code.i32("image");
            I32.Local rowStart = code.i32("rowStart");
            code.set(image, I32.of(input.address()));
            code.set(out, I32.of(output.address()));
            code.loop(picture, 0, window.batches(), 1, () -> {
                rows.forEachPlace(() -> {
                    code.set(rowStart, image.plus(rows.first.times(rowBytes)));
                    columns.forEachPlace(() -> {
                        code.set(area, rowStart.plus(columns.first.times(channelBytes)));
                        code.set(pixels, rows.count.times(columns.count));
                        writeChannels();
                    });
                });
                code.increase(image, window.rows().input() * rowBytes);
            });
        }

        private void writeChannels() {
            int rest = window.channels() % accumulator.count();
            I32.Local channel = code.i32("channel");
            code.loop(channel, 0, window.channels() - rest, accumulator.count(), () -> writeBlock(accumulator.count()));
            if (rest > 0) {
                writeBlock(rest);
            }
        }

        private void writeBlock(int count) {
            code.set(pixel, area);
            accumulator.start();
            code.loop(y, I32.of(0), rows.count, 1, () -> {
                code.loop(x, I32.of(0), columns.count, 1, () -> {
                    accumulator.add(pixel);
                    code.increase(pixel, channelBytes);
                });
                code.set(pixel, pixel.plus(rowBytes).minus(columns.count.times(channelBytes)));
            });
            accumulator.store(count, out);
            code.increase(out, count * elementBytes);
            code.increase(area, count * elementBytes);
        }
    }
}
