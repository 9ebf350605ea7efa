package org.sagui.generator.render;

import java.util.List;

/**
 * What every page has around its own content.
 *
 * @param language tag of the page's language
 * @param title of the page, without the course's; empty on home pages
 * @param description one sentence
 * @param root the way to the site's folder: empty or {@code ../}
 * @param home the way to the home page in the page's language
 * @param languages the same page in each language, this one included
 * @param links to the pages that every page leads to
 */
public record PageHead(
        String language,
        String title,
        String description,
        String root,
        String home,
        List<Alternate> languages,
        List<PageLink> links) {

    /** @param filesMissing what the page says where the rest of the site did not come with it */
    public record Alternate(String language, String name, String href, boolean current, String filesMissing) {}
}
