/** Shows a built course to its author's own browser. */
package org.sagui.generator.serve;
