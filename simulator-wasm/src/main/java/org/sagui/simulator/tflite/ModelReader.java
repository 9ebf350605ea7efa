package org.sagui.simulator.tflite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tflite.schema.OperatorCode;
import org.sagui.simulator.tflite.schema.SubGraph;

/** Turns the tables of one file into records, after {@link FlatBufferVerifier} and before {@link GraphChecker}. */
final class ModelReader {
    private static final int VERSION = 3;

    /** Longer names are cut, so that no error message is as long as a file. */
    private static final int MAX_NAME_BYTES = 512;

    private final byte[] file;
    private final Limits limits;
    private int operands;

    ModelReader(byte[] file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    Model read() {
        check(file.length, limits.fileBytes(), "bytes in the file");
        new FlatBufferVerifier(file, limits).verify("TFL3", ModelLayout.MODEL);
        var table = org.sagui.simulator.tflite.schema.Model.getRootAsModel(ByteBuffer.wrap(file));
        if (table.version() != VERSION) {
            throw malformed("model", "schema version " + table.version() + " instead of " + VERSION);
        }
        check(table.subgraphsLength(), limits.subgraphs(), "subgraphs");
        if (table.subgraphsLength() == 0) {
            throw malformed("model", "has no subgraph");
        }
        TensorReader tensors = new TensorReader(table, limits);
        List<Subgraph> subgraphs = new ArrayList<>();
        for (int i = 0; i < table.subgraphsLength(); i++) {
            Subgraph subgraph = subgraph(table, table.subgraphs(i), tensors);
            GraphChecker.check(subgraph);
            subgraphs.add(subgraph);
        }
        check(subgraphs.stream().mapToInt(graph -> graph.operators().size()).sum(), limits.operators(), "operators");
        return new Model(text(table.descriptionAsByteBuffer()), subgraphs, metadata(table), file.length);
    }

    private Subgraph subgraph(
            org.sagui.simulator.tflite.schema.Model model, SubGraph table, TensorReader tensorReader) {
        check(table.operatorsLength(), limits.operators(), "operators");
        List<TensorInfo> tensors = tensorReader.read(table);
        List<Operator> operators = new ArrayList<>();
        for (int i = 0; i < table.operatorsLength(); i++) {
            operators.add(operator(model, table.operators(i), i));
        }
        return new Subgraph(
                text(table.nameAsByteBuffer()),
                tensors,
                list(table.inputsLength(), table::inputs),
                list(table.outputsLength(), table::outputs),
                operators);
    }

    private Operator operator(
            org.sagui.simulator.tflite.schema.Model model,
            org.sagui.simulator.tflite.schema.Operator table,
            int index) {
        String where = "operator " + index;
        long codeIndex = table.opcodeIndex();
        if (codeIndex >= model.operatorCodesLength()) {
            throw malformed(where, "operator code " + codeIndex + " of " + model.operatorCodesLength());
        }
        OperatorCode codeTable = model.operatorCodes((int) codeIndex);
        // Codes above 127 stand in the newer field; whichever is greater is meant (schema_utils.cc).
        int code = Math.max(codeTable.deprecatedBuiltinCode(), codeTable.builtinCode());
        BuiltinOperator builtin = BuiltinOperator.ofCode(code)
                .orElseThrow(() -> new SaguiError(
                        Code.UNSUPPORTED_OPERATOR, where, "the format has no operator with code " + code));
        String name = builtin == BuiltinOperator.CUSTOM ? text(codeTable.customCodeAsByteBuffer()) : builtin.name();
        return new Operator(
                index,
                builtin,
                name,
                list(table.inputsLength(), table::inputs),
                list(table.outputsLength(), table::outputs),
                builtin == BuiltinOperator.CUSTOM
                        ? customOptions(table)
                        : OptionsTable.read(table, Operator.where(index, name)));
    }

    private static OperatorOptions customOptions(org.sagui.simulator.tflite.schema.Operator table) {
        ByteBuffer bytes = table.customOptionsAsByteBuffer();
        return new OperatorOptions.CustomOptions(bytes == null ? ByteBuffer.allocate(0) : bytes.slice());
    }

    private static List<Metadata> metadata(org.sagui.simulator.tflite.schema.Model table) {
        List<Metadata> entries = new ArrayList<>();
        for (int i = 0; i < table.metadataLength(); i++) {
            String name = text(table.metadata(i).nameAsByteBuffer());
            long buffer = table.metadata(i).buffer();
            if (buffer >= table.buffersLength()) {
                throw malformed("metadata '" + name + "'", "buffer " + buffer + " of " + table.buffersLength());
            }
            ByteBuffer data = table.buffers((int) buffer).dataAsByteBuffer();
            entries.add(new Metadata(name, data == null ? ByteBuffer.allocate(0) : data.slice()));
        }
        return entries;
    }

    /** The tensor indices of a graph or an operator. */
    private List<Integer> list(int length, IntUnaryOperator element) {
        operands += length;
        check(operands, limits.operands(), "inputs and outputs");
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            list.add(element.applyAsInt(i));
        }
        return list;
    }

    /**
     * The bytes of a string field, null if it is not there, as text. What is no UTF-8, and control characters, which could
     * steer a terminal, become U+FFFD.
     */
    static String text(ByteBuffer field) {
        if (field == null) {
            return "";
        }
        byte[] bytes = new byte[Math.min(field.remaining(), MAX_NAME_BYTES)];
        field.get(bytes);
        char[] text = new String(bytes, StandardCharsets.UTF_8).toCharArray();
        for (int i = 0; i < text.length; i++) {
            text[i] = Character.isISOControl(text[i]) ? '\uFFFD' : text[i];
        }
        return new String(text);
    }

    private static void check(int count, int limit, String what) {
        if (count > limit) {
            throw new SaguiError(Code.LIMIT_EXCEEDED, "model", count + " " + what + ", more than " + limit);
        }
    }

    private static SaguiError malformed(String where, String message) {
        return new SaguiError(Code.MALFORMED_MODEL, where, message);
    }
}
