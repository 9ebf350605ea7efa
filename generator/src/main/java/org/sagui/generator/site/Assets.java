package org.sagui.generator.site;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sagui.generator.content.ModelCard;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.output.SiteFile;
import org.sagui.generator.recording.Recording;
import org.sagui.generator.render.BoardWords;
import org.sagui.generator.render.LinkedCourse;
import org.sagui.generator.render.SiteRenderer;

/** The files of a site that are not pages: bundled scripts and styles, the course's recordings, and its models,
 * as scripts for pages and as files for people. */
final class Assets {
    private static final List<String> BUNDLED = List.of(
            "icon.svg",
            "math.woff2",
            "sagui.css",
            "sagui.js",
            "sagui-board.js",
            "sagui-search.js",
            "sagui-simulator.js",
            "sagui-simulator-javascript.js",
            "store.js");

    /** The texts that whoever passes a site on has to pass on with it, by their names in the site. */
    private static final Map<String, String> LICENCES = new TreeMap<>(Map.of(
            "apache-2.0.txt", "LICENSE",
            "notice.txt", "NOTICE",
            "stix-two-math.txt", "licences/stix-two-math.txt"));

    private Assets() {}

    static List<SiteFile> of(LinkedCourse course) {
        List<SiteFile> files = new ArrayList<>();
        for (String name : BUNDLED) {
            files.add(new SiteFile("assets/" + name, read("/sagui/assets/" + name)));
        }
        LICENCES.forEach((path, resource) -> files.add(new SiteFile("licences/" + path, read("/sagui/" + resource))));
        course.messages()
                .forEach((language, messages) ->
                        files.add(SiteFile.of(BoardWords.path(language), BoardWords.script(language, messages))));
        for (ModelCard card : course.content().models().values()) {
            for (Variant model : card.variants().values()) {
                files.add(SiteFile.of(SiteRenderer.modelScript(model), script(model)));
                files.add(new SiteFile(SiteRenderer.modelFile(model), model.bytes()));
            }
        }
        for (Recording recording : course.recordings().values()) {
            files.add(SiteFile.of(SiteRenderer.recordingScript(recording), script(recording)));
        }
        return files;
    }

    /** Pages from file:// may load scripts but not data, so a model is a script that registers itself. */
    private static String script(Variant model) {
        String id = new Gson().toJson(model.id());
        return "(globalThis.SaguiModels ??= {})[" + id + "] = \"" + base64(model.bytes()) + "\";\n";
    }

    private static String script(Recording recording) {
        String id = new Gson().toJson(recording.id());
        String kind = new Gson().toJson(recording.kind().id());
        return "(globalThis.SaguiRecordings ??= {})[" + id + "] = {kind: " + kind + ", data: \""
                + base64(recording.bytes()) + "\"};\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the jar: build it with Maven");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
