/**
 * The audio front end of TensorFlow Lite Micro in fixed point, to the bit. Its front door is
 * {@link org.sagui.simulator.signal.micro.MicroFrontend}; the steps are also those of the operators of models.
 */
package org.sagui.simulator.signal.micro;
