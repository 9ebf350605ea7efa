package org.sagui.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInspectTest {
    private static final Path SINE = Path.of("../content/models/sine/int8.tflite");

    private static final Path SINE_FLOAT = Path.of("../content/models/sine/float.tflite");

    private final CommandRunner model = new CommandRunner();

    @Test
    void showsOperatorsTensorsAndArena() {
        assertThat(model.run("inspect", SINE)).isZero();
        assertThat(model.err()).isEmpty();
        assertThat(model.out()).startsWith("""
                Sagui: y = sin x, for x from 0 to 2 pi
                1,872 bytes, 321 parameters, 288 MACs
                arena: 676 bytes used (head 32, tail 644), smallest 1,072, exact

                      operator                     shape                  type       parameters         MACs
                   0  FULLY_CONNECTED              1×1 → 1×16             INT8               32           16
                   1  FULLY_CONNECTED              1×16 → 1×16            INT8              272          256
                   2  FULLY_CONNECTED              1×16 → 1×1             INT8               17           16

                      type     shape                   bytes        scale   zero  tensor
                   0  INT8     1×1                         1  0.024635945   -128  x (input)
                   1  INT8     16×1                       16""");
    }

    @Test
    void showsWhetherABoardHasRoom() {
        assertThat(model.run("inspect", SINE, "--board", "arduino-nano-33-ble-sense"))
                .isZero();
        assertThat(model.out()).endsWith("""

                Arduino Nano 33 BLE Sense: the model fits
                  flash 72,121 of 1,048,576 bytes
                    library            38,592, modelled
                    interpreter        23,605, modelled
                    kernels             8,052, modelled
                    model               1,872, exact
                  RAM   58,216 of 262,144 bytes
                    system             57,144, modelled
                    arena               1,072, exact
                """);
    }

    @Test
    void countsAFrontEndThatIsNamed() {
        assertThat(model.run("inspect", SINE, "--front-end", "speech", "--board", "arduino-nano-33-ble-sense"))
                .isZero();
        assertThat(model.out()).endsWith("""

                Arduino Nano 33 BLE Sense: the model with its front end “speech” fits
                  flash 89,129 of 1,048,576 bytes
                    library            38,592, modelled
                    interpreter        23,605, modelled
                    kernels             8,052, modelled
                    model               1,872, exact
                    front-end          17,008, modelled
                  RAM   72,888 of 262,144 bytes
                    system             57,144, modelled
                    arena               1,072, exact
                    front-end          14,672, modelled
                """);
    }

    @Test
    void countsTheFrontEndOfTheCardBeside(@TempDir Path folder) throws IOException {
        Path file = Files.copy(SINE, folder.resolve("int8.tflite"));
        Path other = Files.copy(SINE, folder.resolve("other.tflite"));
        Files.writeString(folder.resolve("card.yaml"), "front-end: speech\nvariants: {int8: {file: int8.tflite}}\n");

        assertThat(frontEnd(file)).isEqualTo("speech");
        assertThat(frontEnd(file, "--front-end", "none")).isNull();
        assertThat(frontEnd(other)).isNull();
    }

    private String frontEnd(Path file, Object... options) {
        CommandRunner runner = new CommandRunner();
        List<Object> arguments = new ArrayList<>(List.of("inspect", file, "--json"));
        arguments.addAll(List.of(options));
        assertThat(runner.run(arguments.toArray())).isZero();
        JsonObject json = JsonParser.parseString(runner.out()).getAsJsonObject();
        return json.has("frontEnd") ? json.get("frontEnd").getAsString() : null;
    }

    @Test
    void frontEndThatIsNotKnownIsWrongUsage() {
        assertThat(model.run("inspect", SINE, "--front-end", "taste")).isEqualTo(2);
        assertThat(model.err())
                .startsWith("There is no front end “taste”; there is: speech, picture, motion, machine-sound.");
    }

    @Test
    void comparesBoards() {
        assertThat(model.run("inspect", SINE, "--board", "nucleo-l4r5zi", "--board", "esp32-devkitc"))
                .isZero();

        assertThat(model.out()).contains("""

                board                          fits  kernels        arena  latency                                energy
                NUCLEO-L4R5ZI                  yes   reference      1,072  0.0703 ms (0.0352–0.281) illustrative  3.37 µJ (0.893–19.8) illustrative
                                                     cmsis-nn       1,168  0.0462 ms (0.0374–0.125) illustrative  2.21 µJ (0.951–8.78) illustrative
                ESP32 DevKitC                  yes   reference      1,072  0.164 ms (0.0657–0.493) illustrative   27.1 µJ (6.51–114) illustrative
                                                     esp-nn         1,072  0.0153 ms (0.00612–0.0459) illustrative 2.52 µJ (0.605–10.6) illustrative

                """);
        assertThat(model.out()).contains("""
                    arena               1,072, modelled
                  The board's clock and memory are recalled: check them in its data sheet.
                """);
    }

    @Test
    void timesThatAreNotKnownAreNamed() {
        assertThat(model.run("inspect", SINE_FLOAT, "--board", "raspberry-pi-pico"))
                .isZero();
        assertThat(model.out())
                .contains(
                        "Raspberry Pi Pico              yes   nothing is known of the time that such a model takes\n");
    }

    @Test
    void boardThatIsNotKnownIsWrongUsage() {
        assertThat(model.run("inspect", SINE, "--board", "uno")).isEqualTo(2);
        assertThat(model.err()).startsWith("There is no board “uno”; there is: arduino-nano-33-ble-sense, ");
        assertThat(model.out()).isEmpty();
    }

    @Test
    void writesTheSameAsJson() {
        assertThat(model.run("inspect", SINE, "--json")).isZero();

        JsonObject json = JsonParser.parseString(model.out()).getAsJsonObject();
        assertThat(json.keySet())
                .containsExactly(
                        "bytes",
                        "description",
                        "parameters",
                        "macs",
                        "arena",
                        "buffers",
                        "boards",
                        "inputs",
                        "outputs",
                        "operators",
                        "tensors");
        assertThat(json.get("arena"))
                .hasToString("{\"used\":676,\"head\":32,\"tail\":644,\"smallest\":1072,\"exact\":true}");
        assertThat(json.getAsJsonArray("operators").get(1))
                .hasToString("{\"index\":1,\"name\":\"FULLY_CONNECTED\",\"supported\":true,\"inputs\":[3,4,5],"
                        + "\"outputs\":[6],\"parameters\":272,\"macs\":256}");
        assertThat(json.getAsJsonArray("buffers").get(0))
                .hasToString("{\"graph\":0,\"tensor\":0,\"operator\":-1,\"offset\":16,\"bytes\":1,"
                        + "\"firstUse\":0,\"lastUse\":1}");
        assertThat(json.getAsJsonArray("boards")).isEmpty();
    }

    @Test
    void boardsAreInTheJsonWhenNamed() {
        assertThat(model.run("inspect", SINE, "--json", "--board", "arduino-nano-33-ble-sense"))
                .isZero();

        JsonObject json = JsonParser.parseString(model.out()).getAsJsonObject();
        JsonObject board = json.getAsJsonArray("boards").get(0).getAsJsonObject();
        assertThat(board.keySet())
                .containsExactly(
                        "id", "name", "specs", "fits", "flashBytes", "ramBytes", "flash", "ram", "unmeasured", "costs");
        assertThat(board.get("fits").getAsBoolean()).isTrue();
        assertThat(board.getAsJsonArray("ram").get(1))
                .hasToString("{\"name\":\"arena\",\"bytes\":1072,\"exact\":true}");
        JsonObject cost = board.getAsJsonArray("costs").get(1).getAsJsonObject();
        assertThat(cost.keySet())
                .containsExactly(
                        "kernels",
                        "arena",
                        "instructions",
                        "cycles",
                        "latencyMilliseconds",
                        "energyMicrojoules",
                        "unmeasured",
                        "operators");
        assertThat(cost.get("kernels").getAsString()).isEqualTo("cmsis-nn");
        assertThat(cost.getAsJsonObject("arena").get("smallest").getAsInt()).isEqualTo(1168);
        JsonObject latency = cost.getAsJsonObject("latencyMilliseconds");
        assertThat(latency.keySet()).containsExactly("value", "low", "high", "label");
        assertThat(latency.get("label").getAsString()).isEqualTo("illustrative");
        assertThat(cost.getAsJsonArray("operators")).hasSize(3);
    }

    @Test
    void whatIsNoModelIsRefused(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.tflite"), "this is no model");

        assertThat(model.run("inspect", text)).isEqualTo(1);
        assertThat(model.run("inspect", folder.resolve("none.tflite"))).isEqualTo(1);
        assertThat(model.err())
                .isEqualTo(text + ": file: not a .tflite file: the identifier TFL3 is missing [malformed-model]\n"
                        + folder.resolve("none.tflite") + ": there is no such file\n");
    }
}
