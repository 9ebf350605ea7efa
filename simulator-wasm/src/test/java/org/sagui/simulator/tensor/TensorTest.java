package org.sagui.simulator.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TensorTest {
    private static Tensor tensor(TensorType type, int count) {
        return new Tensor("t", type, Shape.of(count), Quantization.NONE);
    }

    /** Two numbers share a byte, the first in its lower half. */
    @Test
    void int4IsUnpackedInMemory() {
        Tensor tensor = tensor(TensorType.INT4, 3);

        tensor.write(new byte[] {(byte) 0xF7, 0x08});

        assertThat(tensor.int8()).containsExactly(7, -1, -8);
        assertThat(tensor.byteCount()).isEqualTo(2);
        assertThat(tensor.read()).containsExactly(0xF7, 0x08);
    }

    @ParameterizedTest
    @EnumSource(names = {"INT8", "INT16", "INT32", "UINT32", "INT64", "UINT64", "FLOAT32", "BOOL", "RESOURCE"})
    void elementsCanBeCopiedAndRepeated(TensorType type) {
        int size = type.byteSize();
        Tensor source = tensor(type, 2);
        byte[] bytes = new byte[2 * size];
        bytes[0] = 1;
        bytes[size] = 2;
        source.write(bytes);
        Tensor target = tensor(type, 5);

        target.fill(0, 3, source, 1);
        target.copyFrom(source, 0, 3, 2);

        byte[] result = target.read();
        for (int i = 0; i < 5; i++) {
            assertThat(result[i * size]).isEqualTo(new byte[] {2, 2, 2, 1, 2}[i]);
        }
        target.clear();
        assertThat(target.read()).containsOnly(0);
    }

    @Test
    void stringsAreRefused() {
        assertThatThrownBy(() -> tensor(TensorType.STRING, 1))
                .hasToString("tensor 't': tensors of type STRING are not supported [unsupported-type]");
    }
}
