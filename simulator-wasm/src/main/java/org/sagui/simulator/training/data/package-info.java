/**
 * Labelled data made by seeded programs: motions of a hand, sounds of machines, pictures of scenes; also noise and rooms
 * for sounds, and distortions of written digits. The front doors are Gestures, MachineSounds and Scenes.
 *
 * <p>Sample number {@code i} of a part depends on the settings, the part and {@code i} alone: samples may be made in any
 * order, on any number of threads, and more of them may be asked for without changing the first ones. The parts of a set
 * share no source (person, machine, place): {@link org.sagui.simulator.training.data.Split} deals them out.
 *
 * <p>All of it is computed with + − × ÷ √ and the simulator's own elementary functions, so that a seed gives the same
 * bytes on the JVM, in WebAssembly and in JavaScript. Generated data is simpler than the world: a model that is good on it
 * may still fail on a real hand, machine or person, and its card must say so.
 */
package org.sagui.simulator.training.data;
