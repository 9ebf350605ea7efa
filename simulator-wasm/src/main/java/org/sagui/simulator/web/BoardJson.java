package org.sagui.simulator.web;

import java.util.List;
import java.util.Optional;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.Figure;
import org.sagui.simulator.board.firmware.Light;
import org.sagui.simulator.board.firmware.Turn;
import org.sagui.simulator.board.run.Criterion;
import org.sagui.simulator.board.run.Measurements;
import org.sagui.simulator.board.run.VirtualBoard;
import org.sagui.simulator.board.sensor.Sensor;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/** A board that is on, and its turns, as JSON. */
final class BoardJson {
    private BoardJson() {}

    static void write(Json json, VirtualBoard board) {
        json.put("board", body -> write(body, board.type()))
                .put(
                        "firmware",
                        body -> body.put("id", board.kind().id())
                                .putTexts(
                                        "sensors",
                                        board.firmware().sensors().stream()
                                                .map(Sensor::id)
                                                .toList()));
        board.shortage()
                .ifPresentOrElse(
                        shortage -> json.put("shortage", body -> MemoryJson.write(body, shortage)),
                        () -> json.putNull("shortage"));
        MemoryJson.write(json, board.memory());
        json.put("plan", plan -> MemoryJson.write(plan, board.plan()))
                .put("model", model -> write(model, board.model().main()))
                .put("costs", board.costs(), CostJson::write);
    }

    private static void write(Json json, BoardType type) {
        json.put("id", type.id())
                .put("name", type.name())
                .put("mcu", type.mcu())
                .put("core", type.coreUsed())
                .put("clockMegahertz", type.clockMegahertz())
                .put("flashBytes", type.flashBytes())
                .put("ramBytes", type.ramBytes())
                .put("usableRamBytes", type.usableRamBytes())
                .put("specs", type.specs().id())
                .put("usableRam", type.usableRam().id());
        Optional<Figure> power = type.milliwatts();
        if (power.isPresent()) {
            json.put("milliwatts", body -> CostJson.write(body, power.get()));
        } else {
            json.putNull("milliwatts");
        }
    }

    private static void write(Json json, Subgraph graph) {
        List<TensorInfo> tensors = graph.tensors();
        json.put("tensors", tensors, (tensorJson, tensor) -> {
                    tensorJson
                            .put("name", tensor.name())
                            .put("type", tensor.type().name())
                            .put("shape", tensor.shape().toArray())
                            .put("bytes", (double) tensor.byteCount())
                            .put("constant", tensor.isConstant());
                    if (tensor.quantization().count() == 1) {
                        tensorJson
                                .put("scale", (double) tensor.quantization().scale())
                                .put("zeroPoint", tensor.quantization().zeroPoint());
                    } else {
                        tensorJson.putNull("scale").putNull("zeroPoint");
                    }
                })
                .put("inputs", graph.inputs())
                .put("outputs", graph.outputs())
                .put("operators", graph.operators(), BoardJson::write);
    }

    private static void write(Json json, Operator operator) {
        json.put("name", operator.name()).put("inputs", operator.inputs()).put("outputs", operator.outputs());
    }

    static void write(Json json, Turn turn) {
        json.put("number", turn.number())
                .put("start", (double) turn.start())
                .put("end", (double) turn.end())
                .put(
                        "activities",
                        turn.activities(),
                        (body, activity) -> body.put("kind", activity.kind().id())
                                .put("start", (double) activity.start())
                                .put("end", (double) activity.end()))
                .put("lights", body -> {
                    for (Light light : Light.values()) {
                        body.put(light.id(), (int) turn.lights().get(light.ordinal()));
                    }
                })
                .put(
                        "lines",
                        turn.lines(),
                        (body, line) -> body.put("at", (double) line.at()).put("text", line.text()))
                .put(
                        "values",
                        turn.values(),
                        (body, value) -> body.put("name", value.name()).put("value", value.value()))
                .put(
                        "events",
                        turn.events(),
                        (body, event) -> body.put("at", (double) event.at()).put("name", event.name()))
                .put("missed", turn.missed())
                .put("lost", turn.lost());
    }

    static void write(Json json, List<Criterion> criteria, Measurements measurements) {
        json.put("criteria", criteria, (body, criterion) -> {
            body.put("holds", criterion.holds(measurements));
            if (measurements.has(criterion.measure())) {
                body.put("value", measurements.get(criterion.measure()));
            } else {
                body.putNull("value");
            }
        });
    }
}
