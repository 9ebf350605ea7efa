package org.sagui.simulator.board.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.run.Measure;
import org.sagui.simulator.board.run.VirtualBoard;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.training.data.Gesture;
import org.sagui.simulator.training.data.Gestures;
import org.sagui.simulator.training.data.MachineSounds;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Picture;
import org.sagui.simulator.training.data.Scenes;
import org.sagui.simulator.training.data.Wear;

/** The programs, with the course's own models on the Nano 33 BLE Sense. */
class FirmwareTest {
    private static VirtualBoard power(String model, String settings) {
        try {
            byte[] file = Files.readAllBytes(Path.of("../content/models", model, "int8.tflite"));
            String all = "board=arduino-nano-33-ble-sense\nkernels=cmsis-nn\narena=100000\n" + settings;
            return VirtualBoard.power(Model.read(file), Settings.parse(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Turn> run(VirtualBoard board, double seconds) {
        List<Turn> turns = new ArrayList<>();
        while (board.now() < 1e6 * seconds) {
            turns.add(board.turn().orElseThrow());
        }
        return turns;
    }

    private static List<String> events(List<Turn> turns) {
        return turns.stream()
                .flatMap(turn -> turn.events().stream())
                .map(Turn.Event::name)
                .toList();
    }

    private static byte[] bytes(short... samples) {
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void wandTellsWhichGestureWasMade(int label) {
        VirtualBoard board = power("gesture", "firmware=gesture\nlabels=wing,ring,slope,none\n");
        Gesture gesture = new Gestures(Gestures.Settings.STANDARD).sample(Part.TEST, 40 + label);
        board.sensors().play("motion", bytes(gesture.values()), false);

        assertThat(events(run(board, 3.2))).first().isEqualTo(Gestures.LABELS.get(label));
    }

    @Test
    void machineListenerRaisesTheAlarmForAWornMachineOnly() {
        MachineSounds sounds = new MachineSounds(MachineSounds.Settings.STANDARD);
        String settings = "firmware=machine\nthreshold=0.02\n";
        VirtualBoard healthy = power("machine", settings);
        healthy.sensors()
                .play(
                        "microphone",
                        bytes(sounds.clip(0, Part.TEST, 0, Wear.NONE, 30).samples()),
                        true);
        VirtualBoard worn = power("machine", settings);
        worn.sensors()
                .play(
                        "microphone",
                        bytes(sounds.clip(0, Part.TEST, 0, Wear.values()[1], 30).samples()),
                        true);

        assertThat(events(run(healthy, 5))).isEmpty();
        assertThat(events(run(worn, 5))).containsExactly("alarm");
    }

    @Test
    void pictureWatcherShowsEachPictureToTheModel() throws IOException {
        VirtualBoard board = power(
                "figure", "firmware=picture\nlabels=nobody,someone\nignore=nobody\nthreshold=0\nkernels=cmsis-nn\n");
        Picture picture = new Scenes(Scenes.Settings.STANDARD).sample(Part.TEST, 1);
        ByteArrayOutputStream recording = new ByteArrayOutputStream();
        recording.write(new byte[] {96, 0, 96, 0, (byte) 0xE8, 3});
        recording.write(picture.pixels());
        board.sensors().play("camera", recording.toByteArray(), false);

        Turn turn = board.turn().orElseThrow();

        byte[] seen = board.replay(0).inputs().get(0).read();
        assertThat(seen[5000]).isEqualTo((byte) ((picture.pixels()[5000] & 0xFF) - 128));
        assertThat(turn.end()).isEqualTo(1_000_000);
        assertThat(turn.value("nobody") + turn.value("someone")).isBetween(0.99, 1.01);
    }

    @Test
    void keywordSpotterMakesASliceEveryTwentyMilliseconds() {
        VirtualBoard board = power("keyword-en", "firmware=keyword\nlabels=silence,unknown,yes,no\nevery=5\n");

        List<Turn> turns = run(board, 2.02);

        assertThat(turns).hasSize(100);
        assertThat(turns.get(50).start()).isEqualTo(1_020_000);
        assertThat(board.measurements().get(Measure.INFERENCES)).isEqualTo(19);
        assertThat(events(turns)).as("silence is no event").isEmpty();
    }

    @Test
    void blocksAreLostWhenAnInferenceTakesTooLong() {
        VirtualBoard board = power("keyword-en", "firmware=keyword\nlabels=silence,unknown,yes,no\nevery=1\n");

        Turn last = run(board, 4).get(20);

        assertThat(last.lost()).isPositive();
        assertThat(board.measurements().get(Measure.LOAD)).isGreaterThan(95);
    }

    @Test
    void liveMicrophoneLetsTheBoardWait() {
        VirtualBoard board = power("keyword-en", "firmware=keyword\nlabels=silence,unknown,yes,no\n");
        board.sensors().goLive("microphone", 0);

        assertThat(board.turn()).isEmpty();
        board.sensors().append("microphone", new byte[2 * 400]);
        assertThat(board.turn()).map(Turn::number).contains(0);
        assertThat(board.turn()).as("a block has 320 samples").isEmpty();
        board.sensors().end("microphone");
        assertThat(board.turn()).map(Turn::number).contains(1);
    }

    @Test
    void bareRunnerPrintsWhatComesOut() {
        VirtualBoard board = power("digits", "firmware=bare\nfill=zeros\n");

        assertThat(board.turn().orElseThrow().lines().get(0).text()).matches(".+:( \\d\\.\\d{3}){8} … max at \\d");
    }

    @Test
    void tourReadsEverySensor() {
        VirtualBoard board = power("sine", "firmware=tour\n");
        board.sensors().set("temperature", 30.5);
        board.sensors().set("button", 1);
        Optional<Turn> turn = board.turn();

        assertThat(turn.orElseThrow().lines().get(0).text())
                .isEqualTo("temperature=30.500 knob=0.000 button=1 loudness=0.000 brightness=0.000");
        assertThat(turn.get().lights()).containsExactly(255, 0, 255, 0);
        assertThat(events(List.of(turn.get()))).containsExactly("button");
        assertThat(events(run(board, 3))).as("held down").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sine    | firmware=keyword  | This program needs a model that takes 1960 numbers: 49 slices of 40 features.
                    sine    | firmware=gesture  | This program needs a model that takes 768 numbers: 128 readings of 6 numbers.
                    sine    | firmware=machine  | This program needs a model that takes and gives 48 numbers.
                    gesture | firmware=picture  | This program needs a model that takes one grey picture: 1 × height × width × 1.
                    gesture | firmware=sine     | The sine program needs a model that takes and gives one number, as float or int8.
                    """)
    void modelsOfAnotherKindAreRefused(String model, String settings, String message) {
        assertThatThrownBy(() -> power(model, settings)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    firmware=gesture;labels=a,b,c | This program needs a model that has 3 classes, not 4.
                    firmware=gesture;threshold=2  | “threshold” must be a number from 0.000 to 1.000.
                    firmware=gesture;every=0      | “every” must be a whole number from 1 to 128.
                    """)
    void settingsOutOfRangeAreRefused(String settings, String message) {
        assertThatThrownBy(() -> power("gesture", settings.replace(';', '\n'))).hasMessage(message);
    }
}
