/** Resolves the links between articles. */
package org.sagui.generator.link;
