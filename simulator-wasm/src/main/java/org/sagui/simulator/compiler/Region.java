package org.sagui.simulator.compiler;

/** A stretch of the module's memory. Where it lies is known once everything that needs memory has asked for it. */
final class Region {
    private static final int UNKNOWN = -1;

    private final int bytes;
    private int address = UNKNOWN;

    Region(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** @throws IllegalStateException before the memory is laid out */
    int address() {
        if (address == UNKNOWN) {
            throw new IllegalStateException("The memory is not laid out yet.");
        }
        return address;
    }

    void place(int address) {
        this.address = address;
    }
}
