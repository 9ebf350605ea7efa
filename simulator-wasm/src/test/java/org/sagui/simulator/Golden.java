package org.sagui.simulator;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A small model with the bytes that TensorFlow Lite Micro's reference kernels gave for it: what goes in and what comes out,
 * call after call.
 *
 * @param kind what it is an example of, as an operator's name in small letters
 * @param isRefused whether the model must be refused; then there are no calls
 */
public record Golden(String kind, String name, byte[] model, boolean isRefused, int calls, ByteBuffer io) {
    /** All that are in a folder with a folder for each kind. */
    public static Stream<Golden> in(Path folder) {
        return kinds(folder).flatMap(kind -> {
            JsonObject manifest = new Gson()
                    .fromJson(
                            new String(bytes(kind.resolve("manifest.json")), StandardCharsets.UTF_8), JsonObject.class);
            return StreamSupport.stream(manifest.getAsJsonArray("models").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .map(entry -> read(kind, entry));
        });
    }

    private static Stream<Path> kinds(Path folder) {
        try (Stream<Path> kinds = Files.list(folder)) {
            return kinds.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Golden read(Path kind, JsonObject entry) {
        boolean refused = entry.get("expect").getAsString().equals("refused");
        return new Golden(
                kind.getFileName().toString(),
                entry.get("name").getAsString(),
                bytes(kind.resolve(entry.get("file").getAsString())),
                refused,
                refused ? 0 : entry.get("calls").getAsInt(),
                ByteBuffer.wrap(
                        refused
                                ? new byte[0]
                                : bytes(kind.resolve(entry.get("io").getAsString()))));
    }

    /** The next bytes that go in or come out. */
    public byte[] next(int count) {
        byte[] bytes = new byte[count];
        io.get(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
