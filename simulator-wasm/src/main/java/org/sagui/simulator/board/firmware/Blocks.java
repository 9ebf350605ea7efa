package org.sagui.simulator.board.firmware;

/**
 * A sensor that fills one block of memory after the other, whatever the processor does. While one block is worked on, others
 * wait; when all are full, the oldest is lost.
 */
final class Blocks {
    private final long blockMicros;
    private final int waiting;
    private long next;

    /** @param waiting how many full blocks can wait, besides the one that comes next and the one that is filled */
    Blocks(long blockMicros, int waiting) {
        this.blockMicros = blockMicros;
        this.waiting = waiting;
    }

    /** The number of the block that comes next. */
    long next() {
        return next;
    }

    /** When it is full. */
    long fullAt() {
        return (next + 1) * blockMicros;
    }

    /** Goes on to the next block: sleeps until it is full, or loses some if it is late. */
    void advance(Device device) {
        next++;
        // To be late is no loss as long as blocks can wait.
        device.spend(Activity.Kind.SLEEP, fullAt() - device.now());
        long behind = device.now() / blockMicros - 1 - next;
        if (behind > waiting) {
            device.lose((int) (behind - waiting));
            next += behind - waiting;
        }
    }
}
