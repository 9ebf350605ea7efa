package org.sagui.generator.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.generator.problem.Problems;
import org.sagui.simulator.signal.micro.MicroFrontend;
import org.sagui.simulator.signal.micro.MicroFrontendSettings;
import org.sagui.simulator.training.InterpretedModel;
import org.sagui.simulator.training.Matrix;
import org.sagui.simulator.training.MatrixSamples;
import org.sagui.simulator.training.Parts;
import org.sagui.simulator.training.data.Clip;
import org.sagui.simulator.training.data.GestureInput;
import org.sagui.simulator.training.data.Gestures;
import org.sagui.simulator.training.data.MachineFeatures;
import org.sagui.simulator.training.data.MotionSensor;
import org.sagui.simulator.training.data.Noise;

/** The recordings of the course are what their names say, and its models take them for it. */
class CourseRecordingsTest {
    private static final Path CONTENT = Path.of("../content");

    private static Map<String, Recording> recordings;

    @BeforeAll
    static void make() {
        recordings = read();
    }

    private static Map<String, Recording> read() {
        Problems problems = new Problems();
        Map<String, Recording> read = RecordingsReader.read(CONTENT.resolve("recordings"), problems);
        assertThat(problems.list()).isEmpty();
        return read;
    }

    @Test
    void haveTheSameBytesEachTime() {
        Map<String, Recording> again = read();

        assertThat(again).containsOnlyKeys(recordings.keySet());
        recordings.forEach(
                (id, recording) -> assertThat(again.get(id).bytes()).as(id).isEqualTo(recording.bytes()));
    }

    @ParameterizedTest
    @CsvSource({
        "yes-no, SOUND, 384000",
        "street, SOUND, 320000",
        "machine-healthy, SOUND, 256000",
        "machine-wears-out, SOUND, 512000",
        "ring, MOTION, 5232",
        "gestures-mixed, MOTION, 11520",
        "somebody-comes, PICTURES, 110598"
    })
    void haveTheirKindsAndSizes(String id, Recording.Kind kind, int bytes) {
        assertThat(recordings.get(id).kind()).isEqualTo(kind);
        assertThat(recordings.get(id).bytes()).hasSize(bytes);
    }

