package org.sagui.simulator.compiler;

import java.util.List;
import org.sagui.simulator.compiler.CompiledModel.Place;
import org.sagui.simulator.compiler.CompiledModel.Step;
import org.sagui.simulator.compiler.wasm.WasmInstance;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tflite.Model;

/** A compiled model at work, with an interpreter beside the module for the operators that the module does not have. */
final class CompiledRun implements AutoCloseable {
    private final Interpreter interpreter;
    private final CompiledModel compiled;
    private final WasmInstance instance;

    CompiledRun(Model model, InstructionSet instructionSet) {
        interpreter = new Interpreter(model);
        compiled = ModelCompiler.compile(interpreter, instructionSet);
        instance = WasmInstance.of(compiled.module());
    }

    CompiledModel compiled() {
        return compiled;
    }

    /** @param inputs the contents of the model's inputs, in their order */
    void write(List<byte[]> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            instance.write(compiled.inputs().get(i).address(), inputs.get(i));
        }
    }

    /** Runs one operator where it is at home. */
    void run(Step step) {
        if (step.compiled()) {
            instance.call(step.function());
            return;
        }
        step.inputs().forEach(place -> interpreter.tensor(place.tensor()).write(read(place)));
        interpreter.run(step.operator());
        step.outputs()
                .forEach(place -> instance.write(
                        place.address(), interpreter.tensor(place.tensor()).read()));
    }

    /** Runs all operators, of a complete module. */
    void runAll() {
        instance.call(CompiledModel.RUN);
    }

    byte[] read(Place place) {
        return instance.read(place.address(), place.bytes());
    }

    /** What a step has written into a tensor, wherever it is. */
    byte[] output(Step step, int tensor) {
        return step.outputs().stream()
                .filter(place -> place.tensor() == tensor)
                .findFirst()
                .map(this::read)
                .orElseGet(() -> interpreter.tensor(tensor).read());
    }

    @Override
    public void close() {
        instance.close();
    }
}
