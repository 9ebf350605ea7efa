package org.sagui.simulator.kernel;

/** Samples in the order in which they came (signal/src/circular_buffer.cc). Those who use it keep to its capacity. */
final class SampleQueue {
    private final short[] ring;
    private int first;
    private int count;

    SampleQueue(int capacity) {
        ring = new short[capacity];
    }

    int count() {
        return count;
    }

    void clear() {
        first = 0;
        count = 0;
    }

    void add(short[] samples, int start, int amount) {
        for (int i = 0; i < amount; i++) {
            add(samples[start + i]);
        }
    }

    void addZeros(int amount) {
        for (int i = 0; i < amount; i++) {
            add((short) 0);
        }
    }

    private void add(short sample) {
        ring[(first + count) % ring.length] = sample;
        count++;
    }

    /** Copies the oldest samples, which stay. */
    void copyTo(short[] samples, int start, int amount) {
        for (int i = 0; i < amount; i++) {
            samples[start + i] = ring[(first + i) % ring.length];
        }
    }

    /** Forgets the oldest samples. */
    void discard(int amount) {
        first = (first + amount) % ring.length;
        count -= amount;
    }
}
