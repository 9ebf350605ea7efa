package org.sagui.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.sagui.simulator.training.Parts;

/** Computes parts on several threads. */
public final class ThreadedParts implements Parts, AutoCloseable {
    private final ExecutorService threads;

    public ThreadedParts(int threads) {
        this.threads = Executors.newFixedThreadPool(threads);
    }

    @Override
    public void run(int count, IntConsumer part) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            tasks.add(() -> {
                part.accept(number);
                return null;
            });
        }
        try {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while training", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
