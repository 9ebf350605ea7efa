package org.sagui.simulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardSessionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    512  | {"missingBytes":560,"step":"structures"}
                    720  | {"missingBytes":352,"step":"preparing","operator":"FULLY_CONNECTED","index":0}
                    1056 | {"missingBytes":16,"step":"planning"}
                    1072 | null
                    """)
    void powerTellsWhatTheArenaHasNoRoomFor(int arena, String shortage) throws IOException {
        byte[] sine = Files.readAllBytes(Path.of("../content/models/sine/int8.tflite"));
        String settings = "board=arduino-nano-33-ble-sense\nfirmware=sine\ndrive=clock\narena=" + arena;

        assertThat(new BoardSession().power(sine, settings, "")).contains("\"shortage\":" + shortage + ",");
    }
}
