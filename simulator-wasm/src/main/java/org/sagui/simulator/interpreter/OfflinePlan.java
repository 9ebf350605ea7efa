package org.sagui.simulator.interpreter;

import java.nio.ByteBuffer;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tflite.Metadata;
import org.sagui.simulator.tflite.Model;

/**
 * Offsets in the head that were planned when the file was made: metadata with 32-bit numbers, namely a version, a graph, how
 * many offsets there are, and one for each tensor (docs/memory_management.md).
 */
public final class OfflinePlan {
    /** The tensor is planned as if there were no such metadata. */
    public static final int ONLINE = -1;

    private static final String NAME = "OfflineMemoryAllocation";
    private static final int COUNT_POSITION = 8;
    private static final int HEADER_BYTES = 12;

    private final int[] offsets;

    private OfflinePlan(int[] offsets) {
        this.offsets = offsets;
    }

    /** The last one that the model carries; one that says nothing if there is none. */
    static OfflinePlan of(Model model) {
        OfflinePlan plan = new OfflinePlan(new int[0]);
        for (Metadata entry : model.metadata()) {
            if (entry.name().equals(NAME)) {
                plan = new OfflinePlan(offsets(entry.data(), model));
            }
        }
        return plan;
    }

    /** The offset of a tensor, by its index in its graph: TFLM looks up tensors of all graphs alike. */
    int offset(int tensor) {
        return tensor < offsets.length ? offsets[tensor] : ONLINE;
    }

    private static int[] offsets(ByteBuffer data, Model model) {
        int tensors = model.subgraphs().stream()
                .mapToInt(graph -> graph.tensors().size())
                .sum();
        long count = data.remaining() < HEADER_BYTES ? 0 : data.getInt(COUNT_POSITION) & 0xFFFFFFFFL;
        require(count == tensors, "has " + count + " offsets for " + tensors + " tensors");
        require(data.remaining() >= HEADER_BYTES + 4 * count, "ends before its last offset");
        int[] offsets = new int[tensors];
        for (int i = 0; i < tensors; i++) {
            offsets[i] = data.getInt(HEADER_BYTES + 4 * i);
            require(offsets[i] >= ONLINE, "has the offset " + offsets[i] + " for tensor " + i);
        }
        return offsets;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new SaguiError(Code.MALFORMED_MODEL, "metadata '" + NAME + "'", message);
        }
    }
}
