package org.sagui.generator.lab;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sagui.generator.content.Article;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.ModelCard;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.lab.Lab.Offer;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.recording.Recording;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.firmware.FirmwareKind;
import org.sagui.simulator.board.run.Criterion;
import org.sagui.simulator.board.sensor.Sensor;

/** Reads the {@code lab.yaml} of a lesson. */
public final class LabReader {
    public static final String FILE = "lab.yaml";

    /** The settings that have a name on the page. */
    public static final List<String> SETTINGS =
            List.of("arena", "cooldown", "drive", "every", "fill", "kernels", "period", "smoothing", "threshold");

    /** The panels that a lab may open from the start: those of the board's “Look inside”. */
    public static final List<String> PANELS = List.of("memory", "arena", "tensors", "operators", "timeline", "battery");

    /** The sensors that play recordings, and what they play. */
    private static final Map<String, Recording.Kind> PLAYING = new TreeMap<>(Map.of(
            Sensor.MICROPHONE.id(), Recording.Kind.SOUND,
            Sensor.MOTION.id(), Recording.Kind.MOTION,
            Sensor.CAMERA.id(), Recording.Kind.PICTURES));

    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(600);

    private final Content content;
    private final Map<String, Recording> recordings;
    private final Problems problems;

    private LabReader(Content content, Map<String, Recording> recordings, Problems problems) {
        this.content = content;
        this.recordings = recordings;
        this.problems = problems;
    }

    /** The labs of a course, by their articles' slugs. */
    public static Map<String, Lab> readAll(Content content, Map<String, Recording> recordings, Problems problems) {
        Map<String, Lab> labs = new TreeMap<>();
        for (Article article : content.articles()) {
            if (article.files().contains(FILE)) {
                Path file = article.folder().resolve(FILE);
                SourceFile.read(file, problems)
                        .flatMap(source -> YamlReader.read(source, problems))
                        .flatMap(map -> new LabReader(content, recordings, problems).read(map))
                        .ifPresent(lab -> labs.put(article.slug(), lab));
            }
        }
        return labs;
    }

