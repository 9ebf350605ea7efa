package org.sagui.generator.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A map of a YAML file.
 *
 * <p>Each value is asked for by key and type. What is missing or of another type is noted as a problem and answered with
 * an empty value, so that reading goes on and finds the rest; nothing is built from a run with problems. Call
 * {@link #refuseOtherKeys()} when all known keys have been asked for.
 */
public final class YamlMap {
    /** Without exponents: a few letters of them can stand for a number that fills the memory. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private final Place start;
    private final Place place;
    private final Problems problems;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();

    /** @param start where the first line of the YAML text stands */
    YamlMap(MappingNode node, Place start, Problems problems) {
        this.start = start;
        this.place = placeOf(node, start);
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            Place keyPlace = placeOf(tuple.getKeyNode(), start);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyPlace, "This key is not a word.", "Write “key: value”.");
            } else if (entries.putIfAbsent(key.getValue(), tuple) != null) {
                problems.add(keyPlace, "The key “" + key.getValue() + "” stands twice.", "Remove one of the two.");
            }
        }
    }

    private static Place placeOf(Node node, Place start) {
        return node.getStartMark().map(mark -> YamlReader.place(start, mark)).orElse(start);
    }

    /** Where the map begins. */
    public Place place() {
        return place;
    }

    /** Where the value of a key begins; where the map does when it lacks the key. */
    public Place place(String key) {
        return entries.containsKey(key) ? placeOf(entries.get(key).getValueNode(), start) : place;
    }

    /** Where an item of a list begins, counted from 0; where the value does when it is no such list. */
    public Place place(String key, int item) {
        return entries.containsKey(key)
                        && entries.get(key).getValueNode() instanceof SequenceNode list
                        && item < list.getValue().size()
                ? placeOf(list.getValue().get(item), start)
                : place(key);
    }

    /** Where a key stands; where the map does when it lacks the key. */
    public Place keyPlace(String key) {
        return entries.containsKey(key) ? placeOf(entries.get(key).getKeyNode(), start) : place;
    }

    /** The keys, in the order of the file. Asking for them makes them known. */
    public List<String> keys() {
        known.addAll(entries.keySet());
        return List.copyOf(entries.keySet());
    }

    public boolean has(String key) {
        known.add(key);
        return entries.containsKey(key);
    }

    /** A text that must be there and not be blank. */
    public String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty() && !entries.containsKey(key)) {
            missing(key);
        } else if (text.isPresent() && text.get().isBlank()) {
            problems.add(place(key), "“" + key + "” is empty.", "Write its text after the colon.");
        }
        return text.orElse("");
    }

    public Optional<String> optionalText(String key) {
        return value(key, ScalarNode.class, "a text").map(ScalarNode::getValue);
    }

    /** A whole number within limits. */
    public int integer(String key, int least, int most) {
        if (require(key)) {
            OptionalInt number = wholeNumber(digits(key), least, most);
            if (number.isPresent()) {
                return number.getAsInt();
            }
            problems.add(
                    place(key),
                    "“" + key + "” is not a whole number from " + least + " to " + most + ".",
                    "Write one, without quotes or units.");
        }
        return least;
    }

    private static OptionalInt wholeNumber(String digits, int least, int most) {
        try {
            int value = Integer.parseInt(digits);
            return value >= least && value <= most ? OptionalInt.of(value) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** What stands for a number, where it is no list or map. */
    private String digits(String key) {
        return entries.get(key).getValueNode() instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : "";
    }

    /** A decimal number. */
    public BigDecimal number(String key) {
        if (require(key)) {
            String digits = digits(key);
            if (DECIMAL.matcher(digits).matches()) {
                return new BigDecimal(digits);
            }
            problems.add(place(key), "“" + key + "” is not a number.", "Write it with a decimal point: 0.05.");
        }
        return BigDecimal.ZERO;
    }

    /** The decimal numbers of a map, by their keys; none where it is left out. */
    public Map<String, BigDecimal> numbers(String key) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        if (has(key)) {
            YamlMap map = map(key);
            map.keys().forEach(name -> numbers.put(name, map.number(name)));
        }
        return numbers;
    }

    public YamlMap map(String key) {
        require(key);
        return value(key, MappingNode.class, "keys and values")
                .map(node -> new YamlMap(node, start, problems))
                .orElseGet(() -> new YamlMap(emptyMap(), place(key), new Problems()));
    }

    private static MappingNode emptyMap() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }

    /** Whether a list stands there. */
    public boolean isList(String key) {
        return has(key) && entries.get(key).getValueNode() instanceof SequenceNode;
    }

    /** A list of texts. */
    public List<String> texts(String key) {
        return items(key, ScalarNode.class, "a text").stream()
                .map(ScalarNode::getValue)
                .toList();
    }

    /** A list of whole numbers within limits; an item that is none is left out. */
    public List<Integer> integers(String key, int least, int most) {
        List<Integer> numbers = new ArrayList<>();
        List<String> texts = texts(key);
        for (int i = 0; i < texts.size(); i++) {
            OptionalInt number = wholeNumber(texts.get(i), least, most);
            if (number.isPresent()) {
                numbers.add(number.getAsInt());
            } else {
                problems.add(
                        place(key, i),
                        "This item is not a whole number from " + least + " to " + most + ".",
                        "Write one, without quotes or units.");
            }
        }
        return numbers;
    }

    /** A list of maps, one at least. */
    public List<YamlMap> maps(String key) {
        if (has(key)
                && entries.get(key).getValueNode() instanceof SequenceNode list
                && list.getValue().isEmpty()) {
            problems.add(place(key), "The list “" + key + "” is empty.", "Give it an item at least.");
        }
        return items(key, MappingNode.class, "keys and values").stream()
                .map(node -> new YamlMap(node, start, problems))
                .toList();
    }

    private <T extends Node> List<T> items(String key, Class<T> type, String expected) {
        require(key);
        List<T> items = new ArrayList<>();
        value(key, SequenceNode.class, "a list").ifPresent(list -> {
            for (Node item : list.getValue()) {
                if (type.isInstance(item)) {
                    items.add(type.cast(item));
                } else {
                    problems.add(
                            placeOf(item, start), "This item is not " + expected + ".", "Compare it with the others.");
                }
            }
        });
        return items;
    }

    private boolean require(String key) {
        if (!has(key)) {
            missing(key);
            return false;
        }
        return true;
    }

    private void missing(String key) {
        problems.add(place, "“" + key + "” is missing.", "Add a line “" + key + ": …”.");
    }

    private <T extends Node> Optional<T> value(String key, Class<T> type, String expected) {
        if (!has(key)) {
            return Optional.empty();
        }
        Node node = entries.get(key).getValueNode();
        if (type.isInstance(node)) {
            return Optional.of(type.cast(node));
        }
        problems.add(place(key), "“" + key + "” is not " + expected + ".", "Compare it with other files of its kind.");
        return Optional.empty();
    }

    /** Notes every key that was not asked for. */
    public void refuseOtherKeys() {
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                problems.add(keyPlace(key), "There is no key “" + key + "” here.", DidYouMean.hint(key, known));
            }
        }
    }
}
