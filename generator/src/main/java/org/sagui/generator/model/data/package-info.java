/**
 * Data for the course's own models that needs a program or a package: words spoken by espeak-ng, and the written digits of
 * an npm package. Both are needed to train these models again, never to build the course.
 */
package org.sagui.generator.model.data;
