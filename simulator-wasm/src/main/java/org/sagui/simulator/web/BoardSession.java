package org.sagui.simulator.web;

import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.Criterion;
import org.sagui.simulator.board.Measurements;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.Turn;
import org.sagui.simulator.board.VirtualBoard;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;

/** The one virtual board of a worker. */
final class BoardSession {
    private VirtualBoard board;
    private List<Criterion> criteria = List.of();

    String power(byte[] file, String settings, String criteriaLines) {
        return Answer.of(json -> {
            board = null;
            criteria = Criterion.parseLines(criteriaLines);
            board = VirtualBoard.power(Model.read(file), Settings.parse(settings));
            describe(json, board);
        });
    }

    private static void describe(Json json, VirtualBoard board) {
        json.put("periodMilliseconds", board.periodMilliseconds());
        board.shortage()
                .ifPresentOrElse(
                        shortage -> json.put("shortage", body -> MemoryJson.write(body, shortage)),
                        () -> json.putNull("shortage"));
        MemoryJson.write(json, board.memory());
        json.put("plan", plan -> MemoryJson.write(plan, board.plan()));
    }

    String turn() {
        return Answer.of(json -> {
            Turn turn = powered().turn();
            json.put("number", turn.number())
                    .put("milliseconds", turn.milliseconds())
                    .put("x", turn.x())
                    .put("input", turn.input())
                    .put("output", turn.output())
                    .put("y", turn.y())
                    .put("sine", turn.sine())
                    .put("led", turn.led())
                    .put("serialLine", turn.serialLine())
                    .put("layers", board.interpreter().operators(), this::describe);
        });
    }

    private void describe(Json json, Operator operator) {
        Tensor tensor = board.interpreter().tensor(operator.outputs().get(0));
        json.put("operator", operator.name()).put("type", tensor.type().name());
        if (tensor.type() == TensorType.FLOAT32) {
            json.put("values", tensor.float32());
        } else {
            json.put("values", tensor.read());
        }
    }

    String result() {
        return Answer.of(json -> {
            Measurements measurements = powered().measurements();
            json.put("criteria", criteria, (criterionJson, criterion) -> {
                criterionJson.put("holds", criterion.holds(measurements));
                if (measurements.has(criterion.measure())) {
                    criterionJson.put("value", measurements.get(criterion.measure()));
                } else {
                    criterionJson.putNull("value");
                }
            });
        });
    }

    String turnKnob(double angle) {
        return Answer.of(json -> powered().turnKnob(angle));
    }

    private VirtualBoard powered() {
        if (board == null) {
            throw new SaguiError(SaguiError.Code.INVALID_ARGUMENT, "board", "The board is off.");
        }
        return board;
    }
}
