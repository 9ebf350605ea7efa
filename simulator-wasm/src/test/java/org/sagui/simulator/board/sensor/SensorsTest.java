package org.sagui.simulator.board.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.board.sensor.Samples.AfterEnd;

class SensorsTest {
    private static final byte[] ONE_TWO = {1, 0, 2, 0};

    @ParameterizedTest
    @CsvSource({"ZERO, 0", "LAST, 2", "AGAIN, 1"})
    void aRecordingEndsAsTheSensorDoes(AfterEnd afterEnd, short third) {
        Samples samples = Samples.recorded(ONE_TWO, 1, afterEnd, "microphone");

        assertThat(samples.read(0, 3)).containsExactly((short) 1, (short) 2, third);
        assertThat(samples.reaches(Long.MAX_VALUE / 6)).isTrue();
    }

    @Test
    void aMomentHasAllItsNumbers() {
        byte[] bytes = {1, 0, 2, 0, (byte) 0xFF, (byte) 0xFF, 0, (byte) 0x80};

        assertThat(Samples.recorded(bytes, 2, AfterEnd.LAST, "motion").read(1, 2))
                .containsExactly((short) -1, Short.MIN_VALUE, (short) -1, Short.MIN_VALUE);
    }

    @Test
    void liveSamplesReachAsFarAsTheyCame() {
        Samples samples = Samples.live(1, "microphone");

        assertThat(samples.reaches(1)).isFalse();
        samples.append(ONE_TWO);
        assertThat(samples.reaches(2)).isTrue();
        assertThat(samples.reaches(3)).isFalse();
        samples.end();
        assertThat(samples.reaches(3)).isTrue();
        assertThatThrownBy(() -> samples.append(ONE_TWO))
                .hasToString("microphone: The recording is a whole recording already. [unsuitable-data]");
    }

    @Test
    void samplesAreBounded() {
        Samples samples = Samples.live(1, "microphone");
        byte[] minute = new byte[2 * 60 * 16_000];
        for (int i = 0; i < 10; i++) {
            samples.append(minute);
        }

        assertThatThrownBy(() -> samples.append(ONE_TWO)).hasMessage("The recording has more than 9600000 numbers.");
        assertThatThrownBy(() -> Samples.recorded(new byte[3], 1, AfterEnd.ZERO, "microphone"))
                .hasMessage("The recording has 3 bytes, not a multiple of 2.");
    }

    @Test
    void picturesFollowOneAnother() {
        byte[] recording = {1, 0, 1, 0, 100, 0, 10, 20};
        Pictures once = Pictures.recorded(recording, false);
        Pictures again = Pictures.recorded(recording, true);

        assertThat(once.at(99_999).pixels()).containsExactly(10);
        assertThat(once.at(100_000).pixels()).containsExactly(20);
        assertThat(once.at(200_000).pixels()).containsExactly(20);
        assertThat(again.at(200_000).pixels()).containsExactly(10);
    }

    @Test
    void livePicturesReachAsFarAsTheyCame() {
        Pictures live = Pictures.live(100);

        assertThat(live.reaches(0)).isFalse();
        live.append(new byte[] {1, 0, 1, 0, 0, 0, 30});
        assertThat(live.reaches(99_999)).isTrue();
        assertThat(live.reaches(100_000)).isFalse();
        assertThat(live.at(0).pixels()).containsExactly(30);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'has 0 bytes, less than its header'",
        "'0,0,1,0,1,0,9', 'is 0 × 1 pixels large, not 1 to 640'",
        "'1,0,129,2,1,0,9', 'is 1 × 641 pixels large, not 1 to 640'",
        "'2,0,2,0,1,0,9', 'has 1 bytes of pictures, not a multiple of 4'",
        "'2,0,2,0,1,0', 'has 0 bytes of pictures, not a multiple of 4'",
    })
    void otherBytesAreNoPictures(String bytes, String why) {
        String[] numbers = bytes.isEmpty() ? new String[0] : bytes.split(",");
        byte[] recording = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            recording[i] = (byte) Integer.parseInt(numbers[i]);
        }

        assertThatThrownBy(() -> Pictures.recorded(recording, false))
                .hasToString("camera: The recording " + why + ". [unsuitable-data]");
    }

    @Test
    void whatNothingFeedsIsAtRest() {
        Sensors sensors = new Sensors();

        assertThat(sensors.microphone().read(5, 2)).containsOnly((short) 0);
        assertThat(sensors.camera().at(0).pixels()).containsOnly((byte) 0);
        assertThat(sensors.celsius()).isEqualTo(22);
        assertThatThrownBy(() -> sensors.set("nose", 1))
                .hasToString("sensor: There is no sensor “nose” that takes this. [invalid-argument]");
        assertThatThrownBy(() -> sensors.set("temperature", Double.NaN))
                .hasMessage("The sensor measures from −40 to 85 °C, not NaN.");
    }
}
