package org.sagui.generator.render;

import org.sagui.generator.content.Article;
import org.sagui.generator.content.ArticleText;
import org.sagui.generator.content.Language;

/**
 * An article in a list.
 *
 * @param href from a page of the same language
 * @param language tag of the language that title and summary are in
 */
public record ArticleLink(String href, String language, String title, String summary) {
    static ArticleLink to(Article article, Language language) {
        ArticleText text = article.text(language);
        return new ArticleLink(
                article.page(),
                text.language().tag(),
                text.front().title(),
                text.front().summary());
    }
}
