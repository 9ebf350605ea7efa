package org.sagui.generator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sagui.generator.content.Language;

class SearchIndexTest {
    private static final Language ENGLISH = new Language("en", "en", "English");

    private static String lesson(String title, String text) {
        return "<main data-search=\"lesson\"><h1>" + title + "</h1>" + text + "</main>";
    }

    @Test
    void theIndexNamesPagesAndTellsWhereEachWordIs() {
        Map<String, String> scripts = SearchIndex.scripts(
                ENGLISH,
                new TreeMap<>(Map.of(
                        "en/a.html", lesson("Waves", "<p>Running up.</p>"),
                        "en/b.html", lesson("Bytes", "<p>A byte runs up.</p><h2 id=\"w\">More waves</h2>"),
                        "en/c.html", lesson("Quantisation", "<p>Up, 8 bits.</p>"),
                        "en/map.html", "<main><h1>All pages</h1></main>")));

        assertThat(scripts)
                .containsOnlyKeys(
                        "assets/search/en/a.text.js",
                        "assets/search/en/b.text.js",
                        "assets/search/en/c.text.js",
                        "assets/search/en/index.js");
        // bit, byt, mor, quanti, run, up, wav: each with the letters it shares with the one before.
        assertThat(scripts).containsEntry("assets/search/en/index.js", """
                globalThis.SaguiSearchIndex = {"keys":"AbitBytAmorAquantiArunAupAwav",\
                "pages":[["lesson","a","Waves"],["lesson","b","Bytes"],["lesson","c","Quantisation"]],\
                "places":"CB!B!C!***"};
                """);
        assertThat(scripts).containsEntry("assets/search/en/b.text.js", """
                (globalThis.SaguiSearchTexts ??= {})["b"] = [["","","A byte runs up."],["w","More waves",""]];
                """);
    }

    @Test
    void pagesAreCountedFromTheOneBefore() {
        TreeMap<String, String> pages = new TreeMap<>();
        for (int page = 0; page < 100; page++) {
            String text = page == 0 || page == 30 || page == 31 || page == 99 ? "rare" : "other";
            pages.put("en/p%03d.html".formatted(page), lesson("P", text));
        }

        // 0, then 29 (1 × 26 + 3) between it and 30, none to 31, 67 (2 × 26 + 15) to 99.
        assertThat(SearchIndex.scripts(ENGLISH, pages).get("assets/search/en/index.js"))
                .contains("\"keys\":\"AotherArar\"")
                .contains("\"places\":\"*A1da2p\"");
    }
}
