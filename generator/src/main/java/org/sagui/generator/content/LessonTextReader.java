package org.sagui.generator.content;

import java.util.List;
import java.util.Optional;
import org.sagui.generator.content.LessonText.FrontMatter;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Parts a lesson's file into front matter and Markdown. */
final class LessonTextReader {
    private static final String FENCE = "---";

    private LessonTextReader() {}

    static Optional<LessonText> read(
            SourceFile source, Language language, List<Language> languages, Problems problems) {
        List<String> lines = source.text().lines().toList();
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE);
        if (end < 0) {
            problems.add(
                    Place.startOf(source.path()),
                    "This lesson does not begin with its front matter.",
                    "Begin with a line ---, then title, question, summary and source, then a line ---.");
            return Optional.empty();
        }
        String yaml = String.join("\n", lines.subList(1, end + 1));
        String markdown = "\n".repeat(end + 2) + String.join("\n", lines.subList(end + 2, lines.size())) + "\n";
        return YamlReader.read(new SourceFile(source.path(), yaml), 1, problems)
                .map(map -> new LessonText(
                        language, frontMatter(map, languages, problems), new SourceFile(source.path(), markdown)));
    }

    private static FrontMatter frontMatter(YamlMap map, List<Language> languages, Problems problems) {
        FrontMatter front =
                new FrontMatter(map.text("title"), map.text("question"), map.text("summary"), map.text("source"));
        map.refuseOtherKeys();
        List<String> tags = languages.stream().map(Language::tag).toList();
        if (!front.source().isEmpty() && !tags.contains(front.source())) {
            problems.add(
                    map.place("source"),
                    "“" + front.source() + "” is no language of the course.",
                    DidYouMean.hint(front.source(), tags));
        }
        return front;
    }
}
