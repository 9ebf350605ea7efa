package org.sagui.simulator.board.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.FrontEnd;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.interpreter.Interpreter;

/** The programs that there are. */
public enum FirmwareKind {
    SINE("sine", Optional.empty()),
    KEYWORD("keyword", Optional.of("speech")),
    PICTURE("picture", Optional.of("picture")),
    GESTURE("gesture", Optional.of("motion")),
    MACHINE("machine", Optional.of("machine-sound")),
    BARE("bare", Optional.empty()),
    TOUR("tour", Optional.empty());

    private final String id;
    private final Optional<String> frontEnd;

    FirmwareKind(String id, Optional<String> frontEnd) {
        this.id = id;
        this.frontEnd = frontEnd;
    }

    /** Its name in settings. */
    public String id() {
        return id;
    }

    /** What it makes the model's input with. */
    public Optional<FrontEnd> frontEnd() {
        return frontEnd.map(FrontEnd::of);
    }

    /**
     * The program with that name.
     *
     * @throws SaguiError INVALID_ARGUMENT, with the names there are
     */
    public static FirmwareKind of(String id) {
        List<String> ids = new ArrayList<>();
        for (FirmwareKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
            ids.add(kind.id);
        }
        throw new SaguiError(
                SaguiError.Code.INVALID_ARGUMENT,
                "settings",
                "There is no program “" + id + "”; there is: " + String.join(", ", ids) + ".");
    }

    /**
     * The program, ready to be set up.
     *
     * @throws SaguiError if the model does not suit it, or a setting is wrong
     */
    public Firmware create(Interpreter interpreter, Settings settings, BoardType board) {
        long micros = frontEnd().map(front -> front.stepMicros(board)).orElse(0L);
        return switch (this) {
            case SINE -> new SineFirmware(interpreter, settings);
            case KEYWORD -> new KeywordFirmware(interpreter, settings, micros);
            case PICTURE -> new PictureFirmware(interpreter, settings, micros);
            case GESTURE -> new GestureFirmware(interpreter, settings, micros);
            case MACHINE -> new MachineFirmware(interpreter, settings, micros);
            case BARE -> new BareFirmware(interpreter, settings);
            case TOUR -> new TourFirmware();
        };
    }

    /** The first program that is made for models of this kind; the bare runner takes any. */
    public static FirmwareKind suiting(Interpreter interpreter, BoardType board) {
        for (FirmwareKind kind : values()) {
            try {
                kind.create(interpreter, Settings.of(Map.of()), board);
                return kind;
            } catch (SaguiError e) {
                // The model is not what this program needs: try the next one.
            }
        }
        return BARE;
    }
}
