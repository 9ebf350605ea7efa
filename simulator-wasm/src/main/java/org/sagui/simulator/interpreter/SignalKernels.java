package org.sagui.simulator.interpreter;

import java.util.function.Function;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.kernel.SignalDelay;
import org.sagui.simulator.kernel.SignalEnergy;
import org.sagui.simulator.kernel.SignalFftAutoScale;
import org.sagui.simulator.kernel.SignalFilterBank;
import org.sagui.simulator.kernel.SignalFilterBankLog;
import org.sagui.simulator.kernel.SignalFilterBankSpectralSubtraction;
import org.sagui.simulator.kernel.SignalFilterBankSpectralSubtraction.Smoothing;
import org.sagui.simulator.kernel.SignalFilterBankSquareRoot;
import org.sagui.simulator.kernel.SignalFramer;
import org.sagui.simulator.kernel.SignalIrfft;
import org.sagui.simulator.kernel.SignalOverlapAdd;
import org.sagui.simulator.kernel.SignalPcan;
import org.sagui.simulator.kernel.SignalRfft;
import org.sagui.simulator.kernel.SignalStacker;
import org.sagui.simulator.kernel.SignalWindow;
import org.sagui.simulator.tflite.FlexBufferMap;

/** Operators of the audio front end, which the format knows by their names only. */
final class SignalKernels {
    private SignalKernels() {}

    static void register(KernelTable kernels) {
        add(kernels, "SignalDelay", o -> new SignalDelay(o.integer("delay_length")));
        add(kernels, "SignalEnergy", o -> new SignalEnergy(o.integer("start_index"), o.integer("end_index")));
        kernels.addCustom("SignalFftAutoScale", o -> new SignalFftAutoScale());
        add(kernels, "SignalFilterBank", o -> new SignalFilterBank(o.integer("num_channels")));
        add(
                kernels,
                "SignalFilterBankLog",
                o -> new SignalFilterBankLog(o.integer("output_scale"), o.integer("input_correction_bits")));
        add(
                kernels,
                "SignalFilterBankSpectralSubtraction",
                o -> new SignalFilterBankSpectralSubtraction(
                        o.integer("num_channels"),
                        new Smoothing(o.integer("smoothing"), o.integer("one_minus_smoothing")),
                        new Smoothing(o.integer("alternate_smoothing"), o.integer("alternate_one_minus_smoothing")),
                        o.bool("clamping"),
                        o.integer("min_signal_remaining"),
                        o.integer("smoothing_bits"),
                        o.integer("spectral_subtraction_bits")));
        kernels.addCustom("SignalFilterBankSquareRoot", o -> new SignalFilterBankSquareRoot());
        add(
                kernels,
                "SignalFramer",
                o -> new SignalFramer(o.integer("frame_size"), o.integer("frame_step"), o.bool("prefill")));
        add(kernels, "SignalIrfft", o -> new SignalIrfft(o.integer("T"), o.integer("fft_length")));
        add(kernels, "SignalOverlapAdd", o -> new SignalOverlapAdd(o.integer("T"), o.integer("frame_step")));
        add(kernels, "SignalPCAN", o -> new SignalPcan(o.integer("snr_shift")));
        add(kernels, "SignalRfft", o -> new SignalRfft(o.integer("T"), o.integer("fft_length")));
        add(
                kernels,
                "SignalStacker",
                o -> new SignalStacker(
                        o.integer("num_channels"),
                        o.integer("stacker_left_context"),
                        o.integer("stacker_right_context"),
                        o.integer("stacker_step")));
        add(kernels, "SignalWindow", o -> new SignalWindow(o.integer("shift")));
    }

    private static void add(KernelTable kernels, String name, Function<FlexBufferMap, Kernel> kernel) {
        kernels.addCustom(name, options -> kernel.apply(FlexBufferMap.read(options.bytes(), name)));
    }
}
