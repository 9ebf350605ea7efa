/**
 * The course's own models: trains them, measures what came out, and writes the folder that {@code content/models} holds
 * for each. {@link org.sagui.generator.model.TrainableModel} names them.
 */
package org.sagui.generator.model;
