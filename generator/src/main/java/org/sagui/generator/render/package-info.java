/**
 * Turns a checked and linked course into pages.
 *
 * <p>{@link org.sagui.generator.render.SiteRenderer} is the front door. Markup is in the templates; code here gives them
 * records and, for Markdown, HTML.
 */
package org.sagui.generator.render;
