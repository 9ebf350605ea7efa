package org.sagui.simulator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.board.ModelCost;
import org.sagui.simulator.compiler.CompiledModel;
import org.sagui.simulator.compiler.InstructionSet;
import org.sagui.simulator.compiler.ModelCompiler;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Model;

/** The models that the page has opened, by handle. */
final class Models {
    private record Session(Model model, Interpreter interpreter) {}

    private final List<Session> sessions = new ArrayList<>();

    /** The module that was compiled last, until it is taken; it can be as large as its model. */
    private byte[] module;

    String open(byte[] file) {
        return Answer.of(json -> {
            Model model = Model.read(file);
            Session session = new Session(model, new Interpreter(model));
            sessions.add(session);
            json.put("handle", sessions.size() - 1)
                    .put("inputs", session.interpreter().inputs(), Models::describe)
                    .put("outputs", session.interpreter().outputs(), Models::describe)
                    .put(
                            "operators",
                            session.interpreter().operators(),
                            (operatorJson, operator) -> operatorJson
                                    .put("name", operator.name())
                                    .put("inputs", operator.inputs())
                                    .put("outputs", operator.outputs()));
        });
    }

    private static void describe(Json json, Tensor tensor) {
        json.put("name", tensor.name())
                .put("type", tensor.type().name())
                .put("shape", tensor.shape().toArray())
                .put("bytes", tensor.byteCount());
        if (tensor.quantization().isQuantized()) {
            json.put("scale", (double) tensor.quantization().scale())
                    .put("zeroPoint", tensor.quantization().zeroPoint());
        } else {
            json.putNull("scale").putNull("zeroPoint");
        }
    }

    String writeInput(int handle, int index, byte[] bytes) {
        return Answer.of(
                json -> session(handle).interpreter().inputs().get(index).write(bytes));
    }

    String invoke(int handle) {
        return Answer.of(json -> session(handle).interpreter().invoke());
    }

    byte[] output(int handle, int index) {
        return session(handle).interpreter().outputs().get(index).read();
    }

    /** @param vectors whether the module may have vector instructions */
    String compile(int handle, boolean vectors) {
        return Answer.of(json -> {
            Interpreter interpreter = session(handle).interpreter();
            interpreter.requireWithinLimit();
            CompiledModel compiled =
                    ModelCompiler.compile(interpreter, vectors ? InstructionSet.SIMD : InstructionSet.SCALAR);
            module = compiled.module();
            CompiledJson.write(json, compiled);
        });
    }

    byte[] takeModule() {
        byte[] taken = module;
        module = null;
        return taken;
    }

    String writeTensor(int handle, int tensor, byte[] bytes) {
        return Answer.of(json -> session(handle).interpreter().tensor(tensor).write(bytes));
    }

    String runOperator(int handle, int operator) {
        return Answer.of(json -> session(handle).interpreter().run(operator));
    }

    byte[] tensor(int handle, int tensor) {
        return session(handle).interpreter().tensor(tensor).read();
    }

    /** @param board the id of a board to hold the model against; empty for none */
    String memoryPlan(int handle, String board) {
        return Answer.of(json -> {
            Session session = session(handle);
            MemoryPlan plan = MemoryPlan.of(session.model());
            MemoryJson.write(json, plan);
            if (!board.isEmpty()) {
                BoardType type = BoardType.of(board);
                MemoryUse use = MemoryUse.of(type, session.model(), plan.smallestArenaBytes(), Optional.empty());
                json.put("board", boardJson -> {
                    boardJson.put("id", type.id()).put("name", type.name()).put("fits", use.fits());
                    MemoryJson.write(boardJson, use);
                });
            }
        });
    }

    /** @param board the id of a board */
    String cost(int handle, String board) {
        return Answer.of(json ->
                json.put("costs", ModelCost.all(session(handle).model(), BoardType.of(board)), CostJson::write));
    }

    void close(int handle) {
        if (handle >= 0 && handle < sessions.size()) {
            sessions.set(handle, null);
        }
    }

    private Session session(int handle) {
        Session session = handle >= 0 && handle < sessions.size() ? sessions.get(handle) : null;
        if (session == null) {
            throw new SaguiError(SaguiError.Code.INVALID_ARGUMENT, "", "The model has been disposed of.");
        }
        return session;
    }
}
