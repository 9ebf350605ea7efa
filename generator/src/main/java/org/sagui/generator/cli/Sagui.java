package org.sagui.generator.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Sagui. Exit codes: 0 done, 1 problems found and listed, 2 wrong usage. */
@Command(
        name = "sagui",
        description = "Builds and serves the course, and works with its models.",
        mixinStandardHelpOptions = true,
        footer = "The launcher also has: test, which builds everything and runs all tests.",
        version = "sagui 0.1.0",
        subcommands = {BuildCommand.class, ServeCommand.class, CheckCommand.class, LabCommand.class, ModelCommand.class
        })
public final class Sagui {
    private Sagui() {}

    static CommandLine commandLine() {
        return new CommandLine(new Sagui());
    }

    public static void main(String[] args) {
        System.exit(commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args));
    }
}
