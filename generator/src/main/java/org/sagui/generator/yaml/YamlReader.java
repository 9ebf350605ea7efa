package org.sagui.generator.yaml;

import java.util.Optional;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** The front door: reads a YAML document that is a map. */
public final class YamlReader {
    /** Deeper than any file of a course, and little enough for the library, which composes by recursion. */
    private static final int DEEPEST = 40;

    private static final String HINT =
            "Write a text with a colon, or one that begins with a mark, in quotes; indent with spaces.";

    /** Keys that are no words are let through, so that {@link YamlMap} can tell their place. */
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowNonScalarKeys(true).build();

    private YamlReader() {}

    /** The map that a file holds. */
    public static Optional<YamlMap> read(SourceFile source, Problems problems) {
        return read(source, 0, problems);
    }

    /**
     * The map in a text that stands further down in a file.
     *
     * @param linesAbove lines of the file before the text
     */
    public static Optional<YamlMap> read(SourceFile source, int linesAbove, Problems problems) {
        Place start = new Place(source.path(), linesAbove + 1, 1);
        try {
            if (holdsTraps(source.text(), start, problems)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(source.text());
            if (root.isPresent() && root.get() instanceof MappingNode map) {
                return Optional.of(new YamlMap(map, start, problems));
            }
            problems.add(start, "This is not a list of keys and values.", "Write lines of the form “key: value”.");
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(mark -> place(start, mark)).orElse(start);
            problems.add(place, "This is not YAML: " + e.getProblem() + ".", HINT);
        } catch (YamlEngineException e) {
            problems.add(start, "This is not YAML: " + e.getMessage() + ".", HINT);
        }
        return Optional.empty();
    }

    /** Notes what nothing here needs and a hostile file would use: aliases, which let little text stand for much, and depth. */
    private static boolean holdsTraps(String text, Place start, Problems problems) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                problems.add(
                        place(start, event.getStartMark().orElseThrow()),
                        "In YAML, a text that begins with & or * is a name for another.",
                        "Put the text in quotes.");
                return true;
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                problems.add(
                        place(start, event.getStartMark().orElseThrow()),
                        "This is nested more than " + DEEPEST + " deep.",
                        "Check brackets and indentation.");
                return true;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return false;
    }

    static Place place(Place start, Mark mark) {
        return new Place(start.file(), start.line() + mark.getLine(), mark.getColumn() + 1);
    }
}
