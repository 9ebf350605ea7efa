package org.sagui.simulator.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.tensor.Tensor;

/**
 * The variables that VAR_HANDLE names and READ_VARIABLE and ASSIGN_VARIABLE share, in all graphs of one interpreter
 * (micro_resource_variable.cc). A handle is the number of a variable, counted from 1; 0 is no handle.
 */
public final class ResourceVariables {
    private record Key(String container, String name) {}

    private final List<Key> keys = new ArrayList<>();

    /** The contents of each variable; null before anything has declared it. */
    private final List<Tensor> contents = new ArrayList<>();

    /** The handle of the variable of this name, which is made if it is new. */
    int handle(String container, String name) {
        Key key = new Key(container, name);
        if (!keys.contains(key)) {
            keys.add(key);
            contents.add(null);
        }
        return keys.indexOf(key) + 1;
    }

    /** Gives a variable the type and shape of {@code value} if it has none yet; its bytes are those of a zero. */
    void declare(int handle, Tensor value) {
        if (contents.get(handle - 1) == null) {
            Tensor variable =
                    new Tensor(keys.get(handle - 1).name(), value.type(), value.shape(), value.quantization());
            clear(variable);
            contents.set(handle - 1, variable);
        }
    }

    /** Whether there is a variable with this handle, and with contents. */
    boolean isDeclared(int handle) {
        return handle > 0 && handle <= contents.size() && contents.get(handle - 1) != null;
    }

    /** The contents of a variable that is declared. */
    Tensor contents(int handle) {
        return contents.get(handle - 1);
    }

    /** Sets all variables to zero. */
    public void reset() {
        contents.stream().filter(variable -> variable != null).forEach(ResourceVariables::clear);
    }

    /** As in TFLM, every byte becomes the zero point, whatever the type. */
    private static void clear(Tensor variable) {
        byte[] bytes = new byte[variable.byteCount()];
        Arrays.fill(bytes, (byte) variable.quantization().zeroPoint());
        variable.write(bytes);
    }
}
