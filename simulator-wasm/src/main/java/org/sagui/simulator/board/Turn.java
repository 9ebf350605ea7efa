package org.sagui.simulator.board;

/**
 * One turn of the sketch's loop: what it read, computed and drove.
 *
 * @param number turns since power on, from 0
 * @param milliseconds virtual time
 * @param x the angle, in radians
 * @param input the bytes of the model's input tensor
 * @param output the bytes of its output tensor
 * @param y what these bytes mean
 * @param sine what y should be
 * @param led brightness, 0 to 255
 * @param serialLine what the sketch printed
 */
public record Turn(
        int number,
        int milliseconds,
        double x,
        byte[] input,
        byte[] output,
        double y,
        double sine,
        int led,
        String serialLine) {}
