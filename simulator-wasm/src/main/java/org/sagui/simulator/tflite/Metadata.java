package org.sagui.simulator.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Something that a file carries besides its graphs, under a name; empty when there are no bytes. */
public record Metadata(String name, ByteBuffer data) {
    public Metadata {
        data = data.asReadOnlyBuffer();
    }

    /** A fresh read-only view, little-endian, from the first byte. */
    @Override
    public ByteBuffer data() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
}
