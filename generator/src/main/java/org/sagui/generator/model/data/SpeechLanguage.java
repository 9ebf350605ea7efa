package org.sagui.generator.model.data;

import java.util.List;
import java.util.stream.Stream;

/** The words that a keyword model listens for, and those that it must let pass. */
public enum SpeechLanguage {
    ENGLISH(
            List.of("en-us", "en-gb", "en-gb-scotland", "en-029", "en-gb-x-rp", "en-us-nyc", "en-gb-x-gbclan"),
            List.of("yes", "no"),
            List.of(
                    "up", "down", "left", "right", "on", "off", "stop", "go", "start", "zero", "one", "two", "three",
                    "four", "five", "six", "eight", "nine", "ten", "cat", "dog", "bird", "house", "happy", "tree",
                    "light", "music", "please", "hello", "okay", "yet", "less", "guess", "mess", "yell", "now", "not",
                    "nose", "low", "show", "snow", "toe", "day", "water"),
            List.of("seven", "follow", "learn", "window", "bread", "north", "slow", "chess", "green", "paper")),

    PORTUGUESE(
            List.of("pt-br", "pt"),
            List.of("sim", "não"),
            List.of(
                    "oi",
                    "olá",
                    "um",
                    "dois",
                    "três",
                    "quatro",
                    "cinco",
                    "seis",
                    "oito",
                    "nove",
                    "dez",
                    "zero",
                    "cima",
                    "baixo",
                    "direita",
                    "pare",
                    "siga",
                    "liga",
                    "luz",
                    "porta",
                    "tudo",
                    "casa",
                    "gato",
                    "água",
                    "pão",
                    "mão",
                    "chão",
                    "cão",
                    "bom",
                    "fim",
                    "mim",
                    "sino",
                    "sinto",
                    "nada",
                    "nunca",
                    "noite",
                    "nossa",
                    "dia",
                    "música",
                    "por favor",
                    "quem",
                    "sol",
                    "sal",
                    "lã"),
            List.of("sete", "jardim", "limão", "amigo", "escola", "verde", "livro", "são", "cinza", "navio"));

    private final List<String> accents;
    private final List<String> keywords;
    private final List<String> others;
    private final List<String> testOthers;

    SpeechLanguage(List<String> accents, List<String> keywords, List<String> others, List<String> testOthers) {
        this.accents = accents;
        this.keywords = keywords;
        this.others = others;
        this.testOthers = testOthers;
    }

    /** Silence, which is any noise without a word, then unknown, which is any other word, then the keywords. */
    public List<String> labels() {
        return Stream.concat(Stream.of("silence", "unknown"), keywords.stream()).toList();
    }

    /** espeak-ng's languages. */
    List<String> accents() {
        return accents;
    }

    List<String> keywords() {
        return keywords;
    }

    /** Other words, for every part. */
    List<String> others() {
        return others;
    }

    /** Other words that are spoken in the test only. */
    List<String> testOthers() {
        return testOthers;
    }
}
