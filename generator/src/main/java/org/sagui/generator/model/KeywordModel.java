package org.sagui.generator.model;

import static org.sagui.simulator.tensor.Padding.SAME;
import static org.sagui.simulator.tensor.Padding.VALID;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sagui.generator.model.data.Speech;
import org.sagui.generator.model.data.SpeechLanguage;
import org.sagui.simulator.training.LabelledSamples;
import org.sagui.simulator.training.NetworkBuilder;
import org.sagui.simulator.training.Samples;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Split;

/**
 * The models {@code keyword-en} and {@code keyword-pt}: three convolutions over time and pitch, then the mean over time, so
 * that it matters little when a word is said.
 *
 * @param classes of the language, named in ASCII
 * @param counts samples of each part in which all classes take turns
 * @param others more samples for training, without keywords: of the many words that are none, more is to be learned
 * @param changed samples of the test that are heard again with all voices higher, and lower
 * @param versions of each training sample, as in {@link VariedSpeech}
 */
record KeywordModel(
        String name,
        SpeechLanguage language,
        List<String> classes,
        Split counts,
        int others,
        int changed,
        int versions,
        int epochs) {
    static final KeywordModel ENGLISH =
            standard("keyword-en", SpeechLanguage.ENGLISH, List.of("silence", "unknown", "yes", "no"));

    static final KeywordModel PORTUGUESE =
            standard("keyword-pt", SpeechLanguage.PORTUGUESE, List.of("silence", "unknown", "sim", "nao"));

    private static KeywordModel standard(String name, SpeechLanguage language, List<String> classes) {
        return new KeywordModel(name, language, classes, new Split(4800, 448, 1568), 2400, 392, 2, 9);
    }

    ModelFolder folder(Workshop workshop) throws IOException {
        Speech speech = Speech.open(workshop.root(), Speech.Settings.standard(language));
        HeardSpeech heard = new HeardSpeech(speech, classes);
        // Two of the four classes are no keywords.
        int trained = counts.train() + 2 * others;
        LabelledParts samples = new LabelledParts(
                heard.samples(Part.TRAIN, trained, i -> i < counts.train() || !isKeyword(i), workshop.parts())
                        .requireEveryClass(),
                heard.samples(Part.VALIDATION, counts.validation(), i -> true, workshop.parts())
                        .requireEveryClass(),
                heard.samples(Part.TEST, counts.test(), i -> true, workshop.parts())
                        .requireEveryClass());
        Map<String, Samples> groups = groups(speech, samples.test());
        groups.put("recall-higher", changed(speech.stretched(0.7, 0.78), workshop));
        groups.put("recall-lower", changed(speech.stretched(1.25, 1.4), workshop));
        return new Classifier(
                        name,
                        "Keywords: " + String.join(", ", classes) + ". Input: 49 frames of 40 features of a second of "
                                + "sound, as the micro_speech front end gives them.",
                        "generated-speech-" + name.substring(name.length() - 2),
                        List.of("voices", "rooms"),
                        3,
                        epochs,
                        32,
                        0.005,
                        HeardSpeech.LOWEST,
                        HeardSpeech.HIGHEST,
                        this::layers)
                .train(
                        samples,
                        new VariedSpeech(samples.train(), versions),
                        new CardNotes(Optional.of("speech"), numbers(), groups),
                        workshop);
    }

    private NetworkBuilder layers(NetworkBuilder input) {
        return input.conv2D(16, 8, 8, 4, SAME)
                .batchNorm()
                .relu()
                .conv2D(24, 3, 3, 2, SAME)
                .batchNorm()
                .relu()
                .conv2D(32, 3, 3, 1, SAME)
                .batchNorm()
                .relu()
                .averagePool(7, 1, 1, VALID)
                .flatten()
                .dropout(0.2)
                .dense(classes.size());
    }

    /** The labels take turns. */
    private boolean isKeyword(int sample) {
        return sample % classes.size() >= Speech.FIRST_KEYWORD;
    }

    /** The keywords of the test, said by other voices. */
    private Samples changed(Speech speech, Workshop workshop) throws IOException {
        return new HeardSpeech(speech, classes).samples(Part.TEST, changed, this::isKeyword, workshop.parts());
    }

    private Map<String, Integer> numbers() {
        Split rooms = Speech.Settings.standard(language).rooms();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("versions", versions);
        numbers.put("voices", Speech.voices(Part.TRAIN));
        numbers.put("women", Speech.women(Part.TRAIN));
        numbers.put("rooms", rooms.train());
        numbers.put("test-voices", Speech.voices(Part.TEST));
        numbers.put("test-women", Speech.women(Part.TEST));
        numbers.put("test-rooms", rooms.test());
        return numbers;
    }

    /** The keywords of the test by who says them. */
    private Map<String, Samples> groups(Speech speech, LabelledSamples test) {
        Map<String, List<Integer>> indices = new LinkedHashMap<>();
        for (int i = 0; i < test.count(); i++) {
            if (isKeyword(i)) {
                Speech.Speaker speaker = speech.speaker(Part.TEST, i);
                String who = speaker.woman() ? "recall-women" : "recall-men";
                indices.computeIfAbsent(who, key -> new ArrayList<>()).add(i);
                indices.computeIfAbsent("recall-" + speaker.accent(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<String, Samples> groups = new LinkedHashMap<>();
        indices.forEach((group, samples) -> groups.put(
                group, test.select(samples.stream().mapToInt(Integer::intValue).toArray())));
        return groups;
    }
}
