package org.sagui.generator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sagui.generator.serve.LiveReload;
import org.sagui.generator.serve.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sagui serve}. */
@Command(
        name = "serve",
        description = "Shows the course at an address of this machine, and anew after each change.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private SourceOptions source;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "The folder to publish in (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8000",
            description = "The port (default: ${DEFAULT-VALUE}; 0: any that is free).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "There is no port " + port + ": ports go to " + HIGHEST_PORT);
        }
        PrintWriter console = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (LiveServer server = LiveServer.start(port)) {
            console.println("Serving " + server.address() + " – stop with Ctrl-C.");
            console.flush();
            new LiveReload(source.sources(), build -> {
                        SourceOptions.printProblems(build, err);
                        if (build.succeeded()) {
                            BuildCommand.publish(build, out, spec);
                        }
                        server.show(build);
                    })
                    .run();
        } catch (IOException e) {
            err.println("Port " + port + " cannot be used: " + e.getMessage() + ". Choose another with --port.");
        }
        return 1;
    }
}
