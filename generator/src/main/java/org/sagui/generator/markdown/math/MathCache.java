package org.sagui.generator.markdown.math;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What temml made of the formulas of earlier runs: a text file of sorted lines {@code key TAB markup}. The markup is
 * temml's own, so that {@link PageMathMl} sees it again each time: a hostile file puts nothing else into a page, and new
 * rules for pages need no new file.
 */
final class MathCache {
    /** A larger file starts anew: the entries of formulas that are gone are never removed one by one. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int MOST_LINE_CHARACTERS = 1 << 17;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32})\t(<math[ >].*</math>)", Pattern.DOTALL);
    private static final byte[] CONVERTER = sha256().digest(TemmlEngine.SCRIPT.getBytes(UTF_8));
    private static final String DAMAGED_CHARACTER = "\uFFFD";

    private final Path file;
    private final Map<String, String> entries = new TreeMap<>();
    private boolean changed;

    private MathCache(Path file) {
        this.file = file;
    }

    static MathCache read(Path file) throws IOException {
        MathCache cache = new MathCache(file);
        try (var stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                new String(bytes, UTF_8).lines().forEach(cache::readLine);
            }
        } catch (NoSuchFileException e) {
            // The first run.
        }
        return cache;
    }

    private void readLine(String line) {
        var matcher = LINE.matcher(line);
        if (line.length() <= MOST_LINE_CHARACTERS && !line.contains(DAMAGED_CHARACTER) && matcher.matches()) {
            entries.put(matcher.group(1), matcher.group(2));
        }
    }

    /** The name of a formula: another version of temml, or other settings of it, give other names. */
    String key(String tex, boolean display) {
        MessageDigest digest = sha256();
        digest.update(CONVERTER);
        digest.update((byte) (display ? 1 : 0));
        return HexFormat.of().formatHex(digest.digest(tex.getBytes(UTF_8)), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    void put(String key, String markup) {
        String oneLine = markup.replace("\n", "&#10;").replace("\r", "&#13;");
        changed |= !oneLine.equals(entries.put(key, oneLine));
    }

    /** Writes beside the file and moves it there, so that the file is whole at every moment. */
    void write() throws IOException {
        if (!changed) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path next = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(
                    next,
                    entries.entrySet().stream()
                            .map(entry -> entry.getKey() + "\t" + entry.getValue())
                            .toList());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            changed = false;
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
