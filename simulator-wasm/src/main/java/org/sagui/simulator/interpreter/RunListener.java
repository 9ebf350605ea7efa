package org.sagui.simulator.interpreter;

/**
 * Looks on while a model runs: see {@link Interpreter#invoke(RunListener)}. It may look at every tensor, change those that
 * are not constant, and stop the run.
 *
 * <pre>{@code
 * boolean finished = interpreter.invoke(new RunListener() {
 *     public void after(OperatorRun run) {
 *         int output = run.operator().outputs().get(0);
 *         System.out.println(run.operator().name() + " " + TensorView.of(run.tensor(output)).real(0));
 *     }
 * });
 * }</pre>
 */
public interface RunListener {
    /** The operator's inputs are there, its outputs still hold what was in them before. */
    default void before(OperatorRun run) {}

    /** The operator's outputs are computed. */
    default void after(OperatorRun run) {}
}
