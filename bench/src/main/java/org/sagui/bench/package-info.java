/** Benchmarks of the interpreter on the JVM; {@link org.sagui.bench.Benchmarks} runs them. */
package org.sagui.bench;
