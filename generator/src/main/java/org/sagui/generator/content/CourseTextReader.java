package org.sagui.generator.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sagui.generator.content.CourseText.Heading;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads {@code course.<language>.yaml}: it must name each part and module of the course, and no other. */
final class CourseTextReader {
    private CourseTextReader() {}

    static CourseText read(Path folder, Language language, Course course, Problems problems) {
        Path file = folder.resolve("course." + language.file(".yaml"));
        return SourceFile.read(file, problems)
                .flatMap(source -> YamlReader.read(source, problems))
                .map(map -> text(map, course))
                .orElse(new CourseText("", "", "", Map.of(), Map.of()));
    }

    private static CourseText text(YamlMap map, Course course) {
        List<String> parts = course.parts().stream().map(Course.Part::id).toList();
        List<String> modules = course.parts().stream()
                .flatMap(part -> part.modules().stream())
                .map(Course.Module::id)
                .toList();
        CourseText text = new CourseText(
                map.text("title"),
                map.text("summary"),
                map.text("opening"),
                headings(map.map("parts"), parts),
                headings(map.map("modules"), modules));
        map.refuseOtherKeys();
        return text;
    }

    private static Map<String, Heading> headings(YamlMap map, List<String> ids) {
        Map<String, Heading> headings = new TreeMap<>();
        for (String id : ids) {
            if (id.isEmpty()) {
                continue; // Told of course.yaml.
            }
            YamlMap heading = map.map(id);
            headings.put(id, new Heading(heading.text("title"), heading.text("opening")));
            heading.refuseOtherKeys();
        }
        map.refuseOtherKeys();
        return headings;
    }
}
