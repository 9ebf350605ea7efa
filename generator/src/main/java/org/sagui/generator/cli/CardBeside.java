package org.sagui.generator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** The card in the folder of a model's file. Whether it is right, {@code sagui check} tells. */
final class CardBeside {
    private CardBeside() {}

    /** The front end of the card that describes a file; empty where there is no such card, or it names none. */
    static Optional<String> frontEnd(Path file) {
        Path card = file.resolveSibling("card.yaml");
        Problems untold = new Problems();
        if (!Files.isRegularFile(card)) {
            return Optional.empty();
        }
        return SourceFile.read(card, untold)
                .flatMap(source -> YamlReader.read(source, untold))
                .filter(map -> describes(map, file.getFileName().toString()))
                .flatMap(map -> map.optionalText("front-end"));
    }

    private static boolean describes(YamlMap card, String file) {
        YamlMap variants = card.map("variants");
        return variants.keys().stream()
                .anyMatch(variant -> variants.map(variant).text("file").equals(file));
    }
}
