package org.sagui.simulator.web;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Writes the answers that cross into JavaScript. Numbers are written so that both sides read the same value; those that
 * are none in JSON, NaN and the infinities, are null.
 */
final class Json {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    private Json() {}

    /** Fills one object. */
    interface Body {
        void write(Json json);
    }

    static String object(Body body) {
        Json json = new Json();
        json.braces(body);
        return json.text.toString();
    }

    Json put(String name, String value) {
        key(name);
        string(value);
        return this;
    }

    Json put(String name, int value) {
        key(name);
        text.append(value);
        return this;
    }

    Json put(String name, double value) {
        key(name);
        number(value);
        return this;
    }

    Json put(String name, boolean value) {
        key(name);
        text.append(value);
        return this;
    }

    Json putNull(String name) {
        key(name);
        text.append("null");
        return this;
    }

    Json put(String name, List<Integer> values) {
        return putEach(name, values.size(), i -> text.append(values.get(i)));
    }

    Json put(String name, int[] values) {
        return putEach(name, values.length, i -> text.append(values[i]));
    }

    Json put(String name, byte[] values) {
        return putEach(name, values.length, i -> text.append(values[i]));
    }

    Json put(String name, float[] values) {
        return putEach(name, values.length, i -> number(values[i]));
    }

    Json putTexts(String name, List<String> values) {
        return putEach(name, values.size(), i -> string(values.get(i)));
    }

    private Json putEach(String name, int count, IntConsumer element) {
        key(name);
        text.append('[');
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",");
            element.accept(i);
        }
        text.append(']');
        return this;
    }

    Json put(String name, Body body) {
        key(name);
        braces(body);
        return this;
    }

    /** Writes one element of a list as an object. */
    interface ElementBody<T> {
        void write(Json json, T element);
    }

    <T> Json put(String name, List<T> elements, ElementBody<T> body) {
        key(name);
        text.append('[');
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            text.append(i == 0 ? "" : ",");
            braces(json -> body.write(json, element));
        }
        text.append(']');
        return this;
    }

    private void braces(Body body) {
        text.append('{');
        first = true;
        body.write(this);
        text.append('}');
        first = false;
    }

    private void key(String name) {
        text.append(first ? "" : ",");
        first = false;
        string(name);
        text.append(':');
    }

    private void number(double value) {
        if (Double.isFinite(value)) {
            text.append(value);
        } else {
            text.append("null");
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
