package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Node;

/** Operators that change nothing but the shape: the output has the bytes of the first input. */
final class CopyCode implements OperatorCode {
    private final Region input;
    private final Region output;

    CopyCode(Workspace workspace) {
        Node node = workspace.node();
        input = workspace.region(node.input(0));
        output = workspace.region(node.output(0));
    }

    @Override
    public void write(Code code) {
        code.copy(I32.of(output.address()), I32.of(input.address()), I32.of(output.bytes()));
    }
}