    /** With a second of light noise before and after, in which the model has to hear nothing but the word. */
    @ParameterizedTest
    @CsvSource({
        "keyword-en, yes, yes",
        "keyword-en, yes-2, yes",
        "keyword-en, no, no",
        "keyword-en, no-2, no",
        "keyword-en, no-missed, ''",
        "keyword-en, seven, ''",
        "keyword-en, stop, ''",
        "keyword-pt, sim, sim",
        "keyword-pt, sim-2, sim",
        "keyword-pt, nao, nao",
        "keyword-pt, nao-2, nao",
        "keyword-pt, nao-missed, ''",
        "keyword-pt, escola, ''",
        "keyword-pt, porta, ''",
    })
    void wordsAreHeard(String model, String word, String heard) throws IOException {
        short[] samples = numbers(word);
        Mix mix = new Mix(
                samples.length + 2 * Clip.RATE,
                Noise.PINK,
                -50,
                7,
                List.of(new Mix.Placed(Clip.RATE, new SoundFile(samples), 0)));

        assertThat(keywords(model, mix.samples())).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource({
        "keyword-en, yes-no, yes no yes",
        "keyword-pt, sim-nao, sim nao sim",
        "keyword-en, street, ''",
        "keyword-pt, street, ''",
    })
    void wordsAreHeardOneAfterTheOther(String model, String mix, String heard) throws IOException {
        assertThat(keywords(model, numbers(mix))).isEqualTo(heard);
    }

    /**
     * The keywords in the order in which they are heard. The model looks at the last second, fifty times a second; the mean of
     * three answers has to be sure to four fifths, and then nothing more is heard for a second and a half.
     */
    private static String keywords(String name, short[] samples) throws IOException {
        List<String> classes = name.equals("keyword-en")
                ? List.of("silence", "unknown", "yes", "no")
                : List.of("silence", "unknown", "sim", "nao");
        int channels = MicroFrontendSettings.MICRO_SPEECH.channels();
        byte[] features = new MicroFrontend(MicroFrontendSettings.MICRO_SPEECH).push(samples);
        Matrix windows = Matrix.zeros(features.length / channels - 48, 49 * channels);
        for (int row = 0; row < windows.rows(); row++) {
            for (int i = 0; i < windows.columns(); i++) {
                windows.values()[row * windows.columns() + i] = (features[row * channels + i] + 128) / 64.0;
            }
        }
        Matrix answers = predict(name, windows);
        List<String> heard = new ArrayList<>();
        int quietUntil = 0;
        for (int row = 2; row < answers.rows(); row++) {
            for (int c = 2; c < classes.size() && row >= quietUntil; c++) {
                if (answers.at(row, c) + answers.at(row - 1, c) + answers.at(row - 2, c) > 3 * 0.8) {
                    heard.add(classes.get(c));
                    quietUntil = row + 75;
                }
            }
        }
        return String.join(" ", heard);
    }

    /** By what the model cannot draw again of each second. */
    @ParameterizedTest
    @CsvSource({
        "machine-healthy, ........",
        "machine-bearing, !!!!!!!!",
        "machine-imbalance, !!!!!!!!",
        "machine-belt, !!!!!!!!",
        "machine-loose, !!!!!!!!",
        "machine-wears-out, ........!!!!!!!!",
    })
    void wearIsHeard(String id, String alarms) throws IOException {
        double threshold = threshold();
        short[] samples = numbers(id);
        Matrix seconds = Matrix.zeros(samples.length / Clip.RATE, MachineFeatures.COUNT);
        for (int row = 0; row < seconds.rows(); row++) {
            double[] features = MachineFeatures.of(Arrays.copyOfRange(samples, row * Clip.RATE, (row + 1) * Clip.RATE));
            System.arraycopy(features, 0, seconds.values(), row * features.length, features.length);
        }
        Matrix drawn = predict("machine", seconds);
        StringBuilder heard = new StringBuilder();
        for (int row = 0; row < seconds.rows(); row++) {
            double sum = 0;
            for (int i = 0; i < seconds.columns(); i++) {
                double difference = drawn.at(row, i) - seconds.at(row, i);
                sum += difference * difference;
            }
            heard.append(sum / seconds.columns() > threshold ? '!' : '.');
        }

        assertThat(heard).hasToString(alarms);
    }

    /** What the card says of the int8 variant, which stands last. */
    private static double threshold() throws IOException {
        String card = Files.readString(CONTENT.resolve("models/machine/card.yaml"));
        return Double.parseDouble(card.substring(card.lastIndexOf("threshold: ") + 11)
                .lines()
                .findFirst()
                .orElseThrow());
    }

    /** In the windows in which the gestures stand; between them the hand is still. */
    @ParameterizedTest
    @CsvSource({
        "ring, 50, ring ring",
        "wing, 50, wing wing",
        "slope, 50, slope slope",
        "none, 50, none none",
        "gestures-mixed, 40, wing ring none slope ring"
    })
    void gesturesAreSeen(String id, int rest, String seen) throws IOException {
        int moments = Gestures.Settings.STANDARD.moments();
        int step = moments + 2 * rest - GestureTape.OVERLAP;
        short[] values = numbers(id);
        Matrix windows = Matrix.zeros(seen.split(" ").length, moments * MotionSensor.CHANNELS);
        for (int row = 0; row < windows.rows(); row++) {
            int from = (row * step + rest) * MotionSensor.CHANNELS;
            float[] input = GestureInput.of(Arrays.copyOfRange(values, from, from + windows.columns()));
            for (int i = 0; i < input.length; i++) {
                windows.values()[row * input.length + i] = input[i];
            }
        }

        assertThat(names(predict("gesture", windows), Gestures.LABELS)).isEqualTo(seen);
    }

    /** The model is a weak one: most pictures are all that can be asked of it. */
    @Test
    void mostPicturesAreSeenForWhatTheyShow() throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(recordings.get("somebody-comes").bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int size = bytes.getShort() * bytes.getShort();
        assertThat(bytes.getShort()).isEqualTo((short) 1000);
        Matrix pictures = Matrix.zeros(bytes.remaining() / size, size);
        for (int i = 0; i < pictures.values().length; i++) {
            pictures.values()[i] = (bytes.get() & 0xFF) / 255.0;
        }
        String[] seen = names(predict("figure", pictures), List.of("0", "1")).split(" ");
        String[] shown = "0 0 0 1 1 0 0 1 1 1 0 0".split(" ");
        int right = 0;
        for (int i = 0; i < shown.length; i++) {
            right += seen[i].equals(shown[i]) ? 1 : 0;
        }

        assertThat(right).isGreaterThanOrEqualTo(10);
    }

    private static short[] numbers(String id) {
        byte[] bytes = recordings.get(id).bytes();
        short[] numbers = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(numbers);
        return numbers;
    }

    private static String names(Matrix answers, List<String> classes) {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < answers.rows(); row++) {
            int best = 0;
            for (int c = 1; c < classes.size(); c++) {
                best = answers.at(row, c) > answers.at(row, best) ? c : best;
            }
            names.add(classes.get(best));
        }
        return String.join(" ", names);
    }

    private static Matrix predict(String model, Matrix inputs) throws IOException {
        byte[] file =
                Files.readAllBytes(CONTENT.resolve("models").resolve(model).resolve("int8.tflite"));
        return new InterpretedModel(file).predict(new MatrixSamples(inputs, inputs), Parts.IN_ORDER);
    }
}
