package org.sagui.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagui.generator.site.Build;
import org.sagui.generator.site.TestCourse;

class LiveReloadTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Build> builds = new LinkedBlockingQueue<>();
    private Thread thread;

    private void start(TestCourse course) {
        thread = new Thread(() -> {
            try {
                new LiveReload(course.sources(), builds::add).run();
            } catch (InterruptedException e) {
                // The way to end it.
            }
        });
        thread.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private Build next() throws InterruptedException {
        return builds.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void buildsOnceAndAgainAfterEachChange() throws Exception {
        TestCourse course = TestCourse.inEnglish(folder);
        start(course);
        assertThat(next().succeeded()).isTrue();

        course.with("content/lessons/a01-waves/en.md", "no front matter");
        assertThat(next().problems()).hasSize(1);

        course.without("content/lessons/a01-waves/en.md");
        assertThat(next().problems()).isNotEmpty();
    }

    @Test
    void aWatchNoticesWhatIsNewGoneOrWrittenAnew() throws Exception {
        Path file = folder.resolve("en.md");
        FolderWatch watch = new FolderWatch(List.of(folder, folder.resolve("missing")));
        assertThat(watch.changed()).isFalse();

        Files.writeString(file, "one");
        assertThat(watch.changed()).isTrue();
        assertThat(watch.changed()).isFalse();

        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(watch.changed()).isTrue();

        Files.move(file, folder.resolve("pt-BR.md"));
        assertThat(watch.changed()).isTrue();

        Files.delete(folder.resolve("pt-BR.md"));
        assertThat(watch.changed()).isTrue();
        assertThat(watch.changed()).isFalse();
    }
}
