package org.sagui.generator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sagui.generator.search.PageText.Section;

class PageTextTest {
    private static PageText read(String main) {
        return PageText.read("page", "<!DOCTYPE html><html><body>" + main + "</body></html>")
                .orElseThrow();
    }

    @Test
    void headingsWithAnIdStartSections() {
        PageText page = read("""
                <main data-search="lesson">
                <h1>Waves</h1>
                <p class="question">What is a wave?</p>
                <p>Take a rope.</p>
                <h2 id="up">Up and <em>down</em></h2>
                <ul><li>It rises.</li><li>It falls.</li></ul>
                <h3 id="how-far">How far?</h3>
                <h3>No place of its own</h3>
                </main>""");

        assertThat(page)
                .isEqualTo(new PageText(
                        "page",
                        "lesson",
                        "Waves",
                        List.of(
                                new Section("", "", "What is a wave? Take a rope."),
                                new Section("up", "Up and down", "It rises. It falls."),
                                new Section("how-far", "How far?", "No place of its own"))));
    }

    @Test
    void eachTermOfTheGlossaryIsASection() {
        PageText page = read("""
                <main data-search="glossary"><h1>Glossary</h1><p>The words.</p>
                <div class="terms"><dl>
                <div id="term-bias"><dt>bias <span lang="pt-BR">viés</span></dt><dd>What is added.</dd></div>
                <div id="term-weight"><dt>weight</dt><dd>What multiplies.</dd></div>
                </dl></div></main>""");

        assertThat(page.sections())
                .containsExactly(
                        new Section("", "", "The words."),
                        new Section("term-bias", "bias", "What is added."),
                        new Section("term-weight", "weight", "What multiplies."));
    }

    @Test
    void whatStandsElsewhereOrGivesAnAnswerAwayIsLeftOut() {
        PageText page = read("""
                <main data-search="lesson"><h1>Bytes</h1>
                <details class="contents"><summary>On this page</summary></details>
                <p>A byte<sup><a href="#note-1">1</a></sup> is small.</p>
                <svg><text>drawn</text></svg>
                <ul><li>Half a gap<div class="why">Yes. The middle.</div></li></ul>
                <p data-search="no">Not translated yet.</p>
                <section class="terms"><dl><div id="term-byte"><dt>byte</dt><dd>Eight bits.</dd></div></dl></section>
                </main>""");

        assertThat(page.sections()).containsExactly(new Section("", "", "A byte is small. Half a gap"));
    }

    @Test
    void pagesThatDoNotSayWhatTheyAreAreNotFound() {
        assertThat(PageText.read("map", "<main id=\"content\"><h1>All pages</h1></main>"))
                .isEmpty();
    }
}
