package org.sagui.simulator.web;

import org.teavm.jso.JSExport;

/** What the page may call: each exported method is a function of the compiled module. */
public final class Simulator {
    private Simulator() {}

    /** TeaVM starts from here; nothing is to be done before the first call. */
    public static void main(String[] args) {}

    /** The version of the simulator. */
    @JSExport
    public static String version() {
        return "0.1.0";
    }
}
