package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sagui.simulator.compiler.CompiledModel.Place;
import org.sagui.simulator.compiler.CompiledModel.Step;
import org.sagui.simulator.compiler.wasm.WasmModule;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.interpreter.PreparedOperator;
import org.sagui.simulator.tensor.Tensor;

/**
 * Turns the first graph of a model into a WebAssembly module that is made for it alone, and gives the interpreter's bytes
 * after every operator. Operators that it cannot turn into code stay with the interpreter.
 */
public final class ModelCompiler {
    private static final int BEFORE_THE_RUN = 0;

    private final Interpreter interpreter;
    private final List<PreparedOperator> operators;
    private final InstructionSet instructionSet;
    private final MemoryLayout memory = new MemoryLayout();
    private final TensorRegions tensors = new TensorRegions(memory);
    private final StartCode start = new StartCode();

    private ModelCompiler(Interpreter interpreter, InstructionSet instructionSet) {
        this.interpreter = interpreter;
        this.operators = interpreter.prepared();
        this.instructionSet = instructionSet;
    }

    /** Compiles the model that the interpreter has prepared. */
    public static CompiledModel compile(Interpreter interpreter, InstructionSet instructionSet) {
        return new ModelCompiler(interpreter, instructionSet).compile();
    }

    private CompiledModel compile() {
        noteUses();
        interpreter.inputs().forEach(tensors::of);
        List<Optional<OperatorCode>> codes = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            codes.add(lower(i));
        }
        interpreter.outputs().forEach(tensors::of);
        memory.layOut();
        return new CompiledModel(
                module(codes).toBytes(), places(interpreter.inputs()), places(interpreter.outputs()), steps(codes));
    }

    /** Inputs and outputs are there for who looks at them before and after a run. */
    private void noteUses() {
        interpreter.inputs().forEach(tensor -> tensors.use(tensor, BEFORE_THE_RUN));
        for (int i = 0; i < operators.size(); i++) {
            for (Tensor tensor : operators.get(i).tensors()) {
                tensors.use(tensor, moment(i));
            }
        }
        interpreter.outputs().forEach(tensor -> tensors.use(tensor, moment(operators.size())));
    }

    private static int moment(int operator) {
        return operator + 1;
    }

    /** State that lasts from run to run is the interpreter's. */
    private Optional<OperatorCode> lower(int i) {
        PreparedOperator operator = operators.get(i);
        if (operator.tensors().stream().anyMatch(Tensor::isVariable)) {
            return Optional.empty();
        }
        Workspace workspace = new Workspace(operator.node(), moment(i), tensors, memory, start, instructionSet);
        return Lowerings.lower(operator.kernel(), workspace);
    }

    private WasmModule module(List<Optional<OperatorCode>> codes) {
        WasmModule module = new WasmModule(memory.bytes());
        memory.constants().forEach((region, contents) -> module.data(region.address(), contents));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).isPresent()) {
                String name = Step.function(i);
                module.function(name, codes.get(i).get()::write);
                names.add(name);
            }
        }
        if (names.size() == codes.size()) {
            module.sequence(CompiledModel.RUN, names);
        }
        start.write(module);
        return module;
    }

    private List<Step> steps(List<Optional<OperatorCode>> codes) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            steps.add(step(i, codes.get(i).isPresent()));
        }
        return steps;
    }

    private Step step(int i, boolean compiled) {
        PreparedOperator operator = operators.get(i);
        return new Step(i, compiled, shared(operator.inputs()), shared(operator.outputs()));
    }

    /** Those that both the module and the interpreter have. */
    private List<Place> shared(List<Tensor> operands) {
        return places(operands.stream()
                .filter(tensor -> tensors.contains(tensor) && !tensor.isConstant())
                .toList());
    }

    private List<Place> places(List<Tensor> wanted) {
        return wanted.stream()
                .map(tensor -> new Place(
                        interpreter.indexOf(tensor), tensors.of(tensor).address(), tensor.byteCount()))
                .toList();
    }
}
