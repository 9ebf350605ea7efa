package org.sagui.generator.cli;

import picocli.CommandLine.Command;

/** {@code sagui lab …}: what can be done with the labs of a course. */
@Command(
        name = "lab",
        description = "Runs labs as the build does.",
        mixinStandardHelpOptions = true,
        subcommands = LabTrace.class)
final class LabCommand {}
