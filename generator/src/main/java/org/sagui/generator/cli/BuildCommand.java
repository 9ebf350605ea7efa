package org.sagui.generator.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
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

    private static String reason(IOException e, Path out) {
        if (e instanceof AccessDeniedException denied) {
            return out + ": cannot be written: there is no permission to write " + denied.getFile() + ".";
        }
        if (e instanceof FileAlreadyExistsException foreign) {
            return foreign.getFile()
                    + ": cannot be written: it holds something else than a site and is left alone. Name a"
                    + " new or empty folder.";
        }
        if (e instanceof FileSystemException fault && fault.getReason() != null) {
            return out + ": cannot be written: " + fault.getReason() + "."
                    + (isDrive(out) ? " The folder of a drive itself cannot be replaced: name a folder on it." : "");
        }
        return out + ": cannot be written: " + e.getMessage();
    }

    /** Whether a folder is where a drive begins: such a one cannot be renamed. */
    private static boolean isDrive(Path folder) {
        try {
            Path parent = folder.toAbsolutePath().normalize().getParent();
            return parent == null || !Files.getFileStore(folder).equals(Files.getFileStore(parent));
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a site and says where; a folder that cannot be written is told, not thrown. */
    static boolean publish(Build build, Path out, CommandSpec spec) {
        try {
            new SiteFolder(out).publish(build.files());
        } catch (IOException e) {
            spec.commandLine().getErr().println(reason(e, out));
            return false;
        }
        spec.commandLine()
                .getOut()
                .println("Built " + out.resolve("index.html").toAbsolutePath().normalize());
        return true;
    }
}
