package org.sagui.generator.recording;

import java.util.Arrays;

/** A sound that is there already. Two with the same samples are equal. */
record SoundFile(short[] samples) implements SoundMaking {
    @Override
    public int length() {
        return samples.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SoundFile file && Arrays.equals(samples, file.samples);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(samples);
    }
}
