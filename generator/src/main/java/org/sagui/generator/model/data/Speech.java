package org.sagui.generator.model.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.training.Xoshiro128;
import org.sagui.simulator.training.data.Clip;
import org.sagui.simulator.training.data.Noise;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Room;
import org.sagui.simulator.training.data.Sound;
import org.sagui.simulator.training.data.Split;

/**
 * One-second clips of words spoken by espeak-ng, in generated rooms with generated noise. No human voice is among them: a
 * model that is good on these clips may miss people, and only a test with people tells whom.
 *
 * <p>Parts share no voice and no room. Some of the other words are spoken in the test only. A clip depends on the settings,
 * its part and number, and on the version of espeak-ng. Clips may be made by several threads at a time.
 */
public final class Speech {
    /** Labels from this one on are keywords. */
    public static final int FIRST_KEYWORD = 2;

    private static final int SILENCE = 0;
    private static final int UNKNOWN = 1;
    private static final List<Integer> SPEEDS = List.of(125, 150, 175, 200);
    private static final int ROOM = 31;
    private static final int CLIP = 32;
    private static final int TAKE = 33;

    /**
     * @param seed of everything
     * @param language of the words
     * @param rooms how many each part has
     * @param takes how often a voice speaks a word, each time with another speed and pitch, 1 to 100
     * @param lowest the least that a word is above the noise, in decibels
     * @param highest the most
     */
    public record Settings(long seed, SpeechLanguage language, Split rooms, int takes, double lowest, double highest) {
        public Settings {
            if (takes < 1 || takes > 100 || !(lowest >= -20 && lowest <= highest && highest <= 80)) {
                throw new SaguiError(
                        SaguiError.Code.INVALID_ARGUMENT,
                        "speech",
                        "there must be 1 to 100 takes, and noise 80 to −20 dB below the words, not " + takes
                                + " takes and " + highest + " to " + lowest + " dB");
            }
        }

        /** The course's. */
        public static Settings standard(SpeechLanguage language) {
            int takes = language == SpeechLanguage.ENGLISH ? 3 : 8;
            return new Settings(1, language, new Split(200, 40, 80), takes, 3, 35);
        }
    }

    /**
     * Who says a word.
     *
     * @param woman whether espeak-ng means the voice to be a woman's
     * @param accent espeak-ng's language
     */
    public record Speaker(String voice, boolean woman, String accent) {}

    /** By what factor words are made longer and lower, or shorter and higher. */
    private record Stretch(double least, double most) {}

    private final Settings settings;
    private final SpokenWords words;
    private final String version;
    private final Stretch stretch;

    private Speech(Settings settings, SpokenWords words, String version, Stretch stretch) {
        this.settings = settings;
        this.words = words;
        this.version = version;
        this.stretch = stretch;
    }

    /**
     * @param root the checkout, under whose {@code target/speech} spoken words are kept
     * @throws IOException if espeak-ng or one of its voices is missing; the message says what to do
     */
    public static Speech open(Path root, Settings settings) throws IOException {
        Espeak espeak = Espeak.find();
        espeak.requireVariants(SpeechVoices.all());
        SpokenWords words = new SpokenWords(espeak, root.resolve("target").resolve("speech"));
        return new Speech(settings, words, espeak.version(), new Stretch(0.88, 1.12));
    }

    /**
     * The same words of the same speakers at the same places, but all made shorter and higher, as from a smaller mouth, or
     * longer and lower.
     *
     * @param least length relative to the usual one, 0.5 to 2
     * @param most length relative to the usual one, 0.5 to 2
     */
    public Speech stretched(double least, double most) {
        return new Speech(settings, words, version, new Stretch(least, most));
    }

    /** The program's version, which belongs to the data as the seed does. */
    public String espeakVersion() {
        return version;
    }

    /** How many voices the part has. */
    public static int voices(Part part) {
        return SpeechVoices.of(part).size();
    }

    /** How many of the part's voices are meant to be women's. */
    public static int women(Part part) {
        return (int)
                SpeechVoices.of(part).stream().filter(SpeechVoices::isWoman).count();
    }

    /** Who says the word of {@link #sample} with this number. */
    public Speaker speaker(Part part, int index) {
        String voice = SpeechVoices.of(part).get(voice(part, index));
        String accent = settings.language().accents().get(accent(part, index));
        return new Speaker(voice, SpeechVoices.isWoman(voice), accent);
    }

    private int voice(Part part, int index) {
        return Math.floorMod(Math.floorDiv(index, settings.language().labels().size()), voices(part));
    }

    private int accent(Part part, int index) {
        int round = Math.floorDiv(index, settings.language().labels().size() * voices(part));
        return Math.floorMod(round, settings.language().accents().size());
    }

    /** Sample {@code index} of a part: the labels take turns, then the voices, then the accents. */
    public Clip sample(Part part, int index) throws IOException {
        List<String> labels = settings.language().labels();
        int label = Math.floorMod(index, labels.size());
        int voice = voice(part, index);
        int accent = accent(part, index);
        Xoshiro128 random = new Xoshiro128(stream(CLIP, part.ordinal(), index));
        double[] sound = label == SILENCE ? silence(part, random) : spoken(part, label, voice, accent, random);
        colour(sound, random.nextUniform(-0.4, 0.6));
        return new Clip(
                Sound.toPcm(sound),
                label,
                SpeechVoices.all().indexOf(SpeechVoices.of(part).get(voice)));
    }

