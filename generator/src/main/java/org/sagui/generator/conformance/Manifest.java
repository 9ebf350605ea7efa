package org.sagui.generator.conformance;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A {@code manifest.json} of golden data. A folder holds either one model ({@code file}, with {@code cases} of its own
 * input and output files), many small ones ({@code models}, inputs and outputs in one file each), or files to refuse
 * ({@code cases} that name a file). Fields that are not there are null or zero.
 */
record Manifest(
        String file,
        @SerializedName("in_bytes_per_call") int inputBytes,
        @SerializedName("out_bytes_per_call") int outputBytes,
        List<Case> cases,
        List<SmallModel> models,
        @SerializedName("op_output_crc32") OperatorChecksums checksums) {

    /** A sequence of calls of one model, or a file to refuse. */
    record Case(String name, int calls, String in, String out, String file, String expect) {}

    record SmallModel(
            String name,
            String file,
            String expect,
            String io,
            int calls,
            @SerializedName("in_bytes_per_call") int inputBytes,
            @SerializedName("out_bytes_per_call") int outputBytes) {}

    /** CRC-32 of what each operator gives in one call of one case. */
    record OperatorChecksums(@SerializedName("case") String caseName, int call, List<Checksum> tensors) {}

    record Checksum(@SerializedName("op") int operator, int tensor, String crc32) {}

    private static final int MAX_BYTES = 16 << 20;

    /** @throws IOException if there is no such file or it is no manifest */
    static Manifest read(Path file) throws IOException {
        String json = new String(BoundedFile.read(file, MAX_BYTES), StandardCharsets.UTF_8);
        try {
            Manifest manifest = new Gson().fromJson(json, Manifest.class);
            if (manifest == null || (manifest.cases == null && manifest.models == null)) {
                throw new IOException("it lists neither cases nor models");
            }
            if (hasGap(manifest.cases) || hasGap(manifest.models)) {
                throw new IOException("it has an empty entry");
            }
            return manifest;
        } catch (JsonParseException e) {
            throw new IOException("it is not a manifest: " + e.getMessage(), e);
        }
    }

    private static boolean hasGap(List<?> list) {
        return list != null && list.stream().anyMatch(Objects::isNull);
    }
}
