package org.sagui.generator.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes the YAML of model cards: nested maps of numbers, lists of numbers, and plain words that need no quotes. */
final class YamlText {
    private final StringBuilder text = new StringBuilder();
    private final String indent;

    YamlText() {
        this("");
    }

    private YamlText(String indent) {
        this.indent = indent;
    }

    YamlText comment(String comment) {
        return line("# " + comment);
    }

    YamlText entry(String key, Object value) {
        return line(key + ": " + value);
    }

    YamlText entry(String key, List<?> values) {
        return entry(key, values.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]")));
    }

    YamlText map(String key, Consumer<YamlText> entries) {
        line(key + ":");
        YamlText inner = new YamlText(indent + "  ");
        entries.accept(inner);
        text.append(inner.text);
        return this;
    }

    private YamlText line(String line) {
        text.append(indent).append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
