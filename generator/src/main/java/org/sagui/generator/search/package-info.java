/** The search: what a language's pages say, as scripts that {@code web/search} reads. */
package org.sagui.generator.search;
