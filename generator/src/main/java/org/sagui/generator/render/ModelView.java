package org.sagui.generator.render;

import java.util.List;

/**
 * A model's card as templates see it: all texts are in the page's language.
 *
 * @param facts of how it was made
 * @param files its variants: the columns of {@code rows}
 * @param rows what is known of each variant
 * @param tested whether any of the rows was measured
 * @param main the variant that boards would run
 * @param confusions of the variants that have one
 * @param boards whether they have room for the main variant
 * @param recalled names of boards whose clock and memory are still to be checked; empty if there is none
 * @param unmeasured operators that are not in the figures; empty if there is none
 */
public record ModelView(
        List<Fact> facts,
        List<File> files,
        List<Row> rows,
        boolean tested,
        File main,
        List<Confusion> confusions,
        List<BoardRow> boards,
        String recalled,
        String unmeasured) {

    /** @param code whether the text is to be typed or is an id, the same in every language */
    public record Fact(String name, String text, boolean code) {}

    /**
     * @param name of the variant
     * @param file its file's name in the site
     */
    public record File(String name, String file, String href, String sha256) {}

    /** @param cells for each variant, empty where there is nothing */
    public record Row(String name, List<String> cells) {}

    /** @param classes words for them, in the order of rows and columns */
    public record Confusion(String variant, List<String> classes, List<ConfusionRow> rows) {}

    /** @param counts of the answers; the right ones stand at {@code right} */
    public record ConfusionRow(String name, List<String> counts, int right, String recall) {}

    /**
     * A board with the model.
     *
     * @param latency of one run; without text where the model does not fit
     */
    public record BoardRow(String name, boolean fits, Amount flash, Amount ram, Amount latency) {}

    /**
     * A number with how far to trust it.
     *
     * @param label such as “modelled”, with what it depends on
     */
    public record Amount(String text, String label) {}
}
