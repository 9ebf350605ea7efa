package org.sagui.generator.site;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlReader;

/** The interface's words of one language, unformatted, by key. */
record InterfaceWords(Map<String, String> words) {
    InterfaceWords(Path file) {
        this(read(file));
    }

    private static Map<String, String> read(Path file) {
        Problems problems = new Problems();
        Map<String, String> words = new TreeMap<>();
        SourceFile.read(file, problems)
                .flatMap(source -> YamlReader.read(source, problems))
                .ifPresent(map -> map.keys().forEach(key -> words.put(key, map.text(key))));
        return words;
    }
}
