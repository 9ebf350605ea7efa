/** The interface's words in each language, and how each writes numbers. */
package org.sagui.generator.i18n;
