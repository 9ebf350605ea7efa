package org.sagui.generator.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads {@code course.yaml} and the lessons that it names. */
final class CourseReader {
    private final Path file;
    private final ArticleReader articles;
    private final Problems problems;

    /** The lessons' folders, by the id that each starts with. */
    private final Map<String, Path> folders = new LinkedHashMap<>();

    private final Set<String> listed = new HashSet<>();

    CourseReader(Path folder, List<Language> languages, Problems problems) {
        this.file = folder.resolve("course.yaml");
        this.articles = new ArticleReader(languages, problems);
        this.problems = problems;
        for (Path lesson : Folder.foldersIn(folder.resolve("lessons"))) {
            addFolder(lesson);
        }
    }

    private void addFolder(Path lesson) {
        String name = Folder.name(lesson);
        if (!articles.isNamedWell(lesson)) {
            return;
        }
        Path other = folders.put(id(name), lesson);
        if (other != null) {
            problems.add(
                    Place.startOf(lesson),
                    "Two folders have the same id: the other is " + Folder.name(other) + ".",
                    "Give one of them another id.");
        }
    }

    private static String id(String folderName) {
        int hyphen = folderName.indexOf('-');
        return hyphen < 0 ? folderName : folderName.substring(0, hyphen);
    }

    Course read() {
        List<Course.Part> parts = new ArrayList<>();
        SourceFile.read(file, problems)
                .flatMap(source -> YamlReader.read(source, problems))
                .ifPresent(course -> {
                    course.maps("parts").forEach(part -> parts.add(part(part)));
                    course.refuseOtherKeys();
                    refuseUnlisted();
                });
        return new Course(parts);
    }

    private Course.Part part(YamlMap part) {
        String id = part.text("id");
        List<Course.Module> modules =
                part.maps("modules").stream().map(this::module).toList();
        part.refuseOtherKeys();
        return new Course.Part(id, modules);
    }

    private Course.Module module(YamlMap module) {
        String id = module.text("id");
        List<Lesson> lessons = new ArrayList<>();
        for (YamlMap entry : module.maps("lessons")) {
            lesson(entry, lessons);
        }
        module.refuseOtherKeys();
        return new Course.Module(id, lessons);
    }

    private void lesson(YamlMap entry, List<Lesson> lessons) {
        String id = entry.text("id");
        int minutes = entry.integer("minutes", 1, 600);
        List<String> needs = entry.has("needs") ? entry.texts("needs") : List.of();
        entry.refuseOtherKeys();
        for (String needed : needs) {
            if (!folders.containsKey(needed)) {
                problems.add(
                        entry.place("needs"),
                        "There is no lesson “" + needed + "”.",
                        DidYouMean.hint(needed, folders.keySet()));
            }
        }
        Path folder = folders.get(id);
        if (folder == null) {
            problems.add(
                    entry.place("id"),
                    "There is no folder lessons/" + id + "-….",
                    DidYouMean.hint(id, folders.keySet()));
        } else if (!listed.add(id)) {
            problems.add(entry.place("id"), "The lesson “" + id + "” is listed twice.", "Remove one of the two.");
        } else {
            Article article = articles.read(folder);
            article.texts().values().forEach(this::requireQuestion);
            lessons.add(new Lesson(id, minutes, needs, article));
        }
    }

    private void requireQuestion(ArticleText text) {
        if (text.front().question().isBlank()) {
            problems.add(
                    Place.startOf(text.markdown().path()),
                    "This lesson asks no question.",
                    "Add to its front matter: “question: …?”, which the lesson answers.");
        }
    }

    private void refuseUnlisted() {
        folders.forEach((id, folder) -> {
            if (!listed.contains(id)) {
                problems.add(
                        Place.startOf(folder),
                        "This lesson is in no module.",
                        "List its id, “" + id + "”, in " + file + ".");
            }
        });
    }
}
