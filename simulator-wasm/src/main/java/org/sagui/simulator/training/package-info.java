/**
 * Training in plain Java: from the description of a network to {@code .tflite} files and what they are worth.
 *
 * <ol>
 *   <li>A {@link org.sagui.simulator.training.NetworkBuilder} describes a network.
 *   <li>A {@link org.sagui.simulator.training.Trainer} trains it on {@link org.sagui.simulator.training.Samples}.
 *   <li>A {@link org.sagui.simulator.training.Quantizer} makes it compute with bytes, and a second trainer may tune it.
 *   <li>{@link org.sagui.simulator.training.ModelExport} writes the files.
 *   <li>An {@link org.sagui.simulator.training.Evaluation} measures the network, or the files in the interpreter.
 * </ol>
 *
 * {@link org.sagui.simulator.training.SineRecipe} is an example.
 *
 * <p>Equal seeds give equal bytes on the JVM, in WebAssembly and in JavaScript. Therefore everything is computed in
 * {@code double} with + − × ÷ √ and the simulator's own elementary functions, and is rounded to {@code float} only by a
 * store into a {@code float[]}; and a sum or product in brackets is always the first operand, as
 * {@link org.sagui.simulator.math.ElementaryFunctions} explains.
 */
package org.sagui.simulator.training;
