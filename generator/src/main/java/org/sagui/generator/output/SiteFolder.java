package org.sagui.generator.output;

import java.io.IOException;
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
 * version beside the folder, and the next run that publishes starts by putting it back.
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
     * @throws FileAlreadyExistsException when the folder, or one of those beside it, holds something else than a site
     * @throws IllegalArgumentException when a file's path leads out of the site
     */
    public void publish(List<SiteFile> files) throws IOException {
        for (SiteFile file : files) {
            place(file);
        }
        for (Path used : List.of(folder, fresh, old)) {
            if (Files.exists(used) && !isOurs(used)) {
                throw new FileAlreadyExistsException(used.toString(), null, "it holds something else than a site");
            }
        }
        recover();
        try {
            write(files);
            if (Files.exists(folder)) {
                Files.move(folder, old);
            }
        } catch (IOException e) {
            // A full disk, or a folder that cannot be renamed: nothing of ours stays behind.
            delete(fresh);
            throw e;
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
            Path target = place(file);
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes());
        }
    }

    private Path place(SiteFile file) {
        Path target = fresh.resolve(file.path()).normalize();
        if (!target.startsWith(fresh) || target.equals(fresh)) {
            throw new IllegalArgumentException("Not below the site: " + file.path());
        }
        return target;
    }

    /** An empty folder is one that a run made and did not live to mark, or that nobody will miss. */
    private static boolean isOurs(Path folder) throws IOException {
        return Files.isDirectory(folder) && (Files.exists(folder.resolve(MARK)) || isEmpty(folder));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Deletes a folder of ours, if there is one: the mark after all else, so that it stays ours if the run is killed. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(folder)) {
            entries = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            if (!entry.equals(folder.resolve(MARK)) && !entry.equals(folder)) {
                Files.delete(entry);
            }
        }
        Files.deleteIfExists(folder.resolve(MARK));
        Files.delete(folder);
    }
}
