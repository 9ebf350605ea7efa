package org.sagui.generator.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sagui.generator.content.Glossary.Term;
import org.sagui.generator.content.Glossary.Word;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;

/**
 * Reads {@code glossary.tsv}: a line of column names, then a term a line. For each language there are the columns {@code
 * pt-BR} (the term) and {@code pt-BR.definition}; other columns are for translators.
 */
final class GlossaryReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Path file;
    private final List<Language> languages;
    private final Problems problems;
    private List<String> columns;

    private GlossaryReader(Path file, List<Language> languages, Problems problems) {
        this.file = file;
        this.languages = languages;
        this.problems = problems;
    }

    /** A course without a glossary has no terms. */
    static Glossary read(Path file, List<Language> languages, Problems problems) {
        return Files.exists(file)
                ? SourceFile.read(file, problems)
                        .map(source -> new GlossaryReader(file, languages, problems).read(source))
                        .orElse(new Glossary(Map.of()))
                : new Glossary(Map.of());
    }

    private Glossary read(SourceFile source) {
        Map<String, Term> terms = new TreeMap<>();
        List<String> lines = source.text().lines().toList();
        columns = lines.isEmpty() ? List.of() : cells(lines.get(0));
        List<String> missing = new ArrayList<>(neededColumns());
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            problems.add(
                    Place.startOf(file),
                    "The glossary lacks the columns " + String.join(", ", missing) + ".",
                    "Name them in its first line, separated by tabs.");
            return new Glossary(terms);
        }
        for (int i = 1; i < lines.size(); i++) {
            read(lines.get(i), i + 1, terms);
        }
        return new Glossary(terms);
    }

    private List<String> neededColumns() {
        List<String> needed = new ArrayList<>(List.of("id"));
        languages.forEach(language -> needed.addAll(columnsOf(language)));
        return needed;
    }

    private static List<String> columnsOf(Language language) {
        return List.of(language.tag(), language.tag() + ".definition");
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private void read(String line, int number, Map<String, Term> terms) {
        List<String> cells = cells(line);
        if (cells.size() != columns.size()) {
            problems.add(
                    new Place(file, number, 1),
                    "This line has " + cells.size() + " cells, and the first line names " + columns.size() + ".",
                    "Separate the cells by one tab each; leave a cell empty where there is nothing to say.");
            return;
        }
        String id = cell("id", cells);
        if (!ID.matcher(id).matches()) {
            problems.add(
                    place("id", cells, number),
                    "“" + id + "” is no id.",
                    "Write lower-case ASCII words joined by hyphens.");
            return;
        }
        Map<Language, Word> words = new LinkedHashMap<>();
        for (Language language : languages) {
            Word word = new Word(cell(language.tag(), cells), cell(language.tag() + ".definition", cells));
            for (String column : columnsOf(language)) {
                if (cell(column, cells).isEmpty()) {
                    problems.add(
                            place(column, cells, number),
                            "The term “" + id + "” has nothing in the column " + column + ".",
                            "Fill in the cell.");
                }
            }
            words.put(language, word);
        }
        if (terms.put(id, new Term(id, words)) != null) {
            problems.add(
                    place("id", cells, number), "The term “" + id + "” stands twice.", "Remove one of the two lines.");
        }
    }

    private Place place(String column, List<String> cells, int line) {
        int before = cells.subList(0, columns.indexOf(column)).stream()
                .mapToInt(cell -> cell.length() + 1)
                .sum();
        return new Place(file, line, before + 1);
    }

    private String cell(String column, List<String> cells) {
        return cells.get(columns.indexOf(column)).strip();
    }
}
