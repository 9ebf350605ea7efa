package org.sagui.generator.markdown;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.sagui.generator.content.Lesson;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;

/** The drawings of all lessons. */
public record Drawings(Map<Path, Drawing> byPath) {
    public static Drawings read(Iterable<Lesson> lessons, Problems problems) {
        Map<Path, Drawing> drawings = new TreeMap<>();
        for (Lesson lesson : lessons) {
            for (String file : lesson.files()) {
                if (file.endsWith(".svg")) {
                    Path path = lesson.folder().resolve(file);
                    SourceFile.read(path, problems)
                            .ifPresent(source -> drawings.put(path, Drawing.read(source, problems)));
                }
            }
        }
        return new Drawings(drawings);
    }

    /** A drawing of a lesson; null when there is none of that name. */
    public Drawing of(Lesson lesson, String file) {
        return byPath.get(lesson.folder().resolve(file));
    }
}
