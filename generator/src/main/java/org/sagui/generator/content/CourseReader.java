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

    private final Set<String> parts = new HashSet<>();
    private final Set<String> modules = new HashSet<>();
    private final Set<String> listed = new HashSet<>();

    CourseReader(Path folder, List<Language> languages, Problems problems) {
        this.file = folder.resolve("course.yaml");
        this.articles = new ArticleReader(languages, ArticleKind.LESSON, problems);
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
        String id = id(part, parts);
        if (!id.isEmpty() && !Slug.isOne(id)) {
            problems.add(
                    part.place("id"),
                    "“" + id + "” is not made of lower-case ASCII words joined by hyphens.",
                    "Write it like small-machines: it is in the address of the part's page.");
        }
        List<Course.Module> modules =
                part.maps("modules").stream().map(this::module).toList();
        part.refuseOtherKeys();
        return new Course.Part(id, modules);
    }

    private Course.Module module(YamlMap module) {
        String id = id(module, modules);
        List<Lesson> lessons = new ArrayList<>();
        for (YamlMap entry : module.maps("lessons")) {
            lesson(entry, lessons);
        }
        module.refuseOtherKeys();
        return new Course.Module(id, lessons);
    }

    /** An id that no other of its kind has; empty where it is missing or taken. */
    private String id(YamlMap map, Set<String> taken) {
        String id = map.text("id");
        if (id.isEmpty() || taken.add(id)) {
            return id;
        }
        problems.add(map.place("id"), "“" + id + "” is listed twice.", "Remove one of the two.");
        return "";
    }

    private void lesson(YamlMap entry, List<Lesson> lessons) {
        String id = id(entry, listed);
        int minutes = entry.integer("minutes", 1, 600);
        List<String> needs = entry.has("needs") ? entry.texts("needs") : List.of();
        entry.refuseOtherKeys();
        for (int i = 0; i < needs.size(); i++) {
            if (!folders.containsKey(needs.get(i))) {
                problems.add(
                        entry.place("needs", i),
                        "There is no lesson “" + needs.get(i) + "”.",
                        DidYouMean.hint(needs.get(i), folders.keySet()));
            }
        }
        Path folder = folders.get(id);
        if (folder != null) {
            lessons.add(new Lesson(id, minutes, needs, articles.read(folder)));
        } else if (!id.isEmpty()) {
            problems.add(
                    entry.place("id"),
                    "There is no folder lessons/" + id + "-….",
                    DidYouMean.hint(id, folders.keySet()));
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
