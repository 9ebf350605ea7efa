/** Writes files: nothing else in the generator does. */
package org.sagui.generator.output;
