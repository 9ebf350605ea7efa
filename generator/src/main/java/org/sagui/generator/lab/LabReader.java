package org.sagui.generator.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.lab.Lab.ArenaRange;
import org.sagui.generator.lab.Lab.Choice;
import org.sagui.generator.lab.Lab.LabCriterion;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.Criterion;

/** Reads the {@code lab.yaml} of a lesson. */
public final class LabReader {
    public static final String FILE = "lab.yaml";

    private static final int LARGEST_ARENA = 16 * 1024 * 1024;
    private static final int MOST_TURNS = 100_000;
    private static final List<String> DRIVES = List.of("clock", "knob");

    private final Map<String, Variant> models;
    private final Problems problems;

    private LabReader(Map<String, Variant> models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    /** The labs of a course, by their articles' slugs. */
    public static Map<String, Lab> readAll(Content content, Problems problems) {
        Map<String, Variant> models = new TreeMap<>();
        content.models().values().forEach(card -> card.variants().values().forEach(v -> models.put(v.id(), v)));
        Map<String, Lab> labs = new TreeMap<>();
        for (Article article : content.articles()) {
            if (article.files().contains(FILE)) {
                Path file = article.folder().resolve(FILE);
                SourceFile.read(file, problems)
                        .flatMap(source -> YamlReader.read(source, problems))
                        .flatMap(map -> new LabReader(models, problems).read(map))
                        .ifPresent(lab -> labs.put(article.slug(), lab));
            }
        }
        return labs;
    }

    /** The lab of a file; none when the file has problems. */
    private Optional<Lab> read(YamlMap map) {
        int before = problems.count();
        Optional<BoardType> board = board(map);
        String sketch = map.text("sketch");
        List<Variant> offered = models(map);
        YamlMap range = map.map("arena");
        int least = range.integer("least", 0, LARGEST_ARENA);
        ArenaRange arena = new ArenaRange(
                least, range.integer("most", least, LARGEST_ARENA), range.integer("step", 1, LARGEST_ARENA));
        range.refuseOtherKeys();
        Choice start = choice(map.map("start"), offered, arena);
        Choice reference = choice(map.map("reference"), offered, arena);
        int turns = map.integer("turns", 1, MOST_TURNS);
        List<LabCriterion> criteria =
                map.maps("criteria").stream().map(this::criterion).toList();
        map.refuseOtherKeys();
        return board.filter(b -> problems.count() == before)
                .map(b -> new Lab(b, sketch, offered, arena, start, reference, turns, criteria));
    }

    private Optional<BoardType> board(YamlMap map) {
        String id = map.text("board");
        List<String> ids = BoardType.all().stream().map(BoardType::id).toList();
        if (!id.isEmpty() && !ids.contains(id)) {
            problem(map, "board", "There is no board “" + id + "”.", DidYouMean.hint(id, ids));
        }
        return BoardType.all().stream().filter(board -> board.id().equals(id)).findFirst();
    }

    private List<Variant> models(YamlMap map) {
        List<Variant> offered = new ArrayList<>();
        List<String> ids = map.texts("models");
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (models.containsKey(id)) {
                offered.add(models.get(id));
            } else {
                problems.add(
                        map.place("models", i),
                        "There is no model “" + id + "”.",
                        DidYouMean.hint(id, models.keySet()));
            }
        }
        return offered;
    }

    private Choice choice(YamlMap map, List<Variant> offered, ArenaRange arena) {
        String model = map.text("model");
        List<String> ids = offered.stream().map(Variant::id).toList();
        if (!model.isEmpty() && !ids.contains(model)) {
            problem(map, "model", "The lab does not offer the model “" + model + "”.", DidYouMean.hint(model, ids));
        }
        String drive = map.text("drive");
        if (!drive.isEmpty() && !DRIVES.contains(drive)) {
            problem(map, "drive", "“" + drive + "” drives nothing.", DidYouMean.hint(drive, DRIVES));
        }
        // A range without extent is one that could not be read.
        int most = arena.most() > arena.least() ? arena.most() : LARGEST_ARENA;
        Choice choice = new Choice(model, map.integer("arena", arena.least(), most), drive);
        map.refuseOtherKeys();
        return choice;
    }

    private LabCriterion criterion(YamlMap map) {
        String test = map.text("test");
        if (!test.isEmpty()) {
            try {
                Criterion.parse(test);
            } catch (SaguiError e) {
                problem(map, "test", e.getMessage(), "Write it like mean-error<=0.03.");
            }
        }
        LabCriterion criterion =
                new LabCriterion(map.text("id"), test, map.has("digits") ? map.integer("digits", 0, 6) : 0);
        map.refuseOtherKeys();
        return criterion;
    }

    private void problem(YamlMap map, String key, String message, String hint) {
        problems.add(map.place(key), message, hint);
    }
}
