package org.sagui.generator.model;

import java.nio.file.Path;
import org.sagui.simulator.training.LearningCurve;
import org.sagui.simulator.training.Parts;
import org.sagui.simulator.training.Trainer;

/**
 * Where a model is trained. What comes out does not depend on it.
 *
 * @param root the checkout, under which data from elsewhere is installed
 * @param parts computes what can be computed at the same time
 * @param progress is told after each epoch
 */
public record Workshop(Path root, Parts parts, Progress progress) {
    /** Looks on while a model is trained. */
    public interface Progress {
        Progress NONE = (curve, share) -> {};

        /**
         * @param curve of the epochs so far
         * @param share of the training that is done, from 0 to 1
         */
        void epoch(LearningCurve curve, double share);
    }

    /** One thread, in silence. */
    public static Workshop quiet(Path root) {
        return new Workshop(root, Parts.IN_ORDER, Progress.NONE);
    }

    /** Trains to the end. */
    LearningCurve run(Trainer trainer) {
        trainer.withParts(parts);
        int epochs = 0;
        boolean more = true;
        while (more) {
            more = trainer.step();
            if (trainer.curve().epochs().size() > epochs) {
                epochs++;
                progress.epoch(trainer.curve(), trainer.progress());
            }
        }
        return trainer.curve();
    }
}
