/**
 * A small typed assembler of WebAssembly (WebAssembly Core Specification 2.0). Values are expressions, which write
 * themselves where they are used; statements are calls of {@link org.sagui.simulator.compiler.wasm.Code}.
 *
 * <pre>{@code
 * I32 i = code.i32("i");
 * code.loop(i, 0, count, 8, () -> {
 *     V128 sum = V128.load(i, a).i16x8Add(V128.load(i, b));
 *     code.store(i, c, sum);
 * });
 * }</pre>
 */
package org.sagui.simulator.compiler.wasm;
