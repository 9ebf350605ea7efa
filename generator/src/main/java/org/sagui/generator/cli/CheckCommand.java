package org.sagui.generator.cli;

import java.util.concurrent.Callable;
import org.sagui.generator.site.Build;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sagui check}. */
@Command(
        name = "check",
        description = "Lists everything that is wrong with the course, and writes no site.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private SourceOptions source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Build build = source.build(spec.commandLine().getErr());
        if (build.succeeded()) {
            String lessons = build.lessons() == 1 ? "1 lesson" : build.lessons() + " lessons";
            spec.commandLine().getOut().println("No problems in " + lessons + ".");
        }
        return build.succeeded() ? 0 : 1;
    }
}
