package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.Kernel;

/**
 * Turns operators of one family into code. The interpreter has prepared the operator already, so it is known to be sound.
 *
 * @param <K> the family's kernel
 */
interface Lowering<K extends Kernel> {
    /** Asks for the memory that the operator needs; empty if this operator is left to the interpreter. */
    Optional<OperatorCode> lower(K kernel, Workspace workspace);
}
