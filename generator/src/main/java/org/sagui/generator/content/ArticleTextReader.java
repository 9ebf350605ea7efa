package org.sagui.generator.content;

import java.util.List;
import java.util.Optional;
import org.sagui.generator.content.ArticleText.FrontMatter;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Parts an article's file into front matter and Markdown. */
final class ArticleTextReader {
    private static final String FENCE = "---";

    private ArticleTextReader() {}

    static Optional<ArticleText> read(
            SourceFile source, Language language, List<Language> languages, Problems problems) {
        List<String> lines = source.text().lines().toList();
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE);
        if (end < 0) {
            problems.add(
                    Place.startOf(source.path()),
                    "This text does not begin with its front matter.",
                    "Begin with a line ---, then title, question, summary and source, then a line ---.");
            return Optional.empty();
        }
        String yaml = String.join("\n", lines.subList(1, end + 1));
        String markdown = "\n".repeat(end + 2) + String.join("\n", lines.subList(end + 2, lines.size())) + "\n";
        return YamlReader.read(new SourceFile(source.path(), yaml), 1, problems)
                .map(map -> new ArticleText(
                        language, frontMatter(map, languages, problems), new SourceFile(source.path(), markdown)));
    }

    private static FrontMatter frontMatter(YamlMap map, List<Language> languages, Problems problems) {
        FrontMatter front = new FrontMatter(
                map.text("title"), map.optionalText("question").orElse(""), map.text("summary"), map.text("source"));
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
