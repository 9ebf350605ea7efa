package org.sagui.generator.i18n;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sagui.generator.content.Language;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads {@code languages.yaml}: the languages of the course, the one for everybody else first. */
public final class LanguagesReader {
    private LanguagesReader() {}

    public static List<Language> read(Path folder, Problems problems) {
        Path file = folder.resolve("languages.yaml");
        List<Language> languages = new ArrayList<>();
        SourceFile.read(file, problems)
                .flatMap(source -> YamlReader.read(source, problems))
                .ifPresent(map -> {
                    for (YamlMap language : map.maps("languages")) {
                        languages.add(
                                new Language(language.text("tag"), language.text("folder"), language.text("name")));
                        language.refuseOtherKeys();
                    }
                    map.refuseOtherKeys();
                });
        return languages;
    }
}