    private double[] spoken(Part part, int label, int voice, int accent, Xoshiro128 random) throws IOException {
        String text = label == UNKNOWN
                ? otherWord(part, random)
                : settings.language().keywords().get(label - FIRST_KEYWORD);
        double[] word = word(part, voice, accent, text, random);
        double[] sound = new double[Clip.RATE];
        int late = (int) (random.nextUniform() * Math.max(1, Clip.RATE - word.length));
        for (int i = 0; i < word.length && late + i < sound.length; i++) {
            sound[late + i] = word[i];
        }
        if (random.nextUniform() < 0.85) {
            sound = room(part, random).apply(sound);
        }
        // Loudness is that of the word itself, however much silence is around it.
        Sound.normalize(sound, Math.sqrt(Math.min(1, (double) word.length / Clip.RATE)));
        double below = random.nextUniform(settings.lowest(), settings.highest());
        Sound.add(sound, noise(part, random), Sound.gain(-below));
        Sound.scale(sound, Sound.gain(random.nextUniform(-36, -14)));
        return sound;
    }

    /** From next to nothing to loud noise. */
    private double[] silence(Part part, Xoshiro128 random) throws IOException {
        double[] sound = noise(part, random);
        if (random.nextUniform() < 0.3) {
            Sound.add(sound, noise(part, random), random.nextUniform());
        }
        if (random.nextUniform() < 0.3) {
            sound = room(part, random).apply(sound);
        }
        Sound.normalize(sound, Sound.gain(random.nextUniform(-85, -18)));
        return sound;
    }

    private String otherWord(Part part, Xoshiro128 random) {
        List<String> choice = new ArrayList<>(settings.language().others());
        if (part == Part.TEST) {
            choice.addAll(settings.language().testOthers());
        }
        return pick(choice, random);
    }

    /** A word in one of the voice's takes, then made a little longer and lower or shorter and higher. */
    private double[] word(Part part, int voice, int accent, String text, Xoshiro128 random) throws IOException {
        int take = (int) (random.nextUniform() * settings.takes());
        double[] word = take(part, voice, accent, take, text);
        return Resampler.resample(word, random.nextUniform(stretch.least(), stretch.most()));
    }

    private double[] take(Part part, int voice, int accent, int take, String text) throws IOException {
        String variant = SpeechVoices.of(part).get(voice);
        Xoshiro128 random = new Xoshiro128(stream(TAKE, part.ordinal(), voice, accent, take, text.hashCode()));
        int pitch = 15 + (int) (random.nextUniform() * 70);
        String language = settings.language().accents().get(accent);
        double[] word = words.word(language + "+" + variant, pick(SPEEDS, random), pitch, text);
        Sound.normalize(word, 1);
        return word;
    }

    private double[] noise(Part part, Xoshiro128 random) throws IOException {
        int kind = (int) (random.nextUniform() * (Noise.values().length + 1));
        return kind < Noise.values().length ? Noise.values()[kind].draw(Clip.RATE, random) : babble(part, random);
    }

    /** Several people at once, far away, none of whom says a keyword. */
    private double[] babble(Part part, Xoshiro128 random) throws IOException {
        double[] sound = new double[Clip.RATE];
        int talkers = 4 + (int) (random.nextUniform() * 4);
        for (int i = 0; i < talkers; i++) {
            int voice = (int) (random.nextUniform() * voices(part));
            String text = pick(settings.language().others(), random);
            double[] word = take(part, voice, 0, 0, text);
            // Around the end goes on at the beginning: there is no pause in a crowd.
            int at = (int) (random.nextUniform() * Clip.RATE);
            double loud = random.nextUniform(0.3, 1);
            for (int j = 0; j < word.length; j++) {
                sound[(at + j) % Clip.RATE] += loud * word[j];
            }
        }
        sound = room(part, random).apply(sound);
        Sound.normalize(sound, 1);
        return sound;
    }

    private Room room(Part part, Xoshiro128 random) {
        int room = settings.rooms()
                .source(part, (int) (random.nextUniform() * settings.rooms().count(part)));
        return Room.draw(new Xoshiro128(stream(ROOM, room)));
    }

    /** Microphones are dull (positive) or sharp (negative). */
    private static void colour(double[] sound, double dullness) {
        double low = 0;
        for (int i = 0; i < sound.length; i++) {
            low += 0.4 * (sound[i] - low);
            sound[i] += dullness * (low - sound[i]);
        }
    }

    private long stream(int... keys) {
        long state = settings.seed();
        for (int key : keys) {
            state = state * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL + key;
            state ^= state >>> 29;
        }
        return state;
    }

    private static <T> T pick(List<T> choice, Xoshiro128 random) {
        return choice.get((int) (random.nextUniform() * choice.size()));
    }
}
