package org.sagui.generator.content;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;

/**
 * Reads folders of articles.
 *
 * @param kind of all of them
 */
record ArticleReader(List<Language> languages, ArticleKind kind, Problems problems) {
    /** Names of pages that every course has. */
    private static final Pattern TAKEN = Pattern.compile("index|glossary|map|models|part-.*|model-.*");

    /** Whether a folder's name can be that of a page; notes it when not. */
    boolean isNamedWell(Path folder) {
        String name = Folder.name(folder);
        if (!Slug.isOne(name)) {
            problems.add(
                    Place.startOf(folder),
                    "The name of this folder is not made of lower-case ASCII words joined by hyphens.",
                    "Name it like f12-from-float-to-eight-bits.");
            return false;
        }
        if (TAKEN.matcher(name).matches()) {
            problems.add(
                    Place.startOf(folder),
                    "Every course has a page “" + name + "” of its own.",
                    "Give this folder another name.");
            return false;
        }
        return true;
    }

    /** Reads an article. It may lack languages, but not the one that it says it was written in. */
    Article read(Path folder) {
        Set<String> files = Folder.filesIn(folder);
        ArticleTextReader reader = new ArticleTextReader(languages, kind, problems);
        Map<Language, ArticleText> texts = new LinkedHashMap<>();
        for (Language language : languages) {
            if (files.contains(language.file(".md"))) {
                SourceFile.read(folder.resolve(language.file(".md")), problems)
                        .ifPresent(source -> texts.put(language, reader.read(source, language)));
            }
        }
        requireSource(folder, files, texts);
        return new Article(Folder.name(folder), folder, texts, files);
    }

    private void requireSource(Path folder, Set<String> files, Map<Language, ArticleText> texts) {
        List<String> names =
                languages.stream().map(language -> language.file(".md")).toList();
        if (names.stream().noneMatch(files::contains)) {
            problems.add(
                    Place.startOf(folder),
                    "There is no text in this folder.",
                    "Write one of " + String.join(", ", names) + ".");
        }
        texts.values().forEach(text -> {
            String source = text.front().source() + ".md";
            if (names.contains(source) && !files.contains(source)) {
                problems.add(
                        Place.startOf(text.markdown().path()),
                        "This text says that it was written first in " + source + ", which is missing.",
                        "Add that file, or change “source”.");
            }
        });
    }
}
