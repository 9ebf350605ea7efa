package org.sagui.generator.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sagui.generator.output.SiteFile;
import org.sagui.generator.problem.Problem;
import org.sagui.generator.site.Build;

/** The course as it is shown: the last build without problems, and the problems of the newest one. Thread-safe. */
final class LiveSite {
    private Map<String, byte[]> files = Map.of();
    private List<Problem> problems = List.of();
    private int version;

    /** Takes a new build and wakes those who wait for it. */
    synchronized void show(Build build) {
        if (build.succeeded()) {
            Map<String, byte[]> fresh = new HashMap<>();
            for (SiteFile file : build.files()) {
                fresh.put(file.path(), file.bytes());
            }
            files = fresh;
        }
        problems = build.problems();
        version++;
        notifyAll();
    }

    /** The bytes of a file; null when there is none. */
    synchronized byte[] file(String path) {
        return files.get(path);
    }

    synchronized List<Problem> problems() {
        return problems;
    }

    synchronized int version() {
        return version;
    }

    /** Waits until there is another version than the one given, for some time at most; gives the version there is then. */
    synchronized int awaitOtherThan(int known, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (version == known) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return version;
    }
}
