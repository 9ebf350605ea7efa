package org.sagui.simulator.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import com.google.flatbuffers.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.schema.BuiltinOptions;
import org.sagui.simulator.tflite.schema.FullyConnectedOptions;
import org.sagui.simulator.tflite.schema.Operator;
import org.sagui.simulator.tflite.schema.ReshapeOptions;
import org.sagui.simulator.tflite.schema.SoftmaxOptions;

/**
 * One options table of the format: how it is checked, read into its {@link OperatorOptions} and written back. All that are
 * understood stand in {@link #ALL}, one entry each.
 *
 * @param type its number in the format's union BuiltinOptions
 * @param layout for {@link FlatBufferVerifier}
 * @param empty makes the generated accessor
 */
record OptionsTable<T extends Table, O extends OperatorOptions>(
        int type, Class<O> options, TableLayout layout, Supplier<T> empty, Reader<T, O> reader, Writer<O> writer) {

    private interface Reader<T, O> {
        O read(T table, String where);
    }

    /** Returns the offset of the table written. */
    private interface Writer<O> {
        int write(O options, FlatBufferBuilder builder);
    }

    /** Every dimension a RESHAPE could need; TFLM itself keeps eight. */
    private static final int MAX_NEW_SHAPE = 8;

    private static final List<OptionsTable<?, ?>> ALL = List.of(
            new OptionsTable<>(
                    BuiltinOptions.FullyConnectedOptions,
                    OperatorOptions.FullyConnectedOptions.class,
                    new TableLayout("FullyConnectedOptions")
                            .scalar(0, 1)
                            .scalar(1, 1)
                            .scalar(2, 1),
                    FullyConnectedOptions::new,
                    (table, where) -> new OperatorOptions.FullyConnectedOptions(
                            activation(table.fusedActivationFunction(), where), table.keepNumDims()),
                    (options, builder) -> FullyConnectedOptions.createFullyConnectedOptions(
                            builder, (byte) options.activation().code(), (byte) 0, options.keepDimensions())),
            new OptionsTable<>(
                    BuiltinOptions.SoftmaxOptions,
                    OperatorOptions.SoftmaxOptions.class,
                    new TableLayout("SoftmaxOptions").scalar(0, 4),
                    SoftmaxOptions::new,
                    (table, where) -> new OperatorOptions.SoftmaxOptions(table.beta()),
                    (options, builder) -> SoftmaxOptions.createSoftmaxOptions(builder, options.beta())),
            new OptionsTable<>(
                    BuiltinOptions.ReshapeOptions,
                    OperatorOptions.ReshapeOptions.class,
                    new TableLayout("ReshapeOptions").scalars(0, 4),
                    ReshapeOptions::new,
                    (table, where) -> new OperatorOptions.ReshapeOptions(newShape(table, where)),
                    (options, builder) -> ReshapeOptions.createReshapeOptions(
                            builder,
                            ReshapeOptions.createNewShapeVector(
                                    builder,
                                    options.newShape().stream()
                                            .mapToInt(Integer::intValue)
                                            .toArray()))));

    /** The layouts of the tables, by their numbers in the union. */
    static Map<Integer, TableLayout> layouts() {
        Map<Integer, TableLayout> layouts = new HashMap<>();
        ALL.forEach(table -> layouts.put(table.type, table.layout));
        return layouts;
    }

    /** @throws SaguiError MALFORMED_MODEL if the operator names a table but has none, or the table has unknown values */
    static OperatorOptions read(Operator operator, String where) {
        int type = operator.builtinOptionsType() & 255;
        if (type == BuiltinOptions.NONE) {
            return new OperatorOptions.None();
        }
        for (OptionsTable<?, ?> table : ALL) {
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
        return (byte) ALL.stream()
                .filter(table -> table.options.isInstance(options))
                .mapToInt(OptionsTable::type)
                .findFirst()
                .orElse(BuiltinOptions.NONE);
    }

    /** Writes the table and returns its offset, 0 when there is none to write. */
    static int write(OperatorOptions options, FlatBufferBuilder builder) {
        return ALL.stream()
                .filter(table -> table.options.isInstance(options))
                .mapToInt(table -> table.writeTo(builder, options))
                .findFirst()
                .orElse(0);
    }

    private int writeTo(FlatBufferBuilder builder, OperatorOptions written) {
        return writer.write(options.cast(written), builder);
    }

    private static Activation activation(int code, String where) {
        return Activation.ofCode(code)
                .orElseThrow(() -> new SaguiError(
                        Code.MALFORMED_MODEL, where, "the format has no activation function with code " + code));
    }

    private static List<Integer> newShape(ReshapeOptions table, String where) {
        if (table.newShapeLength() > MAX_NEW_SHAPE) {
            throw new SaguiError(
                    Code.LIMIT_EXCEEDED, where, "a new shape of " + table.newShapeLength() + " dimensions");
        }
        List<Integer> shape = new ArrayList<>();
        for (int i = 0; i < table.newShapeLength(); i++) {
            shape.add(table.newShape(i));
        }
        return shape;
    }
}
