package org.sagui.simulator.compiler;

import java.util.IdentityHashMap;
import java.util.Map;
import org.sagui.simulator.tensor.Tensor;

/** Where the module keeps the tensors of a graph: those that its operators read or write, and the graph's own ends. */
final class TensorRegions {
    /** From when to when a tensor is in use. */
    private record Lifetime(int firstUse, int lastUse) {
        Lifetime with(int moment) {
            return new Lifetime(Math.min(firstUse, moment), Math.max(lastUse, moment));
        }
    }

    private final MemoryLayout memory;
    private final Map<Tensor, Lifetime> lifetimes = new IdentityHashMap<>();
    private final Map<Tensor, Region> regions = new IdentityHashMap<>();

    TensorRegions(MemoryLayout memory) {
        this.memory = memory;
    }

    /** To be told for each use before any region is asked for. */
    void use(Tensor tensor, int moment) {
        lifetimes.merge(tensor, new Lifetime(moment, moment), (before, now) -> before.with(moment));
    }

    /** A constant has its contents there; it, too, may only be read. */
    Region of(Tensor tensor) {
        return regions.computeIfAbsent(tensor, this::place);
    }

    private Region place(Tensor tensor) {
        if (tensor.isConstant()) {
            return memory.constant(tensor.read());
        }
        Lifetime lifetime = lifetimes.get(tensor);
        return memory.passing(tensor.byteCount(), lifetime.firstUse, lifetime.lastUse);
    }

    /** Whether the module has the tensor at all. */
    boolean contains(Tensor tensor) {
        return regions.containsKey(tensor);
    }
}
