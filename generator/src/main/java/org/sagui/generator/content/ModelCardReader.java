package org.sagui.generator.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sagui.generator.content.ModelCard.DataSet;
import org.sagui.generator.content.ModelCard.Said;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads one of the folders {@code models/<name>}: the card, the files that it describes, and the article. */
final class ModelCardReader {
    private static final String CARD = "card.yaml";
    private static final int MOST_EXAMPLES = 1_000_000_000;
    private static final int MOST_CLASSES = 20;

    private final Path folder;
    private final String name;
    private final List<Language> languages;
    private final Problems problems;

    private ModelCardReader(Path folder, List<Language> languages, Problems problems) {
        this.folder = folder;
        this.name = Folder.name(folder);
        this.languages = languages;
        this.problems = problems;
    }

    static Map<String, ModelCard> readAll(Path folder, List<Language> languages, Problems problems) {
        Map<String, ModelCard> cards = new TreeMap<>();
        for (Path model : Folder.foldersIn(folder)) {
            ModelCardReader reader = new ModelCardReader(model, languages, problems);
            SourceFile.read(model.resolve(CARD), problems)
                    .flatMap(source -> YamlReader.read(source, problems))
                    .flatMap(reader::read)
                    .ifPresent(card -> cards.put(card.name(), card));
        }
        return cards;
    }

    /** The model; none where no file of it can be read. */
    private Optional<ModelCard> read(YamlMap card) {
        if (!Slug.isOne(name)) {
            problems.add(
                    Place.startOf(folder),
                    "The name of this folder is not made of lower-case ASCII words joined by hyphens.",
                    "Name it like sine: it is in the address of the model's page and files.");
        }
        requireSame(card, "name", name);
        requireSame(card, "command", "./sagui model train " + name);
        String task = task(card);
        boolean learned = !task.equals("none");
        Optional<DataSet> data = learned || card.has("data") ? Optional.of(data(card.map("data"))) : Optional.empty();
        List<String> classes = classes(card, task);
        Map<String, Variant> variants = variants(card, learned, classes, data);
        Article article = article(variants);
        article.texts().values().forEach(text -> checkWords(text.front(), classes));
        ModelCard read = new ModelCard(
                name,
                article,
                task,
                card.text("command"),
                card.integer("seed", 0, Integer.MAX_VALUE),
                card.text("licence"),
                card.optionalText("front-end")
                        .filter(id -> !id.equals("none"))
                        .map(id -> new Said<>(id, card.place("front-end"))),
                data,
                classes,
                card.numbers("training"),
                card.numbers("probes"),
                variants);
        card.refuseOtherKeys();
        return variants.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private void requireSame(YamlMap map, String key, String wanted) {
        String text = map.text(key);
        if (!text.isEmpty() && !text.equals(wanted)) {
            problems.add(
                    map.place(key),
                    "“" + text + "” does not belong in the card of the model " + name + ".",
                    "Write “" + wanted + "”, or rename the folder.");
        }
    }

    private String task(YamlMap card) {
        String task = card.text("task");
        if (!task.isEmpty() && !ModelCard.TASKS.contains(task)) {
            problems.add(
                    card.place("task"), "There is no task “" + task + "”.", DidYouMean.hint(task, ModelCard.TASKS));
        }
        return task;
    }

    private DataSet data(YamlMap data) {
        List<String> heldOut = data.texts("held-out");
        for (int i = 0; i < heldOut.size(); i++) {
            if (!DataSet.HELD_OUT.contains(heldOut.get(i))) {
                problems.add(
                        data.place("held-out", i),
                        "Nothing that is held out is called “" + heldOut.get(i) + "”.",
                        DidYouMean.hint(heldOut.get(i), DataSet.HELD_OUT));
            }
        }
        DataSet read = new DataSet(
                data.text("id"),
                data.integer("train", 1, MOST_EXAMPLES),
                data.integer("validation", 0, MOST_EXAMPLES),
                data.integer("test", 1, MOST_EXAMPLES),
                heldOut);
        data.refuseOtherKeys();
        return read;
    }

    private List<String> classes(YamlMap card, String task) {
        if (!task.equals("classification") && !card.has("classes")) {
            return List.of();
        }
        List<String> classes = card.texts("classes");
        for (int i = 0; i < classes.size(); i++) {
            if (!Slug.isOne(classes.get(i))) {
                refuseName(card.place("classes", i), classes.get(i), "yes");
            } else if (classes.indexOf(classes.get(i)) < i) {
                problems.add(
                        card.place("classes", i),
                        "The class “" + classes.get(i) + "” stands twice.",
                        "Remove one of the two.");
            }
        }
        if (card.has("classes") && (classes.size() < 2 || classes.size() > MOST_CLASSES)) {
            problems.add(
                    card.place("classes"),
                    "There are " + classes.size() + " classes, not 2 to " + MOST_CLASSES + ".",
                    "List what the model tells apart, in the order of its outputs.");
        }
        return classes.stream().distinct().toList();
    }

    private void refuseName(Place place, String name, String example) {
        problems.add(
                place,
                "“" + name + "” is not made of lower-case ASCII words joined by hyphens.",
                "Write it like " + example + ".");
    }

    private Map<String, Variant> variants(YamlMap card, boolean learned, List<String> classes, Optional<DataSet> data) {
        Map<String, Variant> variants = new TreeMap<>();
        YamlMap files = card.map("variants");
        if (card.has("variants") && files.keys().isEmpty()) {
            problems.add(
                    card.place("variants"), "This card has no variants.", "Name each file of the model, such as int8.");
        }
        for (String variant : files.keys()) {
            if (!Slug.isOne(variant)) {
                refuseName(files.keyPlace(variant), variant, "int8: it is in the address of the model's file");
            }
            YamlMap map = files.map(variant);
            new VariantReader(folder, map, classes, problems)
                    .read(name + "-" + variant, learned, data)
                    .ifPresent(read -> variants.put(variant, read));
        }
        return variants;
    }

    private Article article(Map<String, Variant> variants) {
        Article article = new ArticleReader(languages, ArticleKind.MODEL, problems).read(folder);
        Set<String> files = new TreeSet<>(article.files());
        files.remove(CARD);
        variants.values().forEach(variant -> files.remove(Folder.name(variant.path())));
        return new Article("model-" + name, folder, article.texts(), files);
    }

    /** A number is its own name in every language; every other class needs words. */
    private void checkWords(ArticleText.FrontMatter front, List<String> classes) {
        for (String id : front.classes().keySet()) {
            if (!classes.contains(id)) {
                problems.add(front.classesPlace(), "The card has no class “" + id + "”.", DidYouMean.hint(id, classes));
            }
        }
        for (String id : classes) {
            if (!id.matches("[0-9]+") && !front.classes().containsKey(id)) {
                problems.add(
                        front.classesPlace(),
                        "The class “" + id + "” has no words here.",
                        "Add them in the front matter, under “classes”: “" + id + ": …”.");
            }
        }
    }
}
