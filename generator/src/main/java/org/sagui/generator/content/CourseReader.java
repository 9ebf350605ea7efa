package org.sagui.generator.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads {@code course.yaml} and the lessons that it names. */
final class CourseReader {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Path file;
    private final List<Language> languages;
    private final Problems problems;

    /** The lessons' folders, by the id that each starts with. */
    private final Map<String, Path> folders = new LinkedHashMap<>();

    private final Set<String> listed = new HashSet<>();

    CourseReader(Path folder, List<Language> languages, Problems problems) {
        this.file = folder.resolve("course.yaml");
        this.languages = languages;
        this.problems = problems;
        for (Path lesson : Folder.foldersIn(folder.resolve("lessons"))) {
            addFolder(lesson);
        }
    }

    private void addFolder(Path lesson) {
        String name = Folder.name(lesson);
        if (!SLUG.matcher(name).matches() || !name.contains("-")) {
            problems.add(
                    Place.startOf(lesson),
                    "The name of this folder is not an id and a title in lower-case ASCII.",
                    "Name it like f12-from-float-to-eight-bits.");
            return;
        }
        Path other = folders.put(name.substring(0, name.indexOf('-')), lesson);
        if (other != null) {
            problems.add(
                    Place.startOf(lesson),
                    "Two folders have the same id: the other is " + Folder.name(other) + ".",
                    "Give one of them another id.");
        }
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
            lessons.add(
                    new Lesson(id, Folder.name(folder), folder, minutes, needs, texts(folder), Folder.filesIn(folder)));
        }
    }

    private Map<Language, LessonText> texts(Path folder) {
        Map<Language, LessonText> texts = new LinkedHashMap<>();
        for (Language language : languages) {
            SourceFile.read(folder.resolve(language.file(".md")), problems)
                    .flatMap(source -> LessonTextReader.read(source, language, languages, problems))
                    .ifPresent(text -> texts.put(language, text));
        }
        return texts;
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
