package org.sagui.generator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sagui.generator.serve.CourseServer;
import org.sagui.generator.site.Build;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sagui serve}. */
@Command(
        name = "serve",
        description = "Builds the course and shows it at an address of this machine.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
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
        Build build = source.build(spec.commandLine().getErr());
        if (!build.succeeded() || !BuildCommand.publish(build, out, spec)) {
            return 1;
        }
        PrintWriter console = spec.commandLine().getOut();
        try (CourseServer server = CourseServer.start(out, port)) {
            console.println("Serving " + server.address() + " – stop with Ctrl-C.");
            console.flush();
            Thread.currentThread().join();
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("Port " + port + " cannot be used: " + e.getMessage() + ". Choose another with --port.");
        }
        return 1;
    }
}
