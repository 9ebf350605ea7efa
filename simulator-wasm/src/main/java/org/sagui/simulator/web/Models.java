package org.sagui.simulator.web;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Model;

/** The models that the page has opened, by handle. */
final class Models {
    private record Session(Interpreter interpreter, MemoryPlan plan) {}

    private final List<Session> sessions = new ArrayList<>();

    String open(byte[] file) {
        return Answer.of(json -> {
            Model model = Model.read(file);
            Session session = new Session(new Interpreter(model), MemoryPlan.of(model));
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

    String memoryPlan(int handle) {
        return Answer.of(json -> describe(json, session(handle).plan()));
    }

    static void describe(Json json, MemoryPlan plan) {
        json.put("usedBytes", plan.usedBytes())
                .put("headBytes", plan.headBytes())
                .put("tailBytes", plan.tailBytes())
                .put("smallestArenaBytes", plan.smallestArenaBytes())
                .put(
                        "buffers",
                        plan.buffers(),
                        (bufferJson, buffer) -> bufferJson
                                .put("tensor", buffer.tensor())
                                .put("offset", buffer.offset())
                                .put("bytes", buffer.bytes())
                                .put("firstUse", buffer.firstUse())
                                .put("lastUse", buffer.lastUse()));
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
