package org.sagui.generator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs a command and keeps what it prints. */
final class CommandRunner {
    private final CommandLine command;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs {@code sagui model …}. */
    CommandRunner() {
        this(new CommandLine(new ModelCommand()));
    }

    CommandRunner(CommandLine command) {
        this.command = command;
    }

    /** The exit code. */
    int run(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(texts);
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    private static String text(StringWriter writer) {
        return writer.toString().replace(System.lineSeparator(), "\n");
    }
}
