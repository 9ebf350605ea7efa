package org.sagui.simulator.web;

import java.util.Locale;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.interpreter.MemoryPlan.Shortage;

/** Memory as JSON: of a model's arena, and of a board. */
final class MemoryJson {
    private MemoryJson() {}

    static void write(Json json, MemoryPlan plan) {
        json.put("usedBytes", plan.usedBytes())
                .put("headBytes", plan.headBytes())
                .put("tailBytes", plan.tailBytes())
                .put("smallestArenaBytes", plan.smallestArenaBytes())
                .put("exact", plan.exact())
                .put(
                        "buffers",
                        plan.buffers(),
                        (bufferJson, buffer) -> bufferJson
                                .put("graph", buffer.graph())
                                .put("tensor", buffer.tensor())
                                .put("operator", buffer.operator())
                                .put("offset", buffer.offset())
                                .put("bytes", buffer.bytes())
                                .put("firstUse", buffer.firstUse())
                                .put("lastUse", buffer.lastUse()));
    }

    static void write(Json json, MemoryUse use) {
        json.put("flashBytes", use.board().flashBytes())
                .put("ramBytes", use.board().ramBytes())
                .put("flash", use.flash(), MemoryJson::write)
                .put("ram", use.ram(), MemoryJson::write);
    }

    /** @see MemoryPlan#shortage(int) */
    static void write(Json json, Shortage shortage) {
        json.put("missingBytes", shortage.missingInAll())
                .put("step", shortage.need().step().name().toLowerCase(Locale.ROOT));
        shortage.need()
                .operator()
                .ifPresent(operator -> json.put("operator", operator.name()).put("index", operator.index()));
    }

    private static void write(Json json, MemoryUse.Part part) {
        json.put("name", part.name()).put("bytes", part.bytes()).put("exact", part.exact());
    }
}
