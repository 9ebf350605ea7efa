package org.sagui.generator.model.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The speech program espeak-ng, which must be installed to train the keyword models again. */
final class Espeak {
    private static final String PROGRAM = "espeak-ng";
    private static final int MOST_OUTPUT = 1 << 20;
    private static final int SECONDS = 20;
    private static final Pattern VERSION = Pattern.compile("eSpeak NG text-to-speech: (\\S+)");
    private static final Pattern VARIANT = Pattern.compile("!v/(\\S+)");

    private final String program;
    private final String version;

    private Espeak(String program, String version) {
        this.program = program;
        this.version = version;
    }

    /** @throws IOException if the program is not there; the message says what to do */
    static Espeak find() throws IOException {
        return find(PROGRAM);
    }

    static Espeak find(String program) throws IOException {
        String answer;
        try {
            answer = run(List.of(program, "--version"));
        } catch (IOException e) {
            throw new IOException(
                    "Training on speech needs the program espeak-ng, which cannot be run here. Install it, on Debian "
                            + "with: apt-get install espeak-ng",
                    e);
        }
        Matcher matcher = VERSION.matcher(answer);
        if (!matcher.find()) {
            throw new IOException("espeak-ng does not tell its version: " + firstLine(answer));
        }
        return new Espeak(program, matcher.group(1));
    }

    /** Such as 1.51: another version may give other sounds. */
    String version() {
        return version;
    }

    /** Voices that the program lacks would be replaced by its usual one without a word. */
    void requireVariants(List<String> variants) throws IOException {
        Matcher matcher = VARIANT.matcher(run(List.of(program, "--voices=variant")));
        Set<String> there = new HashSet<>();
        while (matcher.find()) {
            there.add(matcher.group(1));
        }
        for (String variant : variants) {
            if (!there.contains(variant)) {
                throw new IOException("espeak-ng " + version + " has no voice '" + variant
                        + "'. The keyword models were trained with those of version 1.51.");
            }
        }
    }

    /**
     * Writes a WAV file.
     *
     * @param voice a language and a variant, such as {@code en-gb+f2}
     * @param speed in words a minute
     * @param pitch 0 to 99
     */
    void speak(String voice, int speed, int pitch, String text, Path file) throws IOException {
        run(List.of(
                program,
                "-v",
                voice,
                "-s",
                Integer.toString(speed),
                "-p",
                Integer.toString(pitch),
                "-z",
                "-w",
                file.toString(),
                "--",
                text));
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (InputStream in = process.getInputStream()) {
            String output = new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command.get(0) + " did not end within " + SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                throw new IOException(command.get(0) + " ended with " + process.exitValue() + ": " + firstLine(output));
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.get(0) + " ran", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("(no words)");
    }
}
