package org.sagui.generator.render;

/**
 * How an article stands in its page.
 *
 * @param prefix goes before all its ids, which have to differ from those of other articles in the page
 * @param headingShift ranks by which its headings are lowered
 * @param boards whether its virtual board is in the page
 */
record Embedding(String prefix, int headingShift, boolean boards) {
    /** An article that has the page to itself. */
    static final Embedding ALONE = new Embedding("", 0, true);

    private static final int LOWEST_RANK = 6;

    String id(String id) {
        return prefix + id;
    }

    /** A link's target: ids of the same article get their prefix. */
    String href(String destination) {
        return destination.startsWith("#") ? "#" + id(destination.substring(1)) : destination;
    }

    int rank(int level) {
        return Math.min(LOWEST_RANK, level + headingShift);
    }
}
