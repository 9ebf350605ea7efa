package org.sagui.generator.serve;

import java.util.List;
import java.util.function.Consumer;
import org.sagui.generator.site.Build;
import org.sagui.generator.site.SiteGenerator;
import org.sagui.generator.site.SiteSources;

/** Builds a course once, and again after each change of its sources. */
public final class LiveReload {
    private static final long LOOK_EVERY_MILLISECONDS = 300;

    private final SiteSources sources;
    private final Consumer<Build> listener;

    /** @param listener is given each build */
    public LiveReload(SiteSources sources, Consumer<Build> listener) {
        this.sources = sources;
        this.listener = listener;
    }

    /** Goes on until the thread is interrupted. */
    public void run() throws InterruptedException {
        // Watching begins before the first build, so that nothing written during a build is missed.
        FolderWatch watch = new FolderWatch(List.of(sources.content(), sources.i18n()));
        listener.accept(SiteGenerator.build(sources));
        while (true) {
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
            if (watch.changed()) {
                listener.accept(SiteGenerator.build(sources));
            }
        }
    }
}
