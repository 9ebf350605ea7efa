package org.sagui.simulator.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlexBuffersBuilder;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SaguiError;

class FlexBufferMapTest {
    private static byte[] map(Consumer<FlexBuffersBuilder> entries) {
        FlexBuffersBuilder builder = new FlexBuffersBuilder(ByteBuffer.allocate(512));
        int start = builder.startMap();
        entries.accept(builder);
        builder.endMap(null, start);
        ByteBuffer finished = builder.finish();
        byte[] bytes = new byte[finished.remaining()];
        finished.get(bytes);
        return bytes;
    }

    private static FlexBufferMap read(byte[] bytes) {
        return FlexBufferMap.read(ByteBuffer.wrap(bytes), "SignalTest");
    }

    @Test
    void numbersOfEveryWidth() {
        FlexBufferMap small = read(map(b -> {
            b.putInt("shift", 12);
            b.putInt("negative", -7);
            b.putBoolean("clamping", true);
        }));
        FlexBufferMap wide = read(map(b -> {
            b.putInt("int", Integer.MIN_VALUE);
            b.putBoolean("off", false);
            b.putInt("short", 512);
        }));

        assertThat(small.integer("shift")).isEqualTo(12);
        assertThat(small.integer("negative")).isEqualTo(-7);
        assertThat(small.bool("clamping")).isTrue();
        assertThat(wide.integer("int")).isEqualTo(Integer.MIN_VALUE);
        assertThat(wide.integer("short")).isEqualTo(512);
        assertThat(wide.bool("off")).isFalse();
    }

    @Test
    void whatIsNoNumberOrNotThereIsNamed() {
        FlexBufferMap map = read(map(b -> {
            b.putString("name", "hann");
            b.putInt("large", 1L << 40);
        }));

        assertThatThrownBy(() -> map.integer("name"))
                .hasToString("SignalTest: has no whole number 'name' among its options [invalid-operator]");
        assertThatThrownBy(() -> map.integer("large"))
                .hasToString("SignalTest: the option 'large' is 1099511627776 [invalid-operator]");
    }

    @Test
    void whatIsNoMapIsRefused() {
        assertThatThrownBy(() -> read(new byte[0]))
                .hasToString("SignalTest: its options are too short [malformed-model]");
        assertThatThrownBy(() -> read(new byte[] {5, 4, 1}))
                .hasToString("SignalTest: its options are no map [malformed-model]");
        assertThatThrownBy(() -> read(new byte[] {9, 36, 3}))
                .hasToString("SignalTest: its options have a number of 3 bytes [malformed-model]");
        assertThatThrownBy(() -> read(new byte[] {9, 36, 1}))
                .hasToString("SignalTest: its options point outside themselves [malformed-model]");
    }

    @Test
    void everyCutAndDamageEndsInAMapOrInOneError() {
        byte[] bytes = map(b -> {
            b.putInt("num_channels", 40);
            b.putInt("smoothing", 655);
            b.putBoolean("clamping", false);
        });
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOfRange(bytes, random.nextInt(3), bytes.length - random.nextInt(3));
            for (int change = random.nextInt(4); change > 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> readOrRefuse(damaged)).doesNotThrowAnyException();
        }
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            read(bytes).integer("smoothing");
        } catch (SaguiError refusal) {
            assertThat(refusal.where()).isEqualTo("SignalTest");
        }
    }
}
