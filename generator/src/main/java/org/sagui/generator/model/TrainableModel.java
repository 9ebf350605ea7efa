package org.sagui.generator.model;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sagui.simulator.training.SineRecipe;

/** The models that {@code sagui model train} knows: a constant for each recipe. */
public enum TrainableModel {
    SINE("sine", workshop -> new SineModel(SineRecipe.STANDARD).folder()),
    GESTURE("gesture", GestureModel.STANDARD::folder),
    DIGITS("digits", DigitsModel.STANDARD::folder),
    FIGURE("figure", FigureModel.STANDARD::folder),
    MACHINE("machine", MachineModel.STANDARD::folder),
    KEYWORD_EN("keyword-en", KeywordModel.ENGLISH::folder),
    KEYWORD_PT("keyword-pt", KeywordModel.PORTUGUESE::folder),
    TOO_BIG("too-big", workshop -> new TooBigModel().folder());

    /** Makes a model's folder. */
    private interface Recipe {
        ModelFolder folder(Workshop workshop) throws IOException;
    }

    private final String id;
    private final Recipe recipe;

    TrainableModel(String id, Recipe recipe) {
        this.id = id;
        this.recipe = recipe;
    }

    /** The model's name on the command line and in {@code content/models}. */
    public String id() {
        return id;
    }

    /**
     * Trains and measures the model. Equal sources give equal bytes on every machine and in every workshop.
     *
     * @throws IOException if data that must be installed is not there; the message says what to do
     */
    public ModelFolder train(Workshop workshop) throws IOException {
        return recipe.folder(workshop);
    }

    public static Optional<TrainableModel> named(String id) {
        return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(TrainableModel::id).toList();
    }
}
