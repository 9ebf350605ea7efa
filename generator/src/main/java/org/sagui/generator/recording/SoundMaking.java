package org.sagui.generator.recording;

import org.sagui.simulator.training.data.Clip;

/** How a sound is made. */
sealed interface SoundMaking extends Making permits SoundFile, Mix, MachineTape {
    /** So many seconds in samples. */
    static int samples(double seconds) {
        return (int) Math.round(seconds * Clip.RATE);
    }

    /** In samples, without making it. */
    int length();

    /** 16 bits at {@link Clip#RATE}. */
    short[] samples();

    @Override
    default Recording.Kind kind() {
        return Recording.Kind.SOUND;
    }

    @Override
    default byte[] bytes() {
        return LittleEndian.bytes(samples());
    }
}
