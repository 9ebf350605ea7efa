/** What the board's sensors are fed with: recordings, or what comes in while the board runs. */
package org.sagui.simulator.board.sensor;
