package org.sagui.generator.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sagui.generator.content.Folder;
import org.sagui.generator.content.Slug;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads {@code recordings/recordings.yaml} and makes the recordings that it lists. */
public final class RecordingsReader {
    private static final String LIST = "recordings.yaml";
    private static final int MOST = 200;

    /** For a server, which builds the course anew after each change: machines and pictures take most of a second. */
    private static final Kept<Making, byte[]> MADE = new Kept<>(MOST);

    private final Path folder;
    private final Problems problems;

    /** How those of the list without problems are made. */
    private final Map<String, Making> makings = new TreeMap<>();

    /** Those of the list so far, the broken ones too. */
    private final Set<String> ids = new TreeSet<>();

    private RecordingsReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The recordings by their ids. A course without the file has none. */
    public static Map<String, Recording> read(Path folder, Problems problems) {
        int before = problems.count();
        RecordingsReader reader = new RecordingsReader(folder, problems);
        Path list = folder.resolve(LIST);
        if (Files.exists(list)) {
            SourceFile.read(list, problems)
                    .flatMap(source -> YamlReader.read(source, problems))
                    .ifPresent(reader::read);
        }
        return problems.count() == before ? make(reader.makings) : Map.of();
    }

    private static Map<String, Recording> make(Map<String, Making> makings) {
        Map<String, Recording> made = new TreeMap<>();
        makings.entrySet().parallelStream()
                .map(entry -> new Recording(
                        entry.getKey(), entry.getValue().kind(), MADE.get(entry.getValue(), Making::bytes)))
                .toList()
                .forEach(recording -> made.put(recording.id(), recording));
        return made;
    }

    private void read(YamlMap map) {
        List<YamlMap> entries = map.maps("recordings");
        map.refuseOtherKeys();
        if (entries.size() > MOST) {
            problems.add(
                    map.place("recordings"),
                    "There are " + entries.size() + " recordings, more than the " + MOST + " that are made.",
                    "Remove those that no page uses.");
            return;
        }
        Set<String> files = new TreeSet<>(Folder.filesIn(folder));
        files.removeIf(file -> !file.endsWith(".wav"));
        Set<String> unused = new TreeSet<>(files);
        for (YamlMap entry : entries) {
            String id = id(entry);
            Optional<Making> making = new RecordingReader(folder, files, ids, makings, problems).read(entry);
            making.filter(read -> !id.isEmpty()).ifPresent(read -> makings.put(id, read));
            if (!id.isEmpty()) {
                ids.add(id);
            }
            entry.optionalText("file").ifPresent(unused::remove);
        }
        for (String file : unused) {
            problems.add(
                    Place.startOf(folder.resolve(file)),
                    "No recording is made from this file.",
                    "Add it to " + LIST + ", or delete it.");
        }
    }

    private String id(YamlMap entry) {
        String id = entry.text("id");
        if (id.isEmpty()) {
            return id;
        }
        if (!Slug.isOne(id)) {
            problems.add(
                    entry.place("id"),
                    "“" + id + "” is not made of lower-case ASCII words joined by hyphens.",
                    "Write it like machine-healthy: it is in the address of the recording.");
            return "";
        }
        if (ids.contains(id)) {
            problems.add(entry.place("id"), "“" + id + "” is listed twice.", "Give one of the two another id.");
            return "";
        }
        return id;
    }
}
