package org.sagui.simulator.compiler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sagui.simulator.kernel.Conv2D;
import org.sagui.simulator.kernel.DepthwiseConv2D;
import org.sagui.simulator.kernel.FullyConnected;
import org.sagui.simulator.kernel.Kernel;

/** Which family turns the operators of which kernel into code. */
final class Lowerings {
    private static final Map<Class<? extends Kernel>, Lowering<?>> BY_KERNEL = new HashMap<>();

    static {
        add(Conv2D.class, new ConvolutionLowering());
        add(DepthwiseConv2D.class, new ConvolutionLowering());
        add(FullyConnected.class, new ConvolutionLowering());
    }

    private Lowerings() {}

    private static <K extends Kernel> void add(Class<K> kernel, Lowering<? super K> lowering) {
        BY_KERNEL.put(kernel, lowering);
    }

    @SuppressWarnings("unchecked")
    static Optional<OperatorCode> lower(Kernel kernel, Workspace workspace) {
        Lowering<Kernel> lowering = (Lowering<Kernel>) BY_KERNEL.get(kernel.getClass());
        return lowering == null ? Optional.empty() : lowering.lower(kernel, workspace);
    }
}
