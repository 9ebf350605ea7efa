package org.sagui.generator.render;

import org.sagui.generator.content.Values;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.markdown.ComputedValue;

/** Writes computed values as a language does. */
record ValueFormat(Values values, Messages messages) {
    String format(ComputedValue reference) {
        return messages.number(values.byName().get(reference.name()), reference.digits());
    }
}
