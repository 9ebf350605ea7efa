package org.sagui.simulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;

/**
 * The audio front end of TensorFlow's micro_speech example, in two parts: the operators between them only widen and pad the
 * energies.
 */
class AudioPreprocessorTest {
    private static final int SAMPLES = 0;
    private static final int SCALE_BITS = 22;
    private static final int ENERGY = 24;
    private static final int PADDED_ENERGY = 28;
    private static final int NOISE = 32;
    private static final int LOG = 34;

    private final Path folder = SharedData.path("tflite/models/audio_preprocessor_int8");
    private final Model model = read();

    /** From samples to energies. */
    private final Interpreter spectrum = part(List.of(SAMPLES), 0, 4, List.of(ENERGY, SCALE_BITS));

    /** From energies to logarithms. */
    private final Interpreter channels = part(List.of(PADDED_ENERGY, SCALE_BITS), 9, 13, List.of(LOG, NOISE));

    private Model read() {
        try {
            return Model.read(Files.readAllBytes(folder.resolve("model.tflite")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Interpreter part(List<Integer> inputs, int from, int to, List<Integer> outputs) {
        Subgraph graph = model.main();
        List<Operator> operators = graph.operators().subList(from, to + 1).stream()
                .map(o -> new Operator(o.index() - from, o.code(), o.name(), o.inputs(), o.outputs(), o.options()))
                .toList();
        Subgraph part = new Subgraph("", graph.tensors(), inputs, outputs, operators);
        return new Interpreter(new Model("", List.of(part), List.of(), 0));
    }

    private void run(byte[] samples) {
        spectrum.inputs().get(0).write(samples);
        spectrum.invoke();
        channels.tensor(PADDED_ENERGY).write(spectrum.tensor(ENERGY).read());
        channels.tensor(SCALE_BITS).write(spectrum.tensor(SCALE_BITS).read());
        channels.invoke();
    }

    @Test
    void everyOperatorGivesTheRecordedBytes() throws IOException {
        JsonObject manifest = new Gson().fromJson(Files.readString(folder.resolve("manifest.json")), JsonObject.class);
        run(Arrays.copyOf(Files.readAllBytes(folder.resolve("in-0.bin")), 960));
        Map<Integer, String> recorded = new HashMap<>();
        for (JsonElement entry : manifest.getAsJsonObject("op_output_crc32").getAsJsonArray("tensors")) {
            recorded.put(
                    entry.getAsJsonObject().get("tensor").getAsInt(),
                    entry.getAsJsonObject().get("crc32").getAsString());
        }
        for (int tensor : new int[] {19, 20, 21, SCALE_BITS, 23, ENERGY}) {
            assertThat(crc(spectrum.tensor(tensor))).as("tensor " + tensor).isEqualTo(recorded.get(tensor));
        }
        for (int tensor : new int[] {PADDED_ENERGY, 29, 30, 31, NOISE, 33, LOG}) {
            assertThat(crc(channels.tensor(tensor))).as("tensor " + tensor).isEqualTo(recorded.get(tensor));
        }
    }

    private static String crc(Tensor tensor) {
        CRC32 crc = new CRC32();
        crc.update(tensor.read());
        return String.format("%08x", crc.getValue());
    }

    /** The last operators, all in INT32, scale the logarithms to bytes. */
    @Test
    void everyCaseGivesTheRecordedFeatures() throws IOException {
        JsonObject manifest = new Gson().fromJson(Files.readString(folder.resolve("manifest.json")), JsonObject.class);
        int factor = constant(17);
        int half = constant(4);
        int divisor = constant(18);
        int least = constant(16);
        int most = constant(14);
        for (JsonElement element : manifest.getAsJsonArray("cases")) {
            JsonObject golden = element.getAsJsonObject();
            byte[] in = Files.readAllBytes(folder.resolve(golden.get("in").getAsString()));
            byte[] out = Files.readAllBytes(folder.resolve(golden.get("out").getAsString()));
            spectrum.reset();
            channels.reset();
            for (int call = 0; call < golden.get("calls").getAsInt(); call++) {
                run(Arrays.copyOfRange(in, call * 960, call * 960 + 960));
                byte[] features = new byte[40];
                for (int i = 0; i < features.length; i++) {
                    int scaled = (channels.tensor(LOG).int16()[i] * factor + half) / divisor + least;
                    features[i] = (byte) Math.max(Math.min(scaled, most), least);
                }
                assertThat(features)
                        .as(golden.get("name").getAsString() + " call " + call)
                        .isEqualTo(Arrays.copyOfRange(out, call * 40, call * 40 + 40));
            }
        }
    }

    private int constant(int tensor) {
        return model.main().tensors().get(tensor).data().orElseThrow().getInt();
    }
}
