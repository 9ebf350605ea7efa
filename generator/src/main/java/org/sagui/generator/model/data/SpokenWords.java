package org.sagui.generator.model.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.sagui.simulator.training.data.Clip;

/**
 * Words as espeak-ng speaks them, each spoken once and then kept as a file. Safe for use by several threads and by several
 * programs at a time.
 */
final class SpokenWords {
    /** What is this much below the loudest sample, at either end, is not speech. */
    private static final double SILENCE = 0.01;

    private final Espeak espeak;
    private final Path folder;

    /** @param cache a folder for the files, made when it is missing; each version of the program has its own in it */
    SpokenWords(Espeak espeak, Path cache) {
        this.espeak = espeak;
        this.folder = cache.resolve(espeak.version());
    }

    /** The word at {@link Clip#RATE}, without the silence around it. */
    double[] word(String voice, int speed, int pitch, String text) throws IOException {
        Path file = file(voice + " " + speed + " " + pitch + " " + text);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "speaking", ".wav");
            espeak.speak(voice, speed, pitch, text, unfinished);
            WavFile wav = WavFile.read(unfinished);
            double[] word = trim(Resampler.resample(wav.samples(), (double) Clip.RATE / wav.rate()));
            if (word.length == 0) {
                throw new IOException("espeak-ng says nothing for '" + text + "' with voice " + voice);
            }
            // First complete, then under its name: another thread may be waiting to read it.
            new WavFile(Clip.RATE, word).write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return WavFile.read(file).samples();
    }

    private Path file(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            String hex = HexFormat.of().formatHex(hash);
            return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 26) + ".wav");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static double[] trim(double[] sound) {
        double loudest = 0;
        for (double value : sound) {
            loudest = Math.max(loudest, Math.abs(value));
        }
        int from = 0;
        while (from < sound.length && Math.abs(sound[from]) <= SILENCE * loudest) {
            from++;
        }
        int to = sound.length;
        while (to > from && Math.abs(sound[to - 1]) <= SILENCE * loudest) {
            to--;
        }
        return Arrays.copyOfRange(sound, from, to);
    }
}
