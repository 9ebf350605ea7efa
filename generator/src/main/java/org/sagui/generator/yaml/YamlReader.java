package org.sagui.generator.yaml;

import java.util.Optional;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** The front door: reads a YAML document that is a map. */
public final class YamlReader {
    /** Aliases are refused: nothing here needs them, and they let a small file describe a huge one. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();

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
            Optional<Node> root = new Compose(SETTINGS).composeString(source.text());
            if (root.isPresent() && root.get() instanceof MappingNode map) {
                return Optional.of(new YamlMap(map, start, problems));
            }
            problems.add(start, "This is not a list of keys and values.", "Write lines of the form “key: value”.");
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(mark -> place(start, mark)).orElse(start);
            problems.add(place, "This is not YAML: " + e.getProblem() + ".", "Check quotes, colons and indentation.");
        } catch (YamlEngineException e) {
            problems.add(start, "This is not YAML: " + e.getMessage() + ".", "Check quotes, colons and indentation.");
        }
        return Optional.empty();
    }

    static Place place(Place start, Mark mark) {
        return new Place(start.file(), start.line() + mark.getLine(), mark.getColumn() + 1);
    }
}
