package org.sagui.generator.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.roastedroot.quickjs4j.core.Builtins;
import io.roastedroot.quickjs4j.core.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.generator.content.Language;

class StemmerTest {
    private static final Path RULES = Path.of("src/main/resources/org/sagui/generator/search");

    private static Language language(String tag) {
        return new Language(tag, tag.toLowerCase(Locale.ROOT), tag);
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, quantizacao quantização quantizaçao quantizações quantizar quantizado quantizada quantiza, quantiz",
        "pt-BR, calibração calibrações calibrar calibrado, calibr",
        "pt-BR, sinal sinais, sinal",
        "pt-BR, imagem imagens, imag",
        "pt-BR, valor valores, valor",
        "pt-BR, peso pesos, pes",
        "pt-BR, memória memórias, memori",
        "en, quantisation quantization quantised quantizing quantise quantizes quantizer, quantiz",
        "en, calibrate calibrated calibrating calibration, calibrat",
        "en, memory memories, memory",
        "en, class classes, class",
        "en, bias biases, bias",
        "en, run running runs, run",
        "en, label labels labelled labeled labelling, label",
        "en, behaviour behavior behaviours, behavior",
        "en, centre center centres, center",
        "en, classify classifier classified classification classifies, classify",
        "en, speed speeds, speed",
    })
    void formsOfAWordHaveOneStem(String tag, String forms, String stem) {
        Stemmer stemmer = Stemmer.of(language(tag));

        assertThat(Words.of(forms))
                .allSatisfy(word -> assertThat(stemmer.stem(word)).as(word).isEqualTo(stem));
    }

    @Test
    void aLanguageWithoutRulesKeepsItsWords() {
        assertThat(Stemmer.of(language("de")).stem("quantisierung")).isEqualTo("quantisierung");
    }

    /** The page stems what is sought with words.js: for no word may it come to something else than the build. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR"})
    void thePageGivesTheSameStemsAsTheBuild(String tag) throws IOException {
        Set<String> words = wordsOfTheCourse(tag);
        for (String rule : Files.readAllLines(RULES.resolve(tag.substring(0, 2) + ".stems.txt"))) {
            String ending = rule.split(" ")[0];
            for (String start : List.of("", "b", "st", "ba", "bra", "brak", "strok", "xyz")) {
                words.add(start + ending);
                words.add(start + ending + "s");
            }
        }

        assertThat(words).hasSizeGreaterThan(1500);
        String text = String.join(" ", words);
        Stemmer stemmer = Stemmer.of(language(tag));
        assertThat(stemsInThePage(tag, text))
                .containsExactlyElementsOf(
                        Words.of(text).stream().map(stemmer::stem).toList());
    }

    /** As they are written, with accents, capitals and signs. */
    private static Set<String> wordsOfTheCourse(String tag) throws IOException {
        Set<String> words = new TreeSet<>();
        try (var files = Files.walk(Path.of("../content"))) {
            for (Path file : files.filter(file -> file.endsWith(tag + ".md")).toList()) {
                words.addAll(List.of(Files.readString(file).split("\\s+")));
            }
        }
        return words;
    }

    private static List<String> stemsInThePage(String tag, String text) throws IOException {
        String module =
                Files.readString(Path.of("src/main/web/search/words.js")).replaceAll("(?m)^export ", "");
        String rules = Files.readString(RULES.resolve(tag.substring(0, 2) + ".stems.txt"));
        List<String> stems = new ArrayList<>();
        Builtins host = Builtins.builder("host")
                .addVoidToString("text", () -> text)
                .addVoidToString("rules", () -> rules)
                .addStringToVoid("done", json -> stems.addAll(List.of(new Gson().fromJson(json, String[].class))))
                .build();
        try (Engine engine = Engine.builder().addBuiltins(host).build()) {
            engine.exec(engine.compile(
                    module + "host.done(JSON.stringify(wordsOf(host.text()).map(stemmer(host.rules()))));"));
        }
        return stems;
    }
}
