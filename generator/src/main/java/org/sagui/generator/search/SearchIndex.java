package org.sagui.generator.search;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sagui.generator.content.Language;

/**
 * What the search of a language loads: the index, which tells for each word the pages that may hold it, and the text of
 * each page in a script of its own, in which the page then looks for the section.
 *
 * <p>The index has the stems' first letters alone: with a word's end it forgets what would make it large, and finds a few
 * pages too many. In {@code keys} each is written as the number of letters that it shares with the one before it (A for
 * none) and the rest; in {@code places}, for each, its pages: the first by its number, others by the distance to the one
 * before, as {@link #number} writes them, with {@code !} where a title or heading has the word; {@code *} stands for a
 * word of most pages.
 */
public final class SearchIndex {
    /** Letters of a key at most; known to {@code web/search/index.js}, too. */
    static final int KEY_LETTERS = 6;

    private static final int LETTERS = 26;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Stemmer stemmer;
    private final List<PageText> pages = new ArrayList<>();

    /** For each key its pages, and whether a heading has it. */
    private final SortedMap<String, SortedMap<Integer, Boolean>> keys = new TreeMap<>();

    private SearchIndex(Language language) {
        this.stemmer = Stemmer.of(language);
    }

    /**
     * The scripts of a language's search, by their paths below the site's folder.
     *
     * @param pages HTML of the language's pages, by their paths
     */
    public static Map<String, String> scripts(Language language, SortedMap<String, String> pages) {
        SearchIndex index = new SearchIndex(language);
        pages.forEach((path, html) -> {
            String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".html".length());
            PageText.read(name, html).ifPresent(index::add);
        });
        String folder = "assets/search/" + language.folder() + "/";
        Map<String, String> scripts = new TreeMap<>();
        scripts.put(folder + "index.js", index.script());
        index.pages.forEach(page -> scripts.put(folder + page.name() + ".text.js", text(page)));
        return scripts;
    }

    private void add(PageText page) {
        int number = pages.size();
        pages.add(page);
        add(page.title(), number, true);
        // The headings of the glossary are its terms: all of them are no weightier than each other.
        boolean weighty = !page.kind().equals("glossary");
        for (PageText.Section section : page.sections()) {
            add(section.heading(), number, weighty);
            add(section.text(), number, false);
        }
    }

    private void add(String text, int page, boolean heading) {
        for (String word : Words.of(text)) {
            if (isSought(word)) {
                keys.computeIfAbsent(key(word), key -> new TreeMap<>()).merge(page, heading, Boolean::logicalOr);
            }
        }
    }

    /** Numbers are too many to be told apart. */
    private static boolean isSought(String word) {
        return word.length() > 1 && !Character.isDigit(word.charAt(0));
    }

    private String key(String word) {
        String stem = stemmer.stem(word);
        return stem.substring(0, Math.min(KEY_LETTERS, stem.length()));
    }

    private String script() {
        StringBuilder letters = new StringBuilder();
        StringBuilder places = new StringBuilder();
        String before = "";
        for (var entry : keys.entrySet()) {
            String key = entry.getKey();
            int shared = shared(before, key);
            letters.append((char) ('A' + shared)).append(key, shared, key.length());
            places.append(places(entry.getValue()));
            before = key;
        }
        List<List<String>> heads = pages.stream()
                .map(page -> List.of(page.kind(), page.name(), page.title()))
                .toList();
        Map<String, Object> index = new TreeMap<>();
        index.put("pages", heads);
        index.put("keys", letters);
        index.put("places", places);
        return "globalThis.SaguiSearchIndex = " + GSON.toJson(index) + ";\n";
    }

    private static int shared(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    private String places(SortedMap<Integer, Boolean> found) {
        if (found.size() > pages.size() / 2) {
            return "*";
        }
        StringBuilder places = new StringBuilder();
        int next = 0;
        for (var place : found.entrySet()) {
            boolean first = places.isEmpty();
            places.append(number(place.getKey() - next, first ? 'A' : 'a')).append(place.getValue() ? "!" : "");
            next = place.getKey() + 1;
        }
        return places.toString();
    }

    /** The rest of a division by 26 as a letter from {@code zero} on, after the quotient, if there is one, in digits. */
    private static String number(int value, char zero) {
        String high = value < LETTERS ? "" : Integer.toString(value / LETTERS);
        return high + (char) (zero + value % LETTERS);
    }

    private static String text(PageText page) {
        List<List<String>> sections = page.sections().stream()
                .map(section -> List.of(section.id(), section.heading(), section.text()))
                .toList();
        return "(globalThis.SaguiSearchTexts ??= {})[" + GSON.toJson(page.name()) + "] = " + GSON.toJson(sections)
                + ";\n";
    }
}
