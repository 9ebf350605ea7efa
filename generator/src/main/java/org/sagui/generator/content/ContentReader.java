package org.sagui.generator.content;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;

/** Reads a content folder. What is wrong with it is noted; the answer is then of use only for finding more problems. */
public final class ContentReader {
    private final Path folder;
    private final List<Language> languages;
    private final Problems problems;

    private ContentReader(Path folder, List<Language> languages, Problems problems) {
        this.folder = folder;
        this.languages = languages;
        this.problems = problems;
    }

    public static Content read(Path folder, List<Language> languages, Problems problems) {
        return new ContentReader(folder, languages, problems).read();
    }

    private Content read() {
        if (languages.isEmpty()) {
            // No text can be told from any other file.
            return new Content(languages, new Course(List.of()), List.of(), Map.of(), new Glossary(Map.of()), Map.of());
        }
        Course course = new CourseReader(folder, languages, problems).read();
        Map<Language, CourseText> texts = new LinkedHashMap<>();
        // The words are compared with the tree; where it could not be read, all of them would be to blame.
        for (Language language : course.parts().isEmpty() ? List.<Language>of() : languages) {
            texts.put(language, CourseTextReader.read(folder, language, course, problems));
        }
        return new Content(
                languages,
                course,
                pages(course),
                texts,
                GlossaryReader.read(folder.resolve("glossary.tsv"), languages, problems),
                ModelCardReader.readAll(folder.resolve("models"), languages, problems));
    }

    private List<Article> pages(Course course) {
        List<String> lessons =
                course.lessons().stream().map(lesson -> lesson.article().slug()).toList();
        ArticleReader articles = new ArticleReader(languages, ArticleKind.PAGE, problems);
        return Folder.foldersIn(folder.resolve("pages")).stream()
                .filter(articles::isNamedWell)
                .filter(page -> isNoLesson(page, lessons))
                .map(articles::read)
                .toList();
    }

    private boolean isNoLesson(Path page, List<String> lessons) {
        boolean lesson = lessons.contains(Folder.name(page));
        if (lesson) {
            problems.add(Place.startOf(page), "A lesson has this name, too.", "Give this folder another name.");
        }
        return !lesson;
    }
}
