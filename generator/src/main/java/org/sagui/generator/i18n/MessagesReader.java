package org.sagui.generator.i18n;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sagui.generator.content.Language;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.generator.yaml.YamlReader;

/** Reads the interface's words. The first language tells which keys there are and which placeholders each has. */
public final class MessagesReader {
    private final Language language;
    private final Problems problems;

    private MessagesReader(Language language, Problems problems) {
        this.language = language;
        this.problems = problems;
    }

    public static Map<Language, Messages> read(Path folder, List<Language> languages, Problems problems) {
        Map<Language, Messages> messages = new LinkedHashMap<>();
        SortedMap<String, String> first = null;
        for (Language language : languages) {
            SortedMap<String, String> patterns =
                    new MessagesReader(language, problems).readFile(folder.resolve(language.file(".yaml")), first);
            first = first == null ? patterns : first;
            messages.put(language, new Messages(language, patterns));
        }
        return messages;
    }

    private SortedMap<String, String> readFile(Path file, SortedMap<String, String> first) {
        SortedMap<String, String> patterns = new TreeMap<>();
        SourceFile.read(file, problems)
                .flatMap(source -> YamlReader.read(source, problems))
                .ifPresent(map -> {
                    for (String key : first == null ? map.keys() : first.keySet()) {
                        String pattern = map.text(key);
                        if (!pattern.isEmpty() && compare(map, key, pattern, first)) {
                            patterns.put(key, pattern);
                        }
                    }
                    map.refuseOtherKeys();
                });
        return patterns;
    }

    private boolean compare(YamlMap map, String key, String pattern, SortedMap<String, String> first) {
        SortedSet<String> arguments;
        try {
            arguments = arguments(pattern);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            problems.add(map.place(key), "This is no message: " + e.getMessage() + ".", "Check that each { has its }.");
            return false;
        }
        if (first != null && first.containsKey(key)) {
            SortedSet<String> expected = arguments(first.get(key));
            for (String argument : arguments) {
                if (!expected.contains(argument)) {
                    problems.add(
                            map.place(key),
                            "“{" + argument + "}” is not filled in here.",
                            DidYouMean.hint(argument, expected));
                }
            }
            expected.stream()
                    .filter(name -> !arguments.contains(name))
                    .forEach(name -> problems.add(
                            map.place(key), "“{" + name + "}” is missing.", "Write it where its value belongs."));
        }
        Set<String> branches = missingBranches(pattern);
        if (!branches.isEmpty()) {
            problems.add(
                    map.place(key),
                    "A plural here lacks what " + language.tag() + " needs: " + String.join(", ", branches) + ".",
                    "Add a branch for each, such as “" + branches.iterator().next() + " {…}”.");
        }
        return true;
    }

    /** The plural forms of the language that some plural of a message does not have. */
    private Set<String> missingBranches(String pattern) {
        Set<String> needed = new TreeSet<>(
                PluralRules.forLocale(ULocale.forLanguageTag(language.tag())).getKeywords());
        Set<String> missing = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL
                    && parsed.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
                Set<String> here = new TreeSet<>();
                int end = parsed.getLimitPartIndex(i);
                for (int j = i + 1; j < end; j = parsed.getLimitPartIndex(j) + 1) {
                    if (parsed.getPartType(j) == MessagePattern.Part.Type.ARG_SELECTOR) {
                        here.add(parsed.getSubstring(parsed.getPart(j)));
                    }
                }
                needed.stream().filter(form -> !here.contains(form)).forEach(missing::add);
            }
        }
        return missing;
    }

    private static SortedSet<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        SortedSet<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return names;
    }
}
