package org.sagui.generator.content;

/** What an article is, which tells what its front matter holds. */
enum ArticleKind {
    /** It must name the question that it answers. */
    LESSON,
    PAGE,
    /** It names the model's classes where they need words. */
    MODEL
}
