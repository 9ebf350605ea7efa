package org.sagui.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tflite.Model;

/** Holds the answers with which the browser tests compare what the simulator answers in the page. */
class SineAnswersTest {
    @Test
    void theModelAnswersEveryByteAsTheFileSays() throws Exception {
        Interpreter interpreter =
                new Interpreter(Model.read(Files.readAllBytes(Path.of("../content/models/sine/int8.tflite"))));
        List<Integer> answers = IntStream.range(0, 256)
                .mapToObj(input -> {
                    interpreter.inputs().get(0).write(new byte[] {(byte) input});
                    interpreter.invoke();
                    return interpreter.outputs().get(0).read()[0] & 0xff;
                })
                .toList();
        String file = Files.readString(Path.of("src/test/resources/labs/sine-int8-answers.txt"));
        assertThat(answers)
                .isEqualTo(Arrays.stream(file.strip().split("\\s+"))
                        .map(Integer::valueOf)
                        .toList());
    }
}
