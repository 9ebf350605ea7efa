package org.sagui.generator.i18n;

import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.sagui.generator.content.Language;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads the interface's words. The first language tells which keys there are and which placeholders each has. */
public final class MessagesReader {
    private final Problems problems;

    /** The first language's placeholders by key: none where its message is wrong. Null until a file could be read. */
    private SortedMap<String, Optional<SortedSet<String>>> first;

    private MessagesReader(Problems problems) {
        this.problems = problems;
    }

    public static Map<Language, Messages> read(Path folder, List<Language> languages, Problems problems) {
        MessagesReader reader = new MessagesReader(problems);
        Map<Language, Messages> messages = new LinkedHashMap<>();
        for (Language language : languages) {
            SortedMap<String, String> patterns = new TreeMap<>();
            SourceFile.read(folder.resolve(language.file(".yaml")), problems)
                    .flatMap(source -> YamlReader.read(source, problems))
                    .ifPresent(map -> reader.read(map, language, patterns));
            messages.put(language, new Messages(language, patterns));
        }
        return messages;
    }

    private void read(YamlMap map, Language language, SortedMap<String, String> patterns) {
        SortedMap<String, Optional<SortedSet<String>>> placeholders = new TreeMap<>();
        for (String key : first == null ? map.keys() : first.keySet()) {
            String pattern = map.text(key);
            patterns.put(key, pattern);
            placeholders.put(key, pattern.isEmpty() ? Optional.empty() : placeholders(map, key, pattern, language));
        }
        map.refuseOtherKeys();
        if (first == null) {
            first = placeholders;
            return;
        }
        placeholders.forEach((key, found) ->
                found.ifPresent(here -> first.get(key).ifPresent(expected -> compare(map, key, here, expected))));
    }

    /** The placeholders of a message; none when it is no message. */
    private Optional<SortedSet<String>> placeholders(YamlMap map, String key, String pattern, Language language) {
        try {
            MessageShape shape = MessageShape.of(pattern, ULocale.forLanguageTag(language.tag()));
            if (!shape.missingForms().isEmpty()) {
                problems.add(
                        map.place(key),
                        "A plural here lacks what " + language.tag() + " needs: "
                                + String.join(", ", shape.missingForms()) + ".",
                        "Add a branch for each, such as “"
                                + shape.missingForms().first() + " {…}”.");
            }
            return Optional.of(shape.placeholders());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            problems.add(
                    map.place(key),
                    "This is no message: " + e.getMessage() + ".",
                    "Compare its braces with those of another language.");
            return Optional.empty();
        }
    }

    private void compare(YamlMap map, String key, SortedSet<String> placeholders, SortedSet<String> expected) {
        for (String name : placeholders) {
            if (!expected.contains(name)) {
                problems.add(
                        map.place(key), "“{" + name + "}” is not filled in here.", DidYouMean.hint(name, expected));
            }
        }
        for (String name : expected) {
            if (!placeholders.contains(name)) {
                problems.add(map.place(key), "“{" + name + "}” is missing.", "Write it where its value belongs.");
            }
        }
    }
}
