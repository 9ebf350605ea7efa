package org.sagui.simulator.training.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of many samples, of which the first 16 digits are enough to see a change. */
final class SampleDigest {
    private final MessageDigest digest;

    SampleDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(byte[] values) {
        digest.update(values);
    }

    void add(short[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
        bytes.asShortBuffer().put(values);
        digest.update(bytes.array());
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
