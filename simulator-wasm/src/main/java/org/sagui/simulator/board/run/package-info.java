/** A board with model and program, turned on; and what a lab measures of it. */
package org.sagui.simulator.board.run;
