package org.sagui.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInspectTest {
    private static final Path SINE = Path.of("../content/models/sine/int8.tflite");

    private final CommandRunner model = new CommandRunner();

    @Test
    void showsOperatorsTensorsAndArena() {
        assertThat(model.run("inspect", SINE)).isZero();
        assertThat(model.err()).isEmpty();
        assertThat(model.out()).startsWith("""
                Sagui: y = sin x, for x from 0 to 2 pi
                1,872 bytes, 321 parameters, 288 MACs
                arena: 676 bytes used (head 32, tail 644), smallest 1,072, exact

                      operator                     inputs           outputs            MACs
                   0  FULLY_CONNECTED              0 1 2            3                    16
                   1  FULLY_CONNECTED              3 4 5            6                   256
                   2  FULLY_CONNECTED              6 7 8            9                    16

                      type     shape                   bytes        scale   zero  tensor
                   0  INT8     1×1                         1  0.024635945   -128  x (input)
                   1  INT8     16×1                       16""");
    }

    @Test
    void showsWhetherABoardHasRoom() {
        assertThat(model.run("inspect", SINE, "--board", "arduino-nano-33-ble-sense"))
                .isZero();
        assertThat(model.out()).contains("""
                arena: 676 bytes used (head 32, tail 644), smallest 1,072, exact
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
                        "inputs",
                        "outputs",
                        "operators",
                        "tensors");
        assertThat(json.get("arena"))
                .hasToString("{\"used\":676,\"head\":32,\"tail\":644,\"smallest\":1072,\"exact\":true}");
        assertThat(json.getAsJsonArray("operators").get(1))
                .hasToString("{\"index\":1,\"name\":\"FULLY_CONNECTED\",\"supported\":true,\"inputs\":[3,4,5],"
                        + "\"outputs\":[6],\"macs\":256}");
    }

    @Test
    void boardIsInTheJsonWhenNamed() {
        assertThat(model.run("inspect", SINE, "--json", "--board", "arduino-nano-33-ble-sense"))
                .isZero();

        JsonObject board = JsonParser.parseString(model.out()).getAsJsonObject().getAsJsonObject("board");
        assertThat(board.get("fits").getAsBoolean()).isTrue();
        assertThat(board.getAsJsonArray("ram").get(1))
                .hasToString("{\"name\":\"arena\",\"bytes\":1072,\"exact\":true}");
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
