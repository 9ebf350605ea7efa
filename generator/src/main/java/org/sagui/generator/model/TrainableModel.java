package org.sagui.generator.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sagui.simulator.training.SineRecipe;

/** The models that {@code sagui model train} knows: a constant for each recipe. */
public enum TrainableModel {
    SINE("sine", () -> new SineModel(SineRecipe.STANDARD).folder());

    private final String id;
    private final Supplier<ModelFolder> training;

    TrainableModel(String id, Supplier<ModelFolder> training) {
        this.id = id;
        this.training = training;
    }

    /** The model's name on the command line and in {@code content/models}. */
    public String id() {
        return id;
    }

    /** Trains and measures the model. Equal sources give equal bytes on every machine. */
    public ModelFolder train() {
        return training.get();
    }

    public static Optional<TrainableModel> named(String id) {
        return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(TrainableModel::id).toList();
    }
}
