package org.sagui.simulator.training;

/**
 * The random generator of training: xoshiro128++ 1.0 of Blackman and Vigna, which needs 32-bit arithmetic only and so is
 * fast in every build. Its state is filled by SplitMix64, as its authors advise. Equal seeds give equal sequences
 * everywhere.
 */
public final class Xoshiro128 {
    private static final long SPLIT_MIX_GAMMA = 0x9E3779B97F4A7C15L;

    private int s0;
    private int s1;
    private int s2;
    private int s3;

    public Xoshiro128(long seed) {
        long first = splitMix64(seed + SPLIT_MIX_GAMMA);
        long second = splitMix64(seed + 2 * SPLIT_MIX_GAMMA);
        s0 = (int) first;
        s1 = (int) (first >>> 32);
        s2 = (int) second;
        s3 = (int) (second >>> 32);
    }

    private static long splitMix64(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** All 32 bits are random. */
    public int nextInt() {
        int result = Integer.rotateLeft(s0 + s3, 7) + s0;
        int t = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Integer.rotateLeft(s3, 11);
        return result;
    }

    /** Uniform in [0, 1), a multiple of 2^−53. */
    public double nextUniform() {
        int high = nextInt() >>> 5;
        int low = nextInt() >>> 6;
        return (high * 0x1p26 + low) * 0x1p-53;
    }

    /** Uniform in [low, high). */
    public double nextUniform(double low, double high) {
        return low + (high - low) * nextUniform();
    }

    /**
     * Close to the normal distribution with mean 0 and deviation 1, and never beyond ±6: the sum of twelve uniform
     * numbers (Irwin–Hall), which unlike the usual methods needs no logarithm.
     */
    public double nextNormal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += nextUniform();
        }
        return sum;
    }

    /** Puts the numbers in a random order (Fisher–Yates). */
    public void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = (int) (nextUniform() * (i + 1));
            int swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
    }
}
