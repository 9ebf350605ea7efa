/**
 * What must hold between the parts of a course: languages agree, texts fit drawings and labs, references lead somewhere.
 *
 * <p>{@link org.sagui.generator.check.Checks} is the front door.
 */
package org.sagui.generator.check;
