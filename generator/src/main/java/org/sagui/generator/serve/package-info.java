/**
 * Shows a course to its author while they write it: builds it anew with each change and tells open pages.
 *
 * <p>{@link org.sagui.generator.serve.LiveServer} is the front door.
 */
package org.sagui.generator.serve;
