package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.compiler.wasm.WasmModule;

/** What is done once, when the module is instantiated: a function for each part, and one that calls them. */
final class StartCode {
    private static final String NAME = "start";

    private final List<OperatorCode> parts = new ArrayList<>();

    void add(OperatorCode part) {
        parts.add(part);
    }

    void write(WasmModule module) {
        List<String> names = new ArrayList<>();
        for (OperatorCode part : parts) {
            String name = NAME + names.size();
            module.function(name, part::write);
            names.add(name);
        }
        module.sequence(NAME, names);
        module.start(NAME);
    }
}
