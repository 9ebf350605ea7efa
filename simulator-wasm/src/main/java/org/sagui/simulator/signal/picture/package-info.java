/** Pictures of a camera or a drawing as models take them: grey, square, small. */
package org.sagui.simulator.signal.picture;
