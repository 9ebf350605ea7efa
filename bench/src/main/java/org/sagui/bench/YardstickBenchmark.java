package org.sagui.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the machine does with a plain loop: one million multiply-accumulates of bytes, as 1,000 positions of a filter
 * with 1,000 weights. page/measure.js does the same.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class YardstickBenchmark {
    private static final int WEIGHTS = 1_000;
    private static final int POSITIONS = 1_000;

    private final byte[] weights = new byte[WEIGHTS];
    private final byte[] signal = new byte[WEIGHTS + POSITIONS];

    @Setup
    public void fill() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) (i * 37);
        }
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (byte) (i * 53);
        }
    }

    @Benchmark
    public int millionMultiplyAccumulates() {
        int sum = 0;
        for (int position = 0; position < POSITIONS; position++) {
            sum += dotProduct(position);
        }
        return sum;
    }

    private int dotProduct(int position) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS; i++) {
            sum += weights[i] * signal[position + i];
        }
        return sum;
    }
}
