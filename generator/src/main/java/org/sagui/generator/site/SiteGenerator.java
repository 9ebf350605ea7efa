package org.sagui.generator.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sagui.generator.check.Checks;
import org.sagui.generator.check.RecordingNameCheck;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.ArticleText;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.ContentReader;
import org.sagui.generator.content.Language;
import org.sagui.generator.content.Values;
import org.sagui.generator.i18n.LanguagesReader;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.i18n.MessagesReader;
import org.sagui.generator.lab.Lab;
import org.sagui.generator.lab.LabCheck;
import org.sagui.generator.lab.LabReader;
import org.sagui.generator.lab.ModelFacts;
import org.sagui.generator.lab.ValuesReader;
import org.sagui.generator.link.Linker;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Drawings;
import org.sagui.generator.markdown.Formulas;
import org.sagui.generator.markdown.MarkdownReader;
import org.sagui.generator.markdown.math.MathRenderer;
import org.sagui.generator.output.SiteFile;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.recording.Recording;
import org.sagui.generator.recording.RecordingsReader;
import org.sagui.generator.render.LinkedCourse;
import org.sagui.generator.render.Page;
import org.sagui.generator.render.SiteRenderer;
import org.sagui.generator.search.SearchIndex;

/**
 * Builds the site of a course in memory; {@link org.sagui.generator.output.SiteFolder} writes it.
 *
 * <pre>{@code
 * Build build = SiteGenerator.build(new SiteSources(Path.of("content"), Path.of("i18n"), Path.of(".sagui")));
 * if (build.succeeded()) {
 *     new SiteFolder(Path.of("site")).publish(build.files());
 * }
 * }</pre>
 *
 * <p>Each stage takes what the stage before gave. Problems of all stages are collected; pages are rendered only when
 * there are none.
 */
public final class SiteGenerator {
    private SiteGenerator() {}

    public static Build build(SiteSources sources) {
        Problems problems = new Problems();
        LinkedCourse course = link(convertFormulas(read(sources, problems), sources, problems), problems);
        int lessons = course.content().course().lessons().size();
        if (!problems.isEmpty()) {
            return new Build(problems.list(), List.of(), lessons);
        }
        List<SiteFile> files = new ArrayList<>(Assets.of(course));
        List<Page> pages = SiteRenderer.render(course);
        for (Page page : pages) {
            files.add(SiteFile.of(page.path(), page.html()));
        }
        for (Language language : course.content().languages()) {
            SearchIndex.scripts(language, pagesOf(language, pages))
                    .forEach((path, script) -> files.add(SiteFile.of(path, script)));
        }
        files.sort(Comparator.comparing(SiteFile::path));
        BuiltLinks.verify(files);
        return new Build(List.of(), files, lessons);
    }

    private static SortedMap<String, String> pagesOf(Language language, List<Page> pages) {
        SortedMap<String, String> html = new TreeMap<>();
        for (Page page : pages) {
            if (page.path().startsWith(language.folder() + "/")) {
                html.put(page.path(), page.html());
            }
        }
        return html;
    }

    private static LinkedCourse read(SiteSources sources, Problems problems) {
        List<Language> languages = LanguagesReader.read(sources.i18n(), problems);
        Map<Language, Messages> messages = MessagesReader.read(sources.i18n(), languages, problems);
        Content content = ContentReader.read(sources.content(), languages, problems);
        List<ArticleDocument> documents = new ArrayList<>();
        for (Article article : content.articles()) {
            for (ArticleText text : article.texts().values()) {
                documents.add(MarkdownReader.read(article, text, problems));
            }
        }
        Drawings drawings = Drawings.read(content.articles(), problems);
        Map<String, Recording> recordings =
                RecordingsReader.read(sources.content().resolve("recordings"), problems);
        RecordingNameCheck.check(recordings.values(), messages, sources.i18n(), problems);
        Map<String, Lab> labs = LabReader.readAll(content, recordings, problems);
        Values values = ValuesReader.read(content, problems);
        Map<String, ModelFacts> models = ModelFacts.readAll(content, problems);
        return new LinkedCourse(content, documents, drawings, labs, models, values, recordings, messages);
    }

    private static LinkedCourse convertFormulas(LinkedCourse course, SiteSources sources, Problems problems) {
        try (MathRenderer math = MathRenderer.open(sources.cache().resolve("formulas.txt"))) {
            Formulas.convert(course.documents(), math, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return course;
    }

    /** Checks a course and links its documents, in place. */
    private static LinkedCourse link(LinkedCourse course, Problems problems) {
        Checks.run(course.content(), course.documents(), course.drawings(), course.labs(), course.values(), problems);
        LabCheck.check(course.content(), course.labs(), problems);
        Linker.link(course.documents(), course.content().glossary(), problems);
        return course;
    }
}
