package org.sagui.generator.content;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads {@code models/<name>/card.yaml} and the files that it names. */
final class ModelCardReader {
    /** How a model was made: for people, and for the command that makes it anew. */
    private static final List<String> HISTORY =
            List.of("name", "task", "command", "seed", "samples", "noise", "epochs", "layers", "licence", "reference");

    private ModelCardReader() {}

    static Map<String, ModelCard> readAll(Path folder, Problems problems) {
        Map<String, ModelCard> cards = new TreeMap<>();
        for (Path model : Folder.foldersIn(folder)) {
            SourceFile.read(model.resolve("card.yaml"), problems)
                    .flatMap(source -> YamlReader.read(source, problems))
                    .ifPresent(card -> cards.put(Folder.name(model), card(model, card, problems)));
        }
        return cards;
    }

    private static ModelCard card(Path folder, YamlMap card, Problems problems) {
        HISTORY.forEach(card::has);
        String name = Folder.name(folder);
        if (!Slug.isOne(name)) {
            problems.add(
                    Place.startOf(folder),
                    "The name of this folder is not made of lower-case ASCII words joined by hyphens.",
                    "Name it like sine: it is in the address of the model's file.");
        }
        Map<String, BigDecimal> probes = card.has("probes") ? numbers(card.map("probes")) : Map.of();
        Map<String, Variant> variants = new TreeMap<>();
        YamlMap files = card.map("variants");
        for (String variant : files.keys()) {
            if (!Slug.isOne(variant)) {
                problems.add(
                        files.keyPlace(variant),
                        "“" + variant + "” is not made of lower-case ASCII words joined by hyphens.",
                        "Write it like int8: it is in the address of the model's file.");
            }
            variant(folder, name + "-" + variant, files.map(variant), problems)
                    .ifPresent(read -> variants.put(variant, read));
        }
        card.refuseOtherKeys();
        return new ModelCard(name, probes, variants);
    }

    private static Optional<Variant> variant(Path folder, String id, YamlMap variant, Problems problems) {
        // What the simulator computes itself is in the card for people.
        List.of("bytes", "sha256", "parameters", "macs").forEach(variant::has);
        String name = variant.text("file");
        Map<String, BigDecimal> measured = variant.has("measured") ? numbers(variant.map("measured")) : Map.of();
        variant.refuseOtherKeys();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        return SourceFile.readBytes(file, problems).map(bytes -> new Variant(id, file, bytes, measured));
    }

    private static Map<String, BigDecimal> numbers(YamlMap map) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        map.keys().forEach(key -> numbers.put(key, map.number(key)));
        return numbers;
    }
}
