package org.sagui.simulator.web;

import java.util.Optional;
import org.sagui.simulator.board.Figure;
import org.sagui.simulator.board.ModelCost;

/** What a model costs on a board, as JSON. */
final class CostJson {
    private CostJson() {}

    static void write(Json json, ModelCost cost) {
        json.put("kernels", cost.kernels().id())
                .put("macs", (double) cost.macs())
                .put("parameters", (double) cost.parameters());
        put(json, "instructions", cost.instructions());
        put(json, "cycles", Optional.of(cost.cycles()));
        put(json, "latencyMilliseconds", Optional.of(cost.latencyMilliseconds()));
        put(json, "energyMicrojoules", cost.energyMicrojoules());
        json.putTexts("unmeasured", cost.unmeasured());
        json.put("operators", cost.operators(), (operatorJson, operator) -> {
            operatorJson
                    .put("name", operator.operator().name())
                    .put("macs", (double) operator.macs())
                    .put("parameters", (double) operator.parameters());
            put(operatorJson, "instructions", operator.instructions());
            put(operatorJson, "cycles", operator.cycles());
            put(operatorJson, "latencyMilliseconds", operator.latencyMilliseconds());
            put(operatorJson, "energyMicrojoules", operator.energyMicrojoules());
        });
    }

    private static void put(Json json, String name, Optional<Figure> figure) {
        if (figure.isEmpty()) {
            json.putNull(name);
            return;
        }
        Figure known = figure.get();
        json.put(name, figureJson -> write(figureJson, known));
    }

    static void write(Json json, Figure figure) {
        json.put("value", figure.value())
                .put("low", figure.low())
                .put("high", figure.high())
                .put("label", figure.label().id());
    }
}
