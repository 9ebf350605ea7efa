package org.sagui.simulator.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.ModelCost;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.interpreter.KernelLibrary;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.interpreter.ModelStatistics;

/**
 * Damaged and hostile files: each one ends in one SaguiError, or, where that is allowed, in a normal run; soon, and without
 * taking much memory.
 */
class MalformedModelsTest {
    /** Of the processor: how long that takes by the clock depends on what else the machine does. */
    private static final Duration MOST_WORK = Duration.ofSeconds(1);

    /** Ends what would never end by itself. */
    private static final Duration MOST_TIME = Duration.ofSeconds(30);

    private static final long MOST_BYTES = 64 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TestFactory
    Stream<DynamicTest> malformedModels() throws IOException {
        Path folder = SharedData.path("tflite/malformed");
        JsonObject manifest = new Gson().fromJson(Files.readString(folder.resolve("manifest.json")), JsonObject.class);
        return StreamSupport.stream(manifest.getAsJsonArray("cases").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(entry -> dynamicTest(entry.get("file").getAsString(), () -> check(folder, entry)));
    }

    private static void check(Path folder, JsonObject entry) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve(entry.get("file").getAsString()));
        boolean refused = assertTimeoutPreemptively(MOST_TIME, () -> {
            // Of this thread; bytes whether collected since or not.
            long start = THREADS.getCurrentThreadCpuTime();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            boolean result = isRefused(file);
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated")
                    .isLessThan(MOST_BYTES);
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                    .as("work")
                    .isLessThan(MOST_WORK);
            return result;
        });
        if (entry.get("expect").getAsString().equals("error")) {
            assertThat(refused).as(entry.get("why").getAsString()).isTrue();
        }
    }

    private static boolean isRefused(byte[] file) {
        try {
            Model model = Model.read(file);
            MemoryPlan.of(model);
            MemoryPlan.of(model, KernelLibrary.CMSIS_NN);
            ModelStatistics.of(model);
            ModelCost.all(model, BoardType.of("arduino-nano-33-ble-sense"));
            new Interpreter(model).invoke();
            return false;
        } catch (SaguiError error) {
            assertThat(error.getMessage()).isNotBlank();
            return true;
        }
    }
}
