/** Bytes of a file, and seconds of what is in it. */
export const MOST_BYTES = 20_000_000;
export const MOST_SECONDS = 60;

/** Seconds that a sensor of the device is listened to in one run; the board keeps at most ten minutes. */
export const MOST_LIVE_SECONDS = 300;
