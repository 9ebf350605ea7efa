/**
 * Builds a course: read, check, link, render, write.
 *
 * <p>{@link org.sagui.generator.site.SiteGenerator} is the front door.
 */
package org.sagui.generator.site;
