package org.sagui.simulator.interpreter;

import org.sagui.simulator.kernel.SignalDelay;
import org.sagui.simulator.kernel.SignalEnergy;
import org.sagui.simulator.kernel.SignalFftAutoScale;
import org.sagui.simulator.kernel.SignalFilterBank;
import org.sagui.simulator.kernel.SignalFilterBankLog;
import org.sagui.simulator.kernel.SignalFilterBankSpectralSubtraction;
import org.sagui.simulator.kernel.SignalFilterBankSquareRoot;
import org.sagui.simulator.kernel.SignalFramer;
import org.sagui.simulator.kernel.SignalIrfft;
import org.sagui.simulator.kernel.SignalOverlapAdd;
import org.sagui.simulator.kernel.SignalPcan;
import org.sagui.simulator.kernel.SignalRfft;
import org.sagui.simulator.kernel.SignalStacker;
import org.sagui.simulator.kernel.SignalWindow;
import org.sagui.simulator.signal.micro.SpectralSubtraction;
import org.sagui.simulator.signal.micro.SpectralSubtraction.Smoothing;

/** Operators of the audio front end, which the format knows by their names only. */
final class SignalKernels {
    private SignalKernels() {}

    static void register(KernelTable kernels) {
        kernels.addCustom("SignalDelay", o -> new SignalDelay(o.integer("delay_length")));
        kernels.addCustom("SignalEnergy", o -> new SignalEnergy(o.integer("start_index"), o.integer("end_index")));
        kernels.addCustom("SignalFftAutoScale", SignalFftAutoScale::new);
        kernels.addCustom("SignalFilterBank", o -> new SignalFilterBank(o.integer("num_channels")));
        kernels.addCustom(
                "SignalFilterBankLog",
                o -> new SignalFilterBankLog(o.integer("output_scale"), o.integer("input_correction_bits")));
        kernels.addCustom(
                "SignalFilterBankSpectralSubtraction",
                o -> new SignalFilterBankSpectralSubtraction(
                        o.integer("num_channels"),
                        new SpectralSubtraction.Settings(
                                new Smoothing(o.integer("smoothing"), o.integer("one_minus_smoothing")),
                                new Smoothing(
                                        o.integer("alternate_smoothing"), o.integer("alternate_one_minus_smoothing")),
                                o.bool("clamping"),
                                o.integer("min_signal_remaining"),
                                o.integer("smoothing_bits"),
                                o.integer("spectral_subtraction_bits"))));
        kernels.addCustom("SignalFilterBankSquareRoot", SignalFilterBankSquareRoot::new);
        kernels.addCustom(
                "SignalFramer",
                o -> new SignalFramer(o.integer("frame_size"), o.integer("frame_step"), o.bool("prefill")));
        kernels.addCustom("SignalIrfft", o -> new SignalIrfft(o.integer("T"), o.integer("fft_length")));
        kernels.addCustom("SignalOverlapAdd", o -> new SignalOverlapAdd(o.integer("T"), o.integer("frame_step")));
        kernels.addCustom("SignalPCAN", o -> new SignalPcan(o.integer("snr_shift")));
        kernels.addCustom("SignalRfft", o -> new SignalRfft(o.integer("T"), o.integer("fft_length")));
        kernels.addCustom(
                "SignalStacker",
                o -> new SignalStacker(
                        o.integer("num_channels"),
                        o.integer("stacker_left_context"),
                        o.integer("stacker_right_context"),
                        o.integer("stacker_step")));
        kernels.addCustom("SignalWindow", o -> new SignalWindow(o.integer("shift")));
    }
}
