package org.sagui.generator.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sagui.generator.site.Build;
import org.sagui.generator.site.SiteGenerator;
import org.sagui.generator.site.SiteSources;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that read a course. */
final class SourceOptions {
    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "The course's content (default: ${DEFAULT-VALUE}).")
    private Path content;

    @Option(
            names = "--i18n",
            paramLabel = "DIR",
            defaultValue = "i18n",
            description = "The interface's words (default: ${DEFAULT-VALUE}).")
    private Path i18n;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = ".sagui",
            description = "What earlier builds computed; may be deleted (default: ${DEFAULT-VALUE}).")
    private Path cache;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    SiteSources sources() {
        if (!Files.isDirectory(content) && !Files.isDirectory(i18n)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There are no folders “" + content + "” and “" + i18n + "” here. Go to the folder of Sagui, or name"
                            + " them with --content and --i18n.");
        }
        return new SiteSources(content, i18n, cache);
    }

    /** Builds the course in memory and prints its problems. */
    Build build(PrintWriter err) {
        Build build = SiteGenerator.build(sources());
        printProblems(build, err);
        return build;
    }

    static void printProblems(Build build, PrintWriter err) {
        build.problems().forEach(err::println);
        if (!build.succeeded()) {
            int count = build.problems().size();
            err.println(count == 1 ? "1 problem." : count + " problems.");
        }
        err.flush();
    }
}
