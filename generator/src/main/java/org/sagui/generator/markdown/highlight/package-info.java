/**
 * Colours for code: splits it into tokens while the site is built. {@link
 * org.sagui.generator.markdown.highlight.Highlighter} is the front door. The lexers know words, strings and comments, no
 * grammar, and take time in proportion to the code whatever it holds.
 */
package org.sagui.generator.markdown.highlight;
