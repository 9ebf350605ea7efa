package org.sagui.generator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sagui.generator.output.SiteFolder;
import org.sagui.generator.site.Build;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sagui build}. */
@Command(
        name = "build",
        description = "Builds the course as a folder that opens by double-click.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private SourceOptions source;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "The folder to publish in (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Build build = source.build(spec.commandLine().getErr());
        return build.succeeded() && publish(build, out, spec) ? 0 : 1;
    }

    /** Writes a site and says where; a folder that cannot be written is told, not thrown. */
    static boolean publish(Build build, Path out, CommandSpec spec) {
        try {
            new SiteFolder(out).publish(build.files());
        } catch (IOException e) {
            spec.commandLine().getErr().println(out + ": cannot be written: " + e.getMessage());
            return false;
        }
        spec.commandLine()
                .getOut()
                .println("Built " + out.resolve("index.html").toAbsolutePath().normalize());
        return true;
    }
}
