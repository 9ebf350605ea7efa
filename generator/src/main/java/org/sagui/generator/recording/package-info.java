/**
 * The recordings that feed the board's sensors: read from {@code content/recordings}, and made from their seeds while the
 * course is built.
 *
 * <p>{@link org.sagui.generator.recording.RecordingsReader} is the front door.
 */
package org.sagui.generator.recording;
