package org.sagui.simulator.board.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.firmware.Device;
import org.sagui.simulator.board.firmware.Turn;
import org.sagui.simulator.board.sensor.Sensors;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tflite.Model;

class MeasurementsTest {
    private Model sine;
    private MemoryUse memory;
    private Measurements measurements;

    @BeforeEach
    void nothingHasRun() throws IOException {
        sine = Model.read(Files.readAllBytes(Path.of("../content/models/sine/int8.tflite")));
        memory = MemoryUse.of(BoardType.of("arduino-nano-33-ble-sense"), sine, 2000, Optional.empty());
        measurements = expecting(16);
    }

    private Measurements expecting(int arenaExcess, String... words) {
        Device device = new Device(new Interpreter(sine), new Sensors(), 1000);
        return new Measurements(device, memory, arenaExcess, Expectation.parse(List.of(words)));
    }

    private void add(double x, double y, double sine) {
        List<Turn.Value> values = List.of(new Turn.Value("x", x), new Turn.Value("y", y), new Turn.Value("sine", sine));
        measurements.add(new Turn(0, 0, 1, List.of(), List.of(), List.of(), values, List.of(), 0, 0));
    }

    private void hear(double seconds, String word) {
        List<Turn.Event> events = List.of(new Turn.Event((long) (1e6 * seconds), word));
        measurements.add(new Turn(0, 0, 1, List.of(), List.of(), List.of(), List.of(), events, 0, 0));
    }

    @Test
    void onlyMemoryIsKnownBeforeTheFirstTurn() {
        assertThat(measurements.get(Measure.ARENA_EXCESS)).isEqualTo(16);
        assertThat(measurements.get(Measure.FLASH)).isEqualTo(memory.flashBytes());
        assertThat(measurements.get(Measure.RAM)).isEqualTo(memory.ramBytes());
        for (Measure measure : Measure.values()) {
            assertThat(measurements.has(measure))
                    .as(measure.id())
                    .isEqualTo(List.of(Measure.ARENA_EXCESS, Measure.FLASH, Measure.RAM)
                            .contains(measure));
        }
        assertThat(expecting(-1).has(Measure.ARENA_EXCESS)).isFalse();
    }

    @Test
    void meanErrorIsTheMeanDistanceFromTheSine() {
        add(0, 0.1, 0);
        add(1, 0.5, 0.8);

        assertThat(measurements.get(Measure.MEAN_ERROR)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void anglesAreCountedOnceEach() {
        add(0, 0, 0);
        add(0.04, 0, 0); // less than half a part from 0
        add(2 * Math.PI, 0, 0); // the same place again
        add(Math.PI, 0, 0);

        assertThat(measurements.get(Measure.ANGLES)).isEqualTo(2);
    }

    @Test
    void anEventIsRightOnceAndSoonAfterWhatItTellsOf() {
        measurements = expecting(0, "1:yes", "4:no", "7:yes");

        hear(0.9, "yes");
        hear(1.9, "yes"); // again: it was said once
        hear(4.5, "yes"); // another word
        hear(9.6, "yes"); // too late

        assertThat(measurements.get(Measure.RIGHT)).isEqualTo(1);
        assertThat(measurements.get(Measure.WRONG)).isEqualTo(3);
        assertThat(measurements.get(Measure.OVERLOOKED))
                .as("time has not passed yet")
                .isZero();
    }

    @Test
    void loadIsTheShareOfTimeWithoutSleep() throws IOException {
        VirtualBoard board =
                VirtualBoard.power(sine, Settings.parse("board=arduino-nano-33-ble-sense\nfirmware=sine\narena=2000"));
        IntStream.range(0, 10).forEach(i -> board.turn());

        double micros =
                Math.round(1000 * board.costs().get(0).latencyMilliseconds().value());
        assertThat(board.measurements().get(Measure.SECONDS)).isEqualTo(0.5);
        assertThat(board.measurements().get(Measure.INFERENCES)).isEqualTo(10);
        assertThat(board.measurements().get(Measure.LOAD)).isCloseTo(100 * micros / 50_000, within(1e-9));
    }
}
