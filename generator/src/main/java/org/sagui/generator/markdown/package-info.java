/**
 * CommonMark and the marks that the course adds to it: heading ids, computed values, {@code :::} containers.
 *
 * <p>{@link org.sagui.generator.markdown.MarkdownReader} is the front door. What it gives is still Markdown: a tree of
 * nodes with their places, and for each container a record of what it holds.
 */
package org.sagui.generator.markdown;
