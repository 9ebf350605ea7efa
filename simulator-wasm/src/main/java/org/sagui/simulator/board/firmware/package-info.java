/** The programs that a board can run, and the device as they see it. */
package org.sagui.simulator.board.firmware;
