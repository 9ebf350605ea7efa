/**
 * What people wrote, as records: the course's tree, its lessons in each language, its models. Nothing here knows HTML.
 *
 * <p>{@link org.sagui.generator.content.ContentReader} is the front door.
 */
package org.sagui.generator.content;
