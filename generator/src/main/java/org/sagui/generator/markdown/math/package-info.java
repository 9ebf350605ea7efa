/**
 * Formulas: TeX to MathML while the site is built, so that a page needs no script to show them. {@link
 * org.sagui.generator.markdown.math.MathRenderer} is the front door; the converter is temml.
 */
package org.sagui.generator.markdown.math;
