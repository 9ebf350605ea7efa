package org.sagui.simulator.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelFilterBankTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "125, 185.1695", "700, 781.1769", "1000, 999.9907", "4000, 2146.0756", "7500, 2773.3319"})
    void melsOfFrequencies(double hz, double mel) {
        assertThat(MelScale.mel(hz)).isCloseTo(mel, within(1e-4));
        assertThat(MelScale.hz(mel)).isCloseTo(hz, within(1e-3));
    }

    /** Three channels from 0 Hz to 2000 mel, so each 500 mel. */
    @Test
    void edgesAreEvenOnTheMelScale() {
        MelFilterBank bank = new MelFilterBank(3, 0, MelScale.hz(2000), 16_000, 512);

        assertThat(bank.edges())
                .usingComparatorWithPrecision(0.01)
                .containsExactly(0, MelScale.hz(500), 1000.02, MelScale.hz(1500), MelScale.hz(2000));
    }

    /** From the first channel's peak to the last one's, each frequency counts once in all. */
    @Test
    void trianglesAddUpToOne() {
        MelFilterBank bank = new MelFilterBank(20, 100, 7000, 16_000, 512);
        double[] edges = bank.edges();
        for (int k = 0; k <= 256; k++) {
            double[] power = new double[257];
            power[k] = 1;
            double sum = Arrays.stream(bank.apply(power)).sum();
            double hz = k * 16_000.0 / 512;
            if (hz >= edges[1] && hz <= edges[20]) {
                assertThat(sum).as(hz + " Hz").isCloseTo(1, within(1e-12));
            } else if (hz < edges[0] || hz > edges[21]) {
                assertThat(sum).as(hz + " Hz").isZero();
            }
        }
    }

    @Test
    void silenceHasALogarithm() {
        MelFilterBank bank = new MelFilterBank(10, 0, 8000, 16_000, 512);

        assertThat(bank.log(new double[257])).containsOnly(bank.log(new double[257])[0]);
        assertThat(bank.log(new double[257])[0]).isCloseTo(Math.log(1e-10), within(1e-12));
    }

    @Test
    void channelsThatCannotBeHeardAreRefused() {
        assertThatThrownBy(() -> new MelFilterBank(40, 125, 7500, 8000, 256))
                .hasToString("channels from 125.0 to 7500.0 Hz at a sample rate of 8000 Hz [invalid-argument]");
        assertThatThrownBy(() -> new MelFilterBank(0, 125, 3500, 8000, 256))
                .hasToString("0 channels, not 1 to 256 [invalid-argument]");
    }
}
