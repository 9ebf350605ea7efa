/** Motion sensors: a steady rate, gravity apart, gestures cut out of a stream and brought to one length and size. */
package org.sagui.simulator.signal.motion;
