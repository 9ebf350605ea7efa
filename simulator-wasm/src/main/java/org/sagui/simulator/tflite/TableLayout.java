package org.sagui.simulator.tflite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the fields of a FlatBuffers table hold, so that {@link FlatBufferVerifier} can check it. Fields are numbered as in
 * {@code src/main/fbs/tflite.fbs}; fields left out are never read and need no check.
 */
final class TableLayout {
    /** What a field holds. */
    sealed interface Field {
        int id();
    }

    record Scalar(int id, int bytes) implements Field {}

    record Text(int id) implements Field {}

    record ScalarVector(int id, int elementBytes) implements Field {}

    record Table(int id, TableLayout layout) implements Field {}

    record TableVector(int id, TableLayout layout) implements Field {}

    /** A union: the byte field before it says which of the layouts applies; other members are never read. */
    record Union(int id, Map<Integer, TableLayout> members) implements Field {}

    private final String name;
    private final List<Field> fields = new ArrayList<>();

    TableLayout(String name) {
        this.name = name;
    }

    /** A table of scalars with these sizes in bytes, from field 0 on. */
    static TableLayout ofScalars(String name, int... bytes) {
        TableLayout layout = new TableLayout(name);
        for (int id = 0; id < bytes.length; id++) {
            layout.scalar(id, bytes[id]);
        }
        return layout;
    }

    String name() {
        return name;
    }

    List<Field> fields() {
        return fields;
    }

    TableLayout scalar(int id, int bytes) {
        return add(new Scalar(id, bytes));
    }

    TableLayout text(int id) {
        return add(new Text(id));
    }

    TableLayout scalars(int id, int elementBytes) {
        return add(new ScalarVector(id, elementBytes));
    }

    TableLayout table(int id, TableLayout layout) {
        return add(new Table(id, layout));
    }

    TableLayout tables(int id, TableLayout layout) {
        return add(new TableVector(id, layout));
    }

    TableLayout union(int id, Map<Integer, TableLayout> members) {
        return add(new Union(id, members)).scalar(id - 1, 1);
    }

    private TableLayout add(Field field) {
        fields.add(field);
        return this;
    }
}
