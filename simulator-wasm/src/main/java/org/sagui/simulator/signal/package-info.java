/**
 * From what sensors give to what models take: windows, spectra, mel channels, cepstra. Sounds, speech as boards compute it,
 * motion and pictures have packages of their own.
 *
 * <p>What lasts is a stream: an object takes samples in pieces of any size, gives what they complete, keeps the little that
 * the next ones need, and forgets it on {@code reset()}. Results are the same bits on the JVM, in WebAssembly and in
 * JavaScript: doubles with + − × ÷ √ and the simulator's own elementary functions, or whole numbers.
 */
package org.sagui.simulator.signal;
