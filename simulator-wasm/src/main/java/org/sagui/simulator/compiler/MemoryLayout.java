package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sagui.simulator.interpreter.HeadPlanner;
import org.sagui.simulator.interpreter.MemoryPlan.Buffer;
import org.sagui.simulator.interpreter.OfflinePlan;

/**
 * What the module's memory holds: first what lasts (constants, widened weights), then what is needed for a while, laid out
 * by lifetime as TFLM lays out the head of its arena. Regions begin at multiples of 16 bytes.
 */
final class MemoryLayout {
    /** Whole vectors may be read at the last bytes of a region, so something must follow it. */
    private static final int MARGIN = 64;

    private static final int ALIGNMENT = 16;

    private record Passing(Region region, int firstUse, int lastUse) {}

    private final Map<Region, byte[]> constants = new LinkedHashMap<>();
    private final List<Region> lasting = new ArrayList<>();
    private final List<Passing> passing = new ArrayList<>();
    private int end;

    /** Bytes that are there from the start and never change. */
    Region constant(byte[] contents) {
        Region region = new Region(contents.length);
        constants.put(region, contents);
        return region;
    }

    /** Zeros that are filled in at the start. */
    Region lasting(int bytes) {
        Region region = new Region(bytes);
        lasting.add(region);
        return region;
    }

    /** Memory from one moment to another; before and after, others may use it. */
    Region passing(int bytes, int firstUse, int lastUse) {
        Region region = new Region(bytes);
        passing.add(new Passing(region, firstUse, lastUse));
        return region;
    }

    void layOut() {
        constants.keySet().forEach(this::append);
        lasting.forEach(this::append);
        List<Buffer> requests = new ArrayList<>();
        for (Passing one : passing) {
            requests.add(new Buffer(
                    0,
                    requests.size(),
                    Buffer.NONE,
                    OfflinePlan.ONLINE,
                    one.region.bytes(),
                    one.firstUse,
                    one.lastUse));
        }
        int start = end;
        for (Buffer buffer : HeadPlanner.plan(requests)) {
            passing.get(buffer.tensor()).region.place(start + buffer.offset());
            end = Math.max(end, start + buffer.offset() + buffer.bytes());
        }
    }

    private void append(Region region) {
        region.place(end);
        end = (end + region.bytes() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    Map<Region, byte[]> constants() {
        return constants;
    }

    int bytes() {
        return end + MARGIN;
    }
}
