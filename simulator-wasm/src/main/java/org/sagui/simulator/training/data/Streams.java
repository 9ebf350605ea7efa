package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/** Independent random sequences under one seed, each named by a few numbers. */
final class Streams {
    private Streams() {}

    /** The sequence of the keys, such as (what is drawn, its number): other keys give an unrelated one. */
    static Xoshiro128 of(long seed, int... keys) {
        long state = mix(seed);
        for (int key : keys) {
            // The sum keeps zeros from leading to zero.
            state = mix(state * 0xD1342543DE82EF95L + 0x9E3779B97F4A7C15L + key);
        }
        return new Xoshiro128(state);
    }

    /** The finaliser of MurmurHash3: every bit of the result depends on every bit given. */
    private static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }
}
