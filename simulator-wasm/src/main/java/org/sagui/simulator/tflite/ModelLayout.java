package org.sagui.simulator.tflite;

/** The tables of {@code src/main/fbs/tflite.fbs}, for {@link FlatBufferVerifier}. They form no cycle, so depth is bounded. */
final class ModelLayout {
    private static final TableLayout QUANTIZATION = new TableLayout("QuantizationParameters")
            .scalars(0, 4)
            .scalars(1, 4)
            .scalars(2, 4)
            .scalars(3, 8)
            .scalar(6, 4);

    private static final TableLayout TENSOR = new TableLayout("Tensor")
            .scalars(0, 4)
            .scalar(1, 1)
            .scalar(2, 4)
            .text(3)
            .table(4, QUANTIZATION)
            .scalar(5, 1);

    private static final TableLayout OPERATOR = new TableLayout("Operator")
            .scalar(0, 4)
            .scalars(1, 4)
            .scalars(2, 4)
            .union(4, OptionsTable.layouts())
            .scalars(5, 1);

    private static final TableLayout OPERATOR_CODE =
            new TableLayout("OperatorCode").scalar(0, 1).text(1).scalar(2, 4).scalar(3, 4);

    private static final TableLayout SUBGRAPH = new TableLayout("SubGraph")
            .tables(0, TENSOR)
            .scalars(1, 4)
            .scalars(2, 4)
            .tables(3, OPERATOR)
            .text(4);

    private static final TableLayout BUFFER = new TableLayout("Buffer").scalars(0, 1);

    private static final TableLayout METADATA =
            new TableLayout("Metadata").text(0).scalar(1, 4);

    /** The root table. */
    static final TableLayout MODEL = new TableLayout("Model")
            .scalar(0, 4)
            .tables(1, OPERATOR_CODE)
            .tables(2, SUBGRAPH)
            .text(3)
            .tables(4, BUFFER)
            .scalars(5, 4)
            .tables(6, METADATA);

    private ModelLayout() {}
}
