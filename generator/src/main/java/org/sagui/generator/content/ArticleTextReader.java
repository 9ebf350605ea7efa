package org.sagui.generator.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sagui.generator.content.ArticleText.FrontMatter;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/**
 * Parts an article's file into front matter and Markdown.
 *
 * @param kind tells what its front matter holds
 */
record ArticleTextReader(List<Language> languages, ArticleKind kind, Problems problems) {
    /** An article whose front matter is wrong has an empty one, so that the rest of it is checked all the same. */
    ArticleText read(SourceFile source, Language language) {
        List<String> lines = source.text().lines().toList();
        int end = closingFence(lines);
        if (end < 0) {
            problems.add(
                    Place.startOf(source.path()),
                    "This text does not begin with its front matter.",
                    "Begin with a line ---, then title, question, summary and source, then a line ---.");
            return new ArticleText(language, withoutFront(source), source);
        }
        String yaml = String.join("\n", lines.subList(1, end));
        String markdown = "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size())) + "\n";
        FrontMatter front = YamlReader.read(new SourceFile(source.path(), yaml), 1, problems)
                .map(this::frontMatter)
                .orElseGet(() -> withoutFront(source));
        return new ArticleText(language, front, new SourceFile(source.path(), markdown));
    }

    private static FrontMatter withoutFront(SourceFile source) {
        Place start = Place.startOf(source.path());
        return new FrontMatter("", "", "", "", Map.of(), start, start);
    }

    /** The index of the line that ends the front matter; negative when there is none. */
    private static int closingFence(List<String> lines) {
        if (lines.isEmpty() || !isFence(lines.get(0))) {
            return -1;
        }
        return IntStream.range(1, lines.size())
                .filter(i -> isFence(lines.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }

    private Map<String, String> classes(YamlMap map) {
        Map<String, String> words = new TreeMap<>();
        if (kind == ArticleKind.MODEL && map.has("classes")) {
            YamlMap classes = map.map("classes");
            classes.keys().forEach(id -> words.put(id, classes.text(id)));
        }
        return words;
    }

    private FrontMatter frontMatter(YamlMap map) {
        String question = kind == ArticleKind.LESSON
                ? map.text("question")
                : map.optionalText("question").orElse("");
        FrontMatter front = new FrontMatter(
                map.text("title"),
                question,
                map.text("summary"),
                map.text("source"),
                classes(map),
                map.place("source"),
                map.place("classes"));
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
