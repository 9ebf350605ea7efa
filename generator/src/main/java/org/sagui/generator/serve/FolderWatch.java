package org.sagui.generator.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Notices changes in folders by looking at them: names, sizes and times of all files. That works alike on every system, on
 * sticks and on network drives, and takes milliseconds for thousands of files.
 */
final class FolderWatch {
    private final List<Path> folders;
    private long last;

    FolderWatch(List<Path> folders) {
        this.folders = folders;
        this.last = fingerprint();
    }

    /** Whether anything has changed since this was asked last. */
    boolean changed() {
        long now = fingerprint();
        boolean changed = now != last;
        last = now;
        return changed;
    }

    private long fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        for (Path folder : folders) {
            try {
                if (Files.exists(folder)) {
                    Files.walkFileTree(folder, fingerprint);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return fingerprint.sum;
    }

    private static final class Fingerprint extends SimpleFileVisitor<Path> {
        private long sum;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // A sum does not depend on the order in which the system lists files.
            sum += 31L * (31L * file.hashCode() + attributes.lastModifiedTime().hashCode()) + attributes.size();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Deleted while we looked: the next look sees it gone.
            return FileVisitResult.CONTINUE;
        }
    }
}
