package org.sagui.generator.render;

import java.util.List;
import java.util.Map;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.Language;
import org.sagui.generator.content.Values;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.lab.Lab;
import org.sagui.generator.lab.ModelFacts;
import org.sagui.generator.markdown.ArticleDocument;
import org.sagui.generator.markdown.Drawings;
import org.sagui.generator.recording.Recording;

/**
 * All that pages are made of, without problems.
 *
 * @param documents of all articles in all languages, linked with each other
 * @param labs by their articles' slugs
 * @param models what the simulator tells of each variant, by its id
 * @param recordings by their ids
 * @param messages the interface's words by language
 */
public record LinkedCourse(
        Content content,
        List<ArticleDocument> documents,
        Drawings drawings,
        Map<String, Lab> labs,
        Map<String, ModelFacts> models,
        Values values,
        Map<String, Recording> recordings,
        Map<Language, Messages> messages) {}
