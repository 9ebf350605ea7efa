package org.sagui.simulator.signal.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.signal.micro.MicroFrontendSettings.Gain;
import org.sagui.simulator.signal.micro.MicroFrontendSettings.Noise;
import org.sagui.simulator.tflite.Model;

class MicroFrontendTest {
    private static final MicroFrontendSettings SETTINGS = MicroFrontendSettings.MICRO_SPEECH;

    /** What the audio preprocessor of TensorFlow Lite Micro's micro_speech gives for the same second. */
    @Test
    void featuresAreThoseOfTheAudioPreprocessor() throws IOException {
        byte[] expected;
        try (InputStream stream = getClass().getResourceAsStream("buzz-features.bin")) {
            expected = stream.readAllBytes();
        }
        assertThat(new MicroFrontend(SETTINGS).push(TestSounds.buzz()))
                .isEqualTo(expected)
                .hasSize(49 * 40);
    }

    @Test
    void samplesMayComeInAnyPieces() {
        short[] sound = TestSounds.buzz();
        byte[] whole = new MicroFrontend(SETTINGS).push(sound);
        for (int piece : new int[] {1, 7, 320, 500, 4000}) {
            MicroFrontend frontend = new MicroFrontend(SETTINGS);
            byte[] joined = new byte[0];
            for (int start = 0; start < sound.length; start += piece) {
                byte[] features =
                        frontend.push(Arrays.copyOfRange(sound, start, Math.min(start + piece, sound.length)));
                int before = joined.length;
                joined = Arrays.copyOf(joined, before + features.length);
                System.arraycopy(features, 0, joined, before, features.length);
            }
            assertThat(joined).as("pieces of " + piece).isEqualTo(whole);
        }
    }

    @Test
    void itRemembersTheNoiseUntilReset() {
        MicroFrontend frontend = new MicroFrontend(SETTINGS);
        byte[] first = frontend.push(TestSounds.buzz());

        assertThat(frontend.push(TestSounds.buzz())).isNotEqualTo(first);
        frontend.reset();
        assertThat(frontend.push(TestSounds.buzz())).isEqualTo(first);
    }

    @Test
    void silenceIsTheLowestByte() {
        assertThat(new MicroFrontend(SETTINGS).push(new short[480]))
                .containsOnly(-128)
                .hasSize(40);
        assertThat(new MicroFrontend(SETTINGS).push(new short[479])).isEmpty();
    }

    /** Frame by frame: each case holds whole frames, so they do not overlap here. */
    @Test
    void everyGoldenCase() throws IOException {
        Path folder = SharedData.path("tflite/models/audio_preprocessor_int8");
        JsonObject manifest = new Gson().fromJson(Files.readString(folder.resolve("manifest.json")), JsonObject.class);
        MicroFrontendSettings frames =
                new MicroFrontendSettings(16_000, 480, 480, 40, 125, 7500, SETTINGS.noise(), SETTINGS.gain());
        for (JsonElement element : manifest.getAsJsonArray("cases")) {
            JsonObject golden = element.getAsJsonObject();
            short[] samples = samples(folder.resolve(golden.get("in").getAsString()));
            byte[] features =
                    Files.readAllBytes(folder.resolve(golden.get("out").getAsString()));
            String name = golden.get("name").getAsString();
            assertThat(new MicroFrontend(frames).push(samples)).as(name).isEqualTo(features);
            if (name.endsWith("_1000ms")) {
                assertThat(new MicroFrontend(SETTINGS).push(withoutOverlap(samples)))
                        .as(name + " as one sound")
                        .isEqualTo(features);
            }
        }
    }

    /** The first frame, and the new part of each after it. */
    private static short[] withoutOverlap(short[] frames) {
        int count = frames.length / 480;
        short[] sound = Arrays.copyOf(frames, 160 + 320 * count);
        for (int frame = 0; frame < count; frame++) {
            System.arraycopy(frames, 480 * frame + 160, sound, 160 + 320 * frame, 320);
        }
        return sound;
    }

    private static short[] samples(Path file) throws IOException {
        return shorts(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    private static short[] shorts(ByteBuffer bytes) {
        short[] shorts = new short[bytes.remaining() / 2];
        bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(shorts);
        return shorts;
    }

    /** Window, gains and weights, of which the model has more: zeros that align them. */
    @Test
    void tablesAreThoseOfTheModel() throws IOException {
        Model model =
                Model.read(Files.readAllBytes(SharedData.path("tflite/models/audio_preprocessor_int8/model.tflite")));

        assertThat(FixedWindow.hann(480, 12)).isEqualTo(constant(model, 1));
        assertThat(PcanGains.of(SETTINGS.gain(), 7)).isEqualTo(constant(model, 8));
        FilterBank expected = new FilterBank(
                constant(model, 13), constant(model, 12), constant(model, 11), constant(model, 10), constant(model, 9));
        assertThat(weightsByPlace(MelChannels.of(SETTINGS))).isEqualTo(weightsByPlace(expected));
    }

    private static short[] constant(Model model, int tensor) {
        return shorts(model.main().tensors().get(tensor).data().orElseThrow());
    }

    private static Map<String, String> weightsByPlace(FilterBank bank) {
        Map<String, String> weights = new TreeMap<>();
        for (int channel = 0; channel < bank.widths().length; channel++) {
            for (int i = 0; i < bank.widths()[channel]; i++) {
                int weight = bank.weights()[bank.weightStarts()[channel] + i];
                int unweight = bank.unweights()[bank.weightStarts()[channel] + i];
                if (weight != 0 || unweight != 0) {
                    weights.put(channel + ": " + (bank.energyStarts()[channel] + i), weight + " " + unweight);
                }
            }
        }
        return weights;
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        Noise noise = SETTINGS.noise();
        Gain gain = SETTINGS.gain();
        assertThatThrownBy(() -> new MicroFrontendSettings(16_000, 480, 500, 40, 125, 7500, noise, gain))
                .hasToString("a step of 500 samples, with a window of 480 [invalid-argument]");
        assertThatThrownBy(() -> new MicroFrontendSettings(8000, 480, 320, 40, 125, 7500, noise, gain))
                .hasToString("channels from 125.0 to 7500.0 Hz at a sample rate of 8000 Hz [invalid-argument]");
        assertThatThrownBy(() -> new MicroFrontendSettings(16_000, 32, 20, 40, 125, 7500, noise, gain))
                .hasToString("a window of 32 samples, not 33 to 16384 [invalid-argument]");
        assertThatThrownBy(() -> new Noise(1.5, 0, 0))
                .hasToString("noise settings are parts from 0 to 1, not 1.5, 0.0, 0.0 [invalid-argument]");
        assertThatThrownBy(() -> new Gain(Double.NaN, 80))
                .hasToString("gain settings are a strength from 0 to 1 and an offset from 1 to 1000000, not NaN, 80.0"
                        + " [invalid-argument]");
    }

    /** Channels so narrow that some have no energy of their own, frames of any length: it must only not fail. */
    @Test
    void otherSettings() {
        MicroFrontendSettings narrow =
                new MicroFrontendSettings(8000, 100, 100, 60, 0, 3999, SETTINGS.noise(), SETTINGS.gain());

        byte[] features = new MicroFrontend(narrow).push(TestSounds.buzz());

        assertThat(features).hasSize(160 * 60).contains(-128);
    }
}
