/** Runs the course's labs and models on the simulator while the course is built. */
package org.sagui.generator.lab;
