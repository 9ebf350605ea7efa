package org.sagui.generator.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.training.data.Clip;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Split;

class SpeechTest {
    @TempDir
    static Path root;

    @Test
    void missingProgramIsNamed() {
        assertThatThrownBy(() -> Espeak.find("no-such-espeak"))
                .isInstanceOf(IOException.class)
                .hasMessage("Training on speech needs the program espeak-ng, which cannot be run here. Install it, on "
                        + "Debian with: apt-get install espeak-ng");
    }

    @Test
    void missingVoiceIsNamed() throws Exception {
        Espeak espeak = installed();

        assertThatThrownBy(() -> espeak.requireVariants(List.of("f2", "nobody")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no voice 'nobody'");
    }

    @Test
    void partsShareNoVoice() {
        assertThat(SpeechVoices.all()).doesNotHaveDuplicates().hasSize(79);
        assertThat(Speech.voices(Part.TEST)).isEqualTo(14);
    }

    @ParameterizedTest
    @EnumSource(SpeechLanguage.class)
    void noKeywordIsAmongTheOtherWords(SpeechLanguage language) {
        List<String> all = new ArrayList<>(language.keywords());
        all.addAll(language.others());
        all.addAll(language.testOthers());

        assertThat(all).doesNotHaveDuplicates();
        assertThat(language.labels()).startsWith("silence", "unknown").hasSize(4);
    }

    @Test
    void oddSettingsAreRefused() {
        assertThatThrownBy(() -> new Speech.Settings(1, SpeechLanguage.ENGLISH, new Split(1, 1, 1), 0, 3, 30))
                .isInstanceOf(SaguiError.class)
                .hasMessage("there must be 1 to 100 takes, and noise 80 to −20 dB below the words, "
                        + "not 0 takes and 30.0 to 3.0 dB");
    }

    @ParameterizedTest
    @EnumSource(SpeechLanguage.class)
    void labelsAndVoicesTakeTurns(SpeechLanguage language) throws Exception {
        installed();
        List<Clip> clips = clips(speech(language, 1), Part.VALIDATION, 28);

        assertThat(clips).extracting(Clip::label).startsWith(0, 1, 2, 3, 0, 1, 2, 3);
        assertThat(clips.stream().map(Clip::source).distinct()).hasSize(7).allMatch(voice -> voice >= 58 && voice < 65);
        assertThat(clips).allSatisfy(clip -> assertThat(clip.samples()).hasSize(16_000));
    }

    @Test
    void labelsThenVoicesThenAccentsTakeTurns() throws Exception {
        installed();
        Speech speech = speech(SpeechLanguage.PORTUGUESE, 1);

        assertThat(speech.speaker(Part.TEST, 2)).isEqualTo(new Speech.Speaker("m6", false, "pt-br"));
        assertThat(speech.speaker(Part.TEST, 9)).isEqualTo(new Speech.Speaker("f2", true, "pt-br"));
        assertThat(speech.speaker(Part.TEST, 56)).isEqualTo(new Speech.Speaker("m6", false, "pt"));
        assertThat(Speech.women(Part.TEST)).isEqualTo(3);
    }

    @Test
    void stretchingChangesTheWordAndNotTheSilence() throws Exception {
        installed();
        Speech speech = speech(SpeechLanguage.PORTUGUESE, 1);
        Speech higher = speech.stretched(0.7, 0.8);

        assertThat(higher.sample(Part.TEST, 0).samples())
                .isEqualTo(speech.sample(Part.TEST, 0).samples());
        assertThat(higher.sample(Part.TEST, 2).samples())
                .isNotEqualTo(speech.sample(Part.TEST, 2).samples());
    }

    /** Another version of espeak-ng may speak otherwise. */
    @Test
    void seedGivesTheSameBytes() throws Exception {
        String version = installed().version();
        assertThat(digest(1)).isEqualTo(digest(1)).isNotEqualTo(digest(2));
        assumeTrue(version.equals("1.51"));
        assertThat(digest(1)).isEqualTo("f72e034f3bd5a71b");
    }

    @Test
    void wordsAreLouderThanTheirBackground() throws Exception {
        installed();
        Speech quiet =
                Speech.open(root, new Speech.Settings(1, SpeechLanguage.PORTUGUESE, new Split(2, 1, 1), 1, 30, 30));

        for (int i = 2; i < 40; i += 4) {
            double[] parts = tenths(quiet.sample(Part.TRAIN, i));
            assertThat(parts[9]).isGreaterThan(3 * parts[0]);
        }
    }

    @Test
    void resamplingKeepsTonesAndTakesAwayWhatTheNewRateCannotHold() {
        double[] low = tone(1000, 22_050);
        double[] high = tone(9500, 22_050);
        double factor = 16_000 / 22_050.0;

        double[] kept = Resampler.resample(low, factor);
        for (int i = 100; i < kept.length - 100; i++) {
            assertThat(kept[i]).isCloseTo(Math.sin(2 * Math.PI * 1000 * i / 16_000), within(0.005));
        }
        double[] removed = Resampler.resample(high, factor);
        assertThat(IntStream.range(100, removed.length - 100).mapToDouble(i -> Math.abs(removed[i])))
                .allMatch(rest -> rest < 0.01);
    }

    @Test
    void silenceAroundAWordIsCutOff() {
        assertThat(SpokenWords.trim(new double[] {0, 0.001, 0.5, 0, -1, 0.002, 0}))
                .containsExactly(0.5, 0, -1);
        assertThat(SpokenWords.trim(new double[5])).isEmpty();
    }

    private static Espeak installed() {
        try {
            return Espeak.find();
        } catch (IOException e) {
            assumeTrue(false, "espeak-ng is not installed");
            throw new IllegalStateException(e);
        }
    }

    private static Speech speech(SpeechLanguage language, long seed) throws IOException {
        return Speech.open(root, new Speech.Settings(seed, language, new Split(3, 1, 1), 1, 10, 30));
    }

    private static List<Clip> clips(Speech speech, Part part, int count) throws IOException {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clips.add(speech.sample(part, i));
        }
        return clips;
    }

    private static String digest(long seed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Clip clip : clips(speech(SpeechLanguage.ENGLISH, seed), Part.TRAIN, 16)) {
            for (short sample : clip.samples()) {
                digest.update((byte) (sample >> 8));
                digest.update((byte) sample);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    /** The loudness of each tenth of a second, the quietest first. */
    private static double[] tenths(Clip clip) {
        return IntStream.range(0, 10)
                .mapToDouble(tenth -> IntStream.range(1600 * tenth, 1600 * (tenth + 1))
                        .mapToDouble(i -> (double) clip.samples()[i] * clip.samples()[i])
                        .sum())
                .map(Math::sqrt)
                .sorted()
                .toArray();
    }

    private static double[] tone(double frequency, int rate) {
        return IntStream.range(0, rate / 4)
                .mapToDouble(i -> Math.sin(2 * Math.PI * frequency * i / rate))
                .toArray();
    }
}
