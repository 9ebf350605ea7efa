package org.sagui.simulator.tflite;

import java.util.List;
import org.sagui.simulator.SaguiError;

/**
 * A {@code .tflite} file, read and checked: every index is in range, every constant has the bytes that its shape asks for,
 * every tensor is written before it is read. Whether the operators fit their tensors is for the interpreter to say.
 *
 * <pre>{@code
 * Model model = Model.read(bytes);
 * }</pre>
 *
 * @param subgraphs the graphs; the first is the one to run
 * @param fileBytes the size of the file
 */
public record Model(String description, List<Subgraph> subgraphs, List<Metadata> metadata, int fileBytes) {
    public Model {
        subgraphs = List.copyOf(subgraphs);
        metadata = List.copyOf(metadata);
    }

    /** As {@link #read(byte[], Limits)} with {@link Limits#DEFAULT}. */
    public static Model read(byte[] file) {
        return read(file, Limits.DEFAULT);
    }

    /**
     * Reads a model. The bytes are not copied and must not change while the model is in use.
     *
     * @throws SaguiError MALFORMED_MODEL if the bytes are no model or contradict themselves, LIMIT_EXCEEDED if they are
     *     too much, UNSUPPORTED_OPERATOR or UNSUPPORTED_TYPE if they use a code that the format does not know
     */
    public static Model read(byte[] file, Limits limits) {
        return new ModelReader(file, limits).read();
    }

    /** The graph to run. */
    public Subgraph main() {
        return subgraphs.get(0);
    }
}
