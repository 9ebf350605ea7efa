package org.sagui.simulator.web;

import org.sagui.simulator.compiler.CompiledModel;
import org.sagui.simulator.compiler.CompiledModel.Place;
import org.sagui.simulator.compiler.CompiledModel.Step;

/** How to run a compiled model, as JSON. */
final class CompiledJson {
    private CompiledJson() {}

    static void write(Json json, CompiledModel model) {
        json.put("inputs", model.inputs(), CompiledJson::write)
                .put("outputs", model.outputs(), CompiledJson::write)
                .put("steps", model.steps(), CompiledJson::write);
    }

    /** Steps of the interpreter have no function. */
    private static void write(Json json, Step step) {
        json.put("operator", step.operator());
        if (step.compiled()) {
            json.put("function", step.function());
        } else {
            json.putNull("function");
        }
        json.put("inputs", step.inputs(), CompiledJson::write).put("outputs", step.outputs(), CompiledJson::write);
    }

    private static void write(Json json, Place place) {
        json.put("tensor", place.tensor()).put("address", place.address()).put("bytes", place.bytes());
    }
}
