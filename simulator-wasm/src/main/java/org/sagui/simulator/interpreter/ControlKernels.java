package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.AssignVariable;
import org.sagui.simulator.kernel.CallOnce;
import org.sagui.simulator.kernel.If;
import org.sagui.simulator.kernel.ReadVariable;
import org.sagui.simulator.kernel.VarHandle;
import org.sagui.simulator.kernel.While;
import org.sagui.simulator.tflite.OperatorOptions.CallOnceOptions;
import org.sagui.simulator.tflite.OperatorOptions.IfOptions;
import org.sagui.simulator.tflite.OperatorOptions.VarHandleOptions;
import org.sagui.simulator.tflite.OperatorOptions.WhileOptions;

/** Operators that run other graphs, and variables that all graphs share. */
final class ControlKernels {
    private ControlKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(ASSIGN_VARIABLE, AssignVariable::new);
        kernels.add(CALL_ONCE, new CallOnceOptions(0), o -> new CallOnce(o.initialGraph()));
        kernels.add(IF, new IfOptions(0, 0), o -> new If(o.thenGraph(), o.elseGraph()));
        kernels.add(READ_VARIABLE, ReadVariable::new);
        kernels.add(VAR_HANDLE, new VarHandleOptions("", ""), o -> new VarHandle(o.container(), o.name()));
        kernels.add(WHILE, new WhileOptions(0, 0), o -> new While(o.conditionGraph(), o.bodyGraph()));
    }
}
