/**
 * The virtual board: a deterministic function of model, settings and sensor input over virtual time.
 *
 * <p>{@link org.sagui.simulator.board.run.VirtualBoard} is the front door.
 */
package org.sagui.simulator.board;
