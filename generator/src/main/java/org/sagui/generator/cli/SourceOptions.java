package org.sagui.generator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.sagui.generator.site.Build;
import org.sagui.generator.site.SiteGenerator;
import org.sagui.generator.site.SiteSources;
import picocli.CommandLine.Option;

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

    SiteSources sources() {
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
