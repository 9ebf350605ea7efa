package org.sagui.generator.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.FrontEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sagui model inspect FILE [--board ID]… [--front-end ID] [--json]}. */
@Command(
        name = "inspect",
        description = "Shows what is in a model, what memory it needs, and whether boards have room for it and how long"
                + " it takes there.",
        mixinStandardHelpOptions = true)
final class ModelInspect implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The .tflite file.")
    private Path file;

    @Option(
            names = "--board",
            paramLabel = "ID",
            description = "A board, such as arduino-nano-33-ble-sense; may be given more than once.")
    private List<String> boards = List.of();

    @Option(
            names = "--front-end",
            paramLabel = "ID",
            description = "What computes the model's input on the board, such as speech, or none (default: what the"
                    + " card.yaml beside the file says).")
    private String frontEnd;

    @Option(names = "--json", description = "Print JSON: see docs/model-inspect.md.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<BoardType> types = boards.stream().map(this::board).toList();
        PrintWriter err = spec.commandLine().getErr();
        Optional<FrontEnd> front = Optional.ofNullable(frontEnd)
                .or(() -> CardBeside.frontEnd(file))
                .filter(id -> !id.equals("none"))
                .map(this::frontEnd);
        try {
            print(ModelReport.of(ModelCommand.read(file), front, types));
            return 0;
        } catch (IOException e) {
            err.println(ModelCommand.message(file, e));
        } catch (SaguiError e) {
            err.println(ModelCommand.message(file, e));
        }
        return 1;
    }

    private BoardType board(String id) {
        try {
            return BoardType.of(id);
        } catch (SaguiError e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private FrontEnd frontEnd(String id) {
        try {
            return FrontEnd.of(id);
        } catch (SaguiError e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void print(ModelReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Gson gson =
                    new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
            out.println(gson.toJson(report));
        } else {
            new ModelReportText(report, out).print();
        }
        out.flush();
    }
}
