package org.sagui.generator.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a site is published in.
 *
 * <p>A new site is written beside it and takes its place by renaming, so that whoever reads the folder finds one whole
 * version. Between the two renames, which take microseconds, there is none; a run that is killed there leaves the old
 * version beside the folder, and the next run starts by putting it back.
 */
public final class SiteFolder {
    /** Marks a folder as written by this program: no other folder is ever replaced. */
    static final String MARK = ".sagui-site";

    private final Path folder;
    private final Path fresh;
    private final Path old;

    public SiteFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.fresh = this.folder.resolveSibling(this.folder.getFileName() + ".new");
        this.old = this.folder.resolveSibling(this.folder.getFileName() + ".old");
    }

    /**
     * Publishes a site in place of the one before it.
     *
     * @throws FileAlreadyExistsException when the folder holds something else than a site
     */
    public void publish(List<SiteFile> files) throws IOException {
        recover();
        if (Files.exists(folder) && !isEmpty(folder) && !Files.exists(folder.resolve(MARK))) {
            throw new FileAlreadyExistsException(folder.toString(), null, "it holds something else than a site");
        }
        write(files);
        if (Files.exists(folder)) {
            Files.move(folder, old);
        }
        Files.move(fresh, folder);
        delete(old);
    }

    private void recover() throws IOException {
        delete(fresh);
        if (Files.exists(old.resolve(MARK)) && !Files.exists(folder)) {
            Files.move(old, folder);
        }
        delete(old);
    }

    private void write(List<SiteFile> files) throws IOException {
        Files.createDirectories(fresh);
        Files.createFile(fresh.resolve(MARK));
        for (SiteFile file : files) {
            Path target = fresh.resolve(file.path()).normalize();
            if (!target.startsWith(fresh)) {
                throw new IllegalArgumentException("Not below the site: " + file.path());
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Deletes a folder of ours, if there is one. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(MARK))) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            entries.sorted(Comparator.reverseOrder()).forEach(entry -> {
                try {
                    Files.delete(entry);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
