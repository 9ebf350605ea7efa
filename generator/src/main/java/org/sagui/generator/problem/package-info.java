/** What is wrong with what people wrote, where, and what to do about it. Everything above reports into this. */
package org.sagui.generator.problem;
