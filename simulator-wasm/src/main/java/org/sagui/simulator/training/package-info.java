/**
 * Training in plain Java: layers with back-propagation, an optimiser, and the way from a trained network to
 * {@code .tflite} files. The front doors are the recipes, such as {@link org.sagui.simulator.training.SineRecipe}.
 *
 * <p>A recipe gives the same bytes on the JVM, in WebAssembly and in JavaScript. Therefore everything is computed in
 * {@code double} with + − × ÷ √ and the simulator's own elementary functions, and is rounded to {@code float} only by a
 * store into a {@code float[]}.
 */
package org.sagui.simulator.training;
