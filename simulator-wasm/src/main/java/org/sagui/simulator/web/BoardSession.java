package org.sagui.simulator.web;

import java.util.List;
import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.firmware.Turn;
import org.sagui.simulator.board.run.Criterion;
import org.sagui.simulator.board.run.VirtualBoard;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tflite.Model;

/** The one virtual board of a worker. */
final class BoardSession {
    private VirtualBoard board;
    private List<Criterion> criteria = List.of();
    private String trace = "";
    private Interpreter replayed;

    String power(byte[] file, String settings, String criteriaLines) {
        return Answer.of(json -> {
            board = null;
            replayed = null;
            criteria = Criterion.parseLines(criteriaLines);
            board = VirtualBoard.power(Model.read(file), Settings.parse(settings));
            BoardJson.write(json, board);
        });
    }

    String play(String sensor, byte[] recording, boolean again) {
        return Answer.of(json -> powered().sensors().play(sensor, recording, again));
    }

    String goLive(String sensor, int pictureMilliseconds) {
        return Answer.of(json -> powered().sensors().goLive(sensor, pictureMilliseconds));
    }

    String append(String sensor, byte[] recording) {
        return Answer.of(json -> powered().sensors().append(sensor, recording));
    }

    String end(String sensor) {
        return Answer.of(json -> powered().sensors().end(sensor));
    }

    String set(String sensor, double value) {
        return Answer.of(json -> powered().sensors().set(sensor, value));
    }

    String turn() {
        return Answer.of(json -> {
            Optional<Turn> turn = powered().turn();
            if (turn.isPresent()) {
                trace = turn.get().trace();
                json.put("turn", body -> BoardJson.write(body, turn.get()));
            } else {
                json.putNull("turn");
            }
        });
    }

    String trace() {
        return Answer.of(json -> json.put("trace", trace));
    }

    String result() {
        return Answer.of(json -> BoardJson.write(json, criteria, powered().measurements()));
    }

    String replay(int operators) {
        return Answer.of(json -> replayed = powered().replay(operators));
    }

    byte[] tensor(int index) {
        if (replayed == null) {
            replayed = powered().replay(0);
        }
        return replayed.tensor(index).read();
    }

    private VirtualBoard powered() {
        if (board == null) {
            throw new SaguiError(SaguiError.Code.INVALID_ARGUMENT, "board", "The board is off.");
        }
        return board;
    }
}
