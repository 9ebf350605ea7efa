package org.sagui.generator.i18n;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sagui.generator.content.Language;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads {@code languages.yaml}: the languages of the course, the one for everybody else first. */
public final class LanguagesReader {
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Set<String> taken = new HashSet<>();
    private final Problems problems;

    private LanguagesReader(Problems problems) {
        this.problems = problems;
    }

    public static List<Language> read(Path folder, Problems problems) {
        LanguagesReader reader = new LanguagesReader(problems);
        List<Language> languages = new ArrayList<>();
        SourceFile.read(folder.resolve("languages.yaml"), problems)
                .flatMap(source -> YamlReader.read(source, problems))
                .ifPresent(map -> {
                    map.maps("languages").forEach(language -> languages.add(reader.language(language)));
                    map.refuseOtherKeys();
                });
        return languages;
    }

    private Language language(YamlMap map) {
        Language language = new Language(map.text("tag"), map.text("folder"), map.text("name"));
        map.refuseOtherKeys();
        if (!language.locale().toLanguageTag().equals(language.tag())) {
            problem(map, "tag", "“" + language.tag() + "” is no language tag.", "Write it like en or pt-BR.");
        }
        if (!FOLDER.matcher(language.folder()).matches()) {
            problem(
                    map,
                    "folder",
                    "“" + language.folder() + "” is no folder name in lower-case ASCII.",
                    "Write it like en or pt-br.");
        }
        for (String key : List.of("tag", "folder")) {
            if (!taken.add(key + map.text(key).toLowerCase(Locale.ROOT))) {
                problem(map, key, "“" + map.text(key) + "” is listed twice.", "Remove one of the two.");
            }
        }
        return language;
    }

    private void problem(YamlMap map, String key, String message, String hint) {
        if (!map.text(key).isEmpty()) {
            problems.add(map.place(key), message, hint);
        }
    }
}
