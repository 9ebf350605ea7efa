package org.sagui.generator.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.Language;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.recording.Recording;

/** Renders all pages of a course. */
public final class SiteRenderer {
    private SiteRenderer() {}

    public static List<Page> render(LinkedCourse course) {
        Content content = course.content();
        LanguagePages first = new LanguagePages(course, content.languages().get(0));
        List<Page> pages = new ArrayList<>();
        pages.add(first.gate());
        pages.add(first.notFound());
        pages.add(new Page("store.html", Templates.process("store.ftlh", Map.of())));
        for (Language language : content.languages()) {
            pages.addAll(new LanguagePages(course, language).all());
        }
        return pages;
    }

    /** The script that carries a model, as a path below the site's folder. */
    public static String modelScript(Variant model) {
        return "assets/models/" + model.id() + ".js";
    }

    /** A model itself, to take along, as a path below the site's folder. */
    public static String modelFile(Variant model) {
        return "assets/models/" + model.id() + ".tflite";
    }

    /** The script that carries a recording, as a path below the site's folder. */
    public static String recordingScript(Recording recording) {
        return "assets/recordings/" + recording.id() + ".js";
    }
}
