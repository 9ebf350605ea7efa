package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.Abs;
import org.sagui.simulator.kernel.Add;
import org.sagui.simulator.kernel.AddN;
import org.sagui.simulator.kernel.Comparison;
import org.sagui.simulator.kernel.Div;
import org.sagui.simulator.kernel.FloatFunction;
import org.sagui.simulator.kernel.FloorDiv;
import org.sagui.simulator.kernel.FloorMod;
import org.sagui.simulator.kernel.Logical;
import org.sagui.simulator.kernel.LogicalNot;
import org.sagui.simulator.kernel.MaximumMinimum;
import org.sagui.simulator.kernel.Mul;
import org.sagui.simulator.kernel.Relation;
import org.sagui.simulator.kernel.Rsqrt;
import org.sagui.simulator.kernel.SelectV2;
import org.sagui.simulator.kernel.SquaredDifference;
import org.sagui.simulator.kernel.Sub;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.OperatorOptions.AddOptions;
import org.sagui.simulator.tflite.OperatorOptions.DivOptions;
import org.sagui.simulator.tflite.OperatorOptions.MulOptions;
import org.sagui.simulator.tflite.OperatorOptions.SubOptions;

/** Arithmetic and comparisons, element by element. */
final class ElementwiseKernels {
    private ElementwiseKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(ABS, Abs::new);
        kernels.add(ADD, new AddOptions(Activation.NONE), o -> new Add(o.activation()));
        kernels.add(ADD_N, AddN::new);
        kernels.add(CEIL, FloatFunction::ceil);
        kernels.add(COS, FloatFunction::cos);
        kernels.add(DIV, new DivOptions(Activation.NONE), o -> new Div(o.activation()));
        kernels.add(EQUAL, () -> new Comparison(Relation.EQUAL));
        kernels.add(EXP, FloatFunction::exp);
        kernels.add(FLOOR, FloatFunction::floor);
        kernels.add(FLOOR_DIV, FloorDiv::new);
        kernels.add(FLOOR_MOD, FloorMod::new);
        kernels.add(GREATER, () -> new Comparison(Relation.GREATER));
        kernels.add(GREATER_EQUAL, () -> new Comparison(Relation.GREATER_EQUAL));
        kernels.add(LESS, () -> new Comparison(Relation.LESS));
        kernels.add(LESS_EQUAL, () -> new Comparison(Relation.LESS_EQUAL));
        kernels.add(LOG, FloatFunction::log);
        kernels.add(LOGICAL_AND, Logical::and);
        kernels.add(LOGICAL_NOT, LogicalNot::new);
        kernels.add(LOGICAL_OR, Logical::or);
        kernels.add(MAXIMUM, () -> new MaximumMinimum(Relation.GREATER));
        kernels.add(MINIMUM, () -> new MaximumMinimum(Relation.LESS));
        kernels.add(MUL, new MulOptions(Activation.NONE), o -> new Mul(o.activation()));
        kernels.add(NEG, FloatFunction::neg);
        kernels.add(NOT_EQUAL, () -> new Comparison(Relation.NOT_EQUAL));
        kernels.add(ROUND, FloatFunction::round);
        kernels.add(RSQRT, Rsqrt::new);
        kernels.add(SELECT_V2, SelectV2::new);
        kernels.add(SIN, FloatFunction::sin);
        kernels.add(SQRT, FloatFunction::sqrt);
        kernels.add(SQUARE, FloatFunction::square);
        kernels.add(SQUARED_DIFFERENCE, SquaredDifference::new);
        kernels.add(SUB, new SubOptions(Activation.NONE), o -> new Sub(o.activation()));
    }
}
