package org.sagui.generator.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Sagui. Exit codes: 0 done, 1 problems found and listed, 2 wrong usage. */
@Command(
        name = "sagui",
        description = "Builds and serves the course, and works with its models.",
        mixinStandardHelpOptions = true,
        version = "sagui 0.1.0",
        subcommands = {ModelCommand.class})
public final class Sagui {
    private Sagui() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Sagui()).execute(args));
    }
}