    /** The lab of a file; none when the file has problems. */
    private Optional<Lab> read(YamlMap map) {
        int before = problems.count();
        Optional<BoardType> board = board(map);
        Optional<FirmwareKind> firmware = firmware(map);
        YamlMap offered = map.map("offers");
        Map<String, ModelCard> cards = new LinkedHashMap<>();
        List<Variant> models = models(offered, cards);
        Map<String, List<Recording>> playing = playing(offered);
        List<Offer> offers = offers(offered);
        Map<String, String> fixed = map.has("fixed") ? texts(map.map("fixed")) : Map.of();
        Map<String, String> start = choice(map.map("start"), models, playing, offers);
        Map<String, String> reference = choice(map.map("reference"), models, playing, offers);
        BigDecimal seconds = seconds(map);
        List<String> panels = panels(map);
        List<Criterion> criteria = criteria(map);
        map.refuseOtherKeys();
        Map<String, List<String>> classes = new TreeMap<>();
        cards.forEach((id, card) -> classes.put(id, card.classes()));
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Lab(
                board.orElseThrow(),
                firmware.orElseThrow(),
                models,
                classes,
                playing,
                offers,
                fixed,
                start,
                reference,
                seconds,
                panels,
                criteria));
    }

    private Optional<BoardType> board(YamlMap map) {
        String id = map.text("board");
        List<String> ids = BoardType.all().stream().map(BoardType::id).toList();
        if (!id.isEmpty() && !ids.contains(id)) {
            problem(map, "board", "There is no board “" + id + "”.", DidYouMean.hint(id, ids));
        }
        return BoardType.all().stream().filter(board -> board.id().equals(id)).findFirst();
    }

    private Optional<FirmwareKind> firmware(YamlMap map) {
        String id = map.text("firmware");
        List<String> ids =
                Arrays.stream(FirmwareKind.values()).map(FirmwareKind::id).toList();
        if (!id.isEmpty() && !ids.contains(id)) {
            problem(map, "firmware", "There is no program “" + id + "”.", DidYouMean.hint(id, ids));
        }
        return Arrays.stream(FirmwareKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst();
    }

    /** @param cards of the models that are offered, by the models' ids, to be filled */
    private List<Variant> models(YamlMap offered, Map<String, ModelCard> cards) {
        Map<String, Variant> known = new TreeMap<>();
        Map<String, ModelCard> owners = new TreeMap<>();
        for (ModelCard card : content.models().values()) {
            for (Variant variant : card.variants().values()) {
                known.put(variant.id(), variant);
                owners.put(variant.id(), card);
            }
        }
        List<Variant> models = new ArrayList<>();
        List<String> ids = offered.texts(Lab.MODEL);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (known.containsKey(id)) {
                models.add(known.get(id));
                cards.put(id, owners.get(id));
            } else {
                problems.add(
                        offered.place(Lab.MODEL, i),
                        "There is no model “" + id + "”.",
                        DidYouMean.hint(id, known.keySet()));
            }
        }
        return models;
    }

    private Map<String, List<Recording>> playing(YamlMap offered) {
        Map<String, List<Recording>> playing = new LinkedHashMap<>();
        for (String sensor : offered.keys()) {
            if (PLAYING.containsKey(sensor)) {
                playing.put(sensor, recordings(offered, sensor));
            }
        }
        return playing;
    }

    private List<Recording> recordings(YamlMap offered, String sensor) {
        List<String> suiting = recordings.values().stream()
                .filter(recording -> recording.kind() == PLAYING.get(sensor))
                .map(Recording::id)
                .toList();
        List<Recording> found = new ArrayList<>();
        List<String> ids = offered.texts(sensor);
        for (int i = 0; i < ids.size(); i++) {
            if (suiting.contains(ids.get(i))) {
                found.add(recordings.get(ids.get(i)));
            } else {
                problems.add(
                        offered.place(sensor, i),
                        "There is no recording “" + ids.get(i) + "” for this sensor.",
                        DidYouMean.hint(ids.get(i), suiting));
            }
        }
        return found;
    }

    private List<Offer> offers(YamlMap offered) {
        List<Offer> offers = new ArrayList<>();
        for (String id : offered.keys()) {
            if (id.equals(Lab.MODEL)) {
                continue;
            }
            if (!SETTINGS.contains(id)) {
                problems.add(offered.keyPlace(id), "There is no setting “" + id + "”.", DidYouMean.hint(id, SETTINGS));
            } else if (offered.isList(id)) {
                offers.add(new Offer.Words(id, offered.texts(id)));
            } else {
                offers.add(range(id, offered.map(id)));
            }
        }
        return offers;
    }

    private Offer range(String id, YamlMap map) {
        BigDecimal least = map.number("least");
        BigDecimal most = map.number("most");
        BigDecimal step = map.number("step");
        if (map.has("least") && map.has("most") && least.compareTo(most) >= 0) {
            problem(map, "most", "“most” is not more than “least”.", "Give the learner a choice.");
        }
        if (map.has("step") && step.signum() <= 0) {
            problem(map, "step", "“step” is not more than 0.", "Write by how much the value changes, such as 16.");
        }
        map.refuseOtherKeys();
        return new Offer.Range(id, least, most, step);
    }

    private static Map<String, String> texts(YamlMap map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.keys().forEach(key -> texts.put(key, map.text(key)));
        return texts;
    }

    private Map<String, String> choice(
            YamlMap map, List<Variant> models, Map<String, List<Recording>> playing, List<Offer> offers) {
        Map<String, String> choice = new LinkedHashMap<>();
        choice.put(
                Lab.MODEL, word(map, Lab.MODEL, models.stream().map(Variant::id).toList()));
        playing.forEach((sensor, offered) -> choice.put(
                sensor, word(map, sensor, offered.stream().map(Recording::id).toList())));
        for (Offer offer : offers) {
            choice.put(
                    offer.id(),
                    offer instanceof Offer.Words words
                            ? word(map, offer.id(), words.words())
                            : number(map, (Offer.Range) offer));
        }
        map.refuseOtherKeys();
        return choice;
    }

    private String word(YamlMap map, String key, List<String> words) {
        String word = map.text(key);
        if (!word.isEmpty() && !words.contains(word)) {
            problem(map, key, "The lab does not offer “" + word + "”.", DidYouMean.hint(word, words));
        }
        return word;
    }

    private String number(YamlMap map, Offer.Range range) {
        BigDecimal number = map.number(range.id());
        boolean sound = range.least().compareTo(range.most()) < 0;
        if (map.has(range.id())
                && sound
                && (number.compareTo(range.least()) < 0 || number.compareTo(range.most()) > 0)) {
            problem(
                    map,
                    range.id(),
                    "“" + range.id() + "” is not from " + range.least() + " to " + range.most() + ".",
                    "Take a value that the lab offers.");
        }
        return number.toPlainString();
    }

    private BigDecimal seconds(YamlMap map) {
        BigDecimal seconds = map.number("seconds");
        if (map.has("seconds") && (seconds.signum() <= 0 || seconds.compareTo(MOST_SECONDS) > 0)) {
            problem(
                    map,
                    "seconds",
                    "A lab is judged after more than 0 and up to " + MOST_SECONDS + " seconds.",
                    "Write how long the board runs until then.");
        }
        return seconds;
    }

    private List<String> panels(YamlMap map) {
        if (!map.has("panels")) {
            return List.of();
        }
        List<String> panels = map.texts("panels");
        for (int i = 0; i < panels.size(); i++) {
            if (!PANELS.contains(panels.get(i))) {
                problems.add(
                        map.place("panels", i),
                        "There is no panel “" + panels.get(i) + "”.",
                        DidYouMean.hint(panels.get(i), PANELS));
            }
        }
        return panels;
    }

    private List<Criterion> criteria(YamlMap map) {
        List<Criterion> criteria = new ArrayList<>();
        List<String> tests = map.texts("criteria");
        if (map.has("criteria") && map.isList("criteria") && tests.isEmpty()) {
            problem(map, "criteria", "The list “criteria” is empty.", "Say what must hold, such as mean-error<=0.03.");
        }
        for (int i = 0; i < tests.size(); i++) {
            try {
                criteria.add(Criterion.parse(tests.get(i)));
            } catch (SaguiError e) {
                problems.add(map.place("criteria", i), e.getMessage(), "Write it like mean-error<=0.03.");
            }
        }
        return criteria;
    }

    private void problem(YamlMap map, String key, String message, String hint) {
        problems.add(map.place(key), message, hint);
    }
}
