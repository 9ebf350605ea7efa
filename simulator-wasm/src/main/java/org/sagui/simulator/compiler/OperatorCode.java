package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;

/** Writes the body of the function that runs an operator. By then it is known where everything lies in memory. */
interface OperatorCode {
    void write(Code code);
}
