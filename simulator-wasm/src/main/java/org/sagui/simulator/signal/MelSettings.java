package org.sagui.simulator.signal;

/**
 * How sound becomes mel channels.
 *
 * @param sampleRate in Hz
 * @param windowSamples in a frame
 * @param stepSamples from one frame's start to the next one's
 * @param window fades frames in and out
 * @param channels in a frame of features
 * @param lowestHz where the first channel begins
 * @param highestHz where the last one ends
 */
public record MelSettings(
        int sampleRate,
        int windowSamples,
        int stepSamples,
        WindowFunction window,
        int channels,
        double lowestHz,
        double highestHz) {}
