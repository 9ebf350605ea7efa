package org.sagui.generator.content;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is known of a model, and its files.
 *
 * @param probes inputs of interest, by name
 * @param variants by the variant's name, such as {@code int8}
 */
public record ModelCard(String name, Map<String, BigDecimal> probes, Map<String, Variant> variants) {
    /**
     * One file of a model.
     *
     * @param id of the whole, such as {@code sine-int8}
     * @param path of the {@code .tflite} file
     * @param bytes of the file
     * @param measured figures that training measured, by name
     */
    public record Variant(String id, Path path, byte[] bytes, Map<String, BigDecimal> measured) {}
}
