/** Recordings: WAV files, sample rates, and whether there is anything to hear. */
package org.sagui.simulator.signal.sound;
