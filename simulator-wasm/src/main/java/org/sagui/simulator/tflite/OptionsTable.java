package org.sagui.simulator.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import com.google.flatbuffers.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tflite.schema.BuiltinOptions;
import org.sagui.simulator.tflite.schema.Operator;

/**
 * One options table of the format: how it is checked, read into its {@link OperatorOptions} and written back. All that are
 * understood stand in {@link OptionsTables}, one entry each.
 *
 * @param type its number in the format's union BuiltinOptions
 * @param layout for {@link FlatBufferVerifier}
 * @param empty makes the generated accessor
 */
record OptionsTable<T extends Table, O extends OperatorOptions>(
        int type, Class<O> options, TableLayout layout, Supplier<T> empty, Reader<T, O> reader, Writer<O> writer) {

    interface Reader<T, O> {
        O read(T table, String where);
    }

    /** Returns the offset of the table written. */
    interface Writer<O> {
        int write(O options, FlatBufferBuilder builder);
    }

    /** The layouts of the tables, by their numbers in the union. */
    static Map<Integer, TableLayout> layouts() {
        Map<Integer, TableLayout> layouts = new HashMap<>();
        OptionsTables.ALL.forEach(table -> layouts.put(table.type, table.layout));
        return layouts;
    }

    /** @throws SaguiError MALFORMED_MODEL if the operator names a table but has none, or the table has unknown values */
    static OperatorOptions read(Operator operator, String where) {
        int type = operator.builtinOptionsType() & 255;
        if (type == BuiltinOptions.NONE) {
            return new OperatorOptions.None();
        }
        for (OptionsTable<?, ?> table : OptionsTables.ALL) {
            if (table.type == type) {
                return table.readFrom(operator, where);
            }
        }
        return new OperatorOptions.Unread(type);
    }

    private O readFrom(Operator operator, String where) {
        T table = empty.get();
        if (operator.builtinOptions(table) == null) {
            throw new SaguiError(Code.MALFORMED_MODEL, where, "names an options table, but has none");
        }
        return reader.read(table, where);
    }

    /** The table's number in the union; 0 for options that are not written. */
    static byte type(OperatorOptions options) {
        return (byte) OptionsTables.ALL.stream()
                .filter(table -> table.options.isInstance(options))
                .mapToInt(OptionsTable::type)
                .findFirst()
                .orElse(BuiltinOptions.NONE);
    }

    /** Writes the table and returns its offset, 0 when there is none to write. */
    static int write(OperatorOptions options, FlatBufferBuilder builder) {
        return OptionsTables.ALL.stream()
                .filter(table -> table.options.isInstance(options))
                .mapToInt(table -> table.writeTo(builder, options))
                .findFirst()
                .orElse(0);
    }

    private int writeTo(FlatBufferBuilder builder, OperatorOptions written) {
        return writer.write(options.cast(written), builder);
    }
}
