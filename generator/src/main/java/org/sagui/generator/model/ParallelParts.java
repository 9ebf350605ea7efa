package org.sagui.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.sagui.simulator.training.Parts;

/** Computes parts of training on several threads. */
public final class ParallelParts implements Parts, AutoCloseable {
    private final ExecutorService threads;

    public ParallelParts(int threads) {
        this.threads = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "training");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** As many threads as there are cores. */
    public static ParallelParts onAllCores() {
        return new ParallelParts(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void run(int count, IntConsumer part) {
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            results.add(threads.submit(() -> part.accept(number)));
        }
        for (Future<?> result : results) {
            await(result);
        }
    }

    private static void await(Future<?> result) {
        try {
            result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while training", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
