package org.sagui.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;

/** One inference: all operators of a model, without reading it and without its inputs and outputs being copied. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InferenceBenchmark {
    /** A name of {@code models.txt}; {@link Benchmarks} gives all that run. */
    @Param("sine")
    public String model;

    private Interpreter interpreter;

    @Setup
    public void open() throws IOException {
        interpreter = ModelFiles.open(model);
    }

    @Benchmark
    public List<Tensor> invoke() {
        interpreter.invoke();
        return interpreter.outputs();
    }
}
