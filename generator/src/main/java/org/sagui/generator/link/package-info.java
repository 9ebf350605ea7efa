/** Resolves the links between lessons. */
package org.sagui.generator.link;
