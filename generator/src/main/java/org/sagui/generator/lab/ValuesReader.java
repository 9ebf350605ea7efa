package org.sagui.generator.lab;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.ModelCard;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.content.Values;
import org.sagui.generator.model.ScalarModel;
import org.sagui.generator.problem.Problems;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.interpreter.ModelStatistics;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;

/** Computes the numbers that texts may refer to, by running the course's models on the simulator. */
public final class ValuesReader {
    private final Map<String, BigDecimal> values = new TreeMap<>();

    private ValuesReader() {}

    /** The values of all models and boards; a model that cannot be read is a problem. */
    public static Values read(Content content, Problems problems) {
        ValuesReader reader = new ValuesReader();
        BoardType.all().forEach(reader::addBoard);
        for (ModelCard card : content.models().values()) {
            reader.addCard(card);
            for (Variant variant : card.variants().values()) {
                try {
                    reader.addModel(card, variant);
                } catch (SaguiError e) {
                    ModelFacts.refuse(card, variant, e, problems);
                }
            }
        }
        return new Values(reader.values);
    }

    private void addBoard(BoardType board) {
        put(board.id() + ".flash-bytes", board.flashBytes());
        put(board.id() + ".ram-bytes", board.ramBytes());
        put(board.id() + ".usable-ram-bytes", board.usableRamBytes());
        put(board.id() + ".clock-megahertz", board.clockMegahertz());
    }

    private void addCard(ModelCard card) {
        put(card.name() + ".seed", card.seed());
        card.data().ifPresent(data -> {
            put(card.name() + ".data.train", data.train());
            put(card.name() + ".data.validation", data.validation());
            put(card.name() + ".data.test", data.test());
        });
        card.training().forEach((name, value) -> values.put(card.name() + ".training." + name, value));
    }

    private void addModel(ModelCard card, Variant variant) {
        Model model = Model.read(variant.bytes());
        ModelStatistics statistics = ModelStatistics.of(model);
        put(variant.id() + ".bytes", model.fileBytes());
        put(variant.id() + ".parameters", statistics.parameters());
        put(variant.id() + ".macs", statistics.macs());
        MemoryPlan plan = MemoryPlan.of(model);
        put(variant.id() + ".arena.smallest", plan.smallestArenaBytes());
        put(variant.id() + ".arena.used", plan.usedBytes());
        put(variant.id() + ".arena.head", plan.headBytes());
        put(variant.id() + ".arena.tail", plan.tailBytes());
        variant.measured().forEach((metric, value) -> {
            if (metric.isShare()) {
                putShare(variant.id() + ".measured." + metric.id(), value);
            } else {
                values.put(variant.id() + ".measured." + metric.id(), value);
            }
        });
        variant.details().forEach((name, value) -> values.put(variant.id() + ".details." + name, value));
        variant.confusion().ifPresent(confusion -> {
            for (int i = 0; i < card.classes().size(); i++) {
                putShare(variant.id() + ".recall." + card.classes().get(i), confusion.recall(i));
            }
        });

        ScalarModel scalar = new ScalarModel(variant.bytes());
        addQuantization(variant.id() + ".input", scalar.input().quantization());
        addQuantization(variant.id() + ".output", scalar.output().quantization());
        card.probes().forEach((name, x) -> addProbe(variant.id() + "." + name, x.doubleValue(), scalar));
    }

    private void addQuantization(String name, Quantization quantization) {
        if (quantization.isQuantized()) {
            values.put(name + ".scale", new BigDecimal(Float.toString(quantization.scale())));
            put(name + ".zero-point", quantization.zeroPoint());
        }
    }

    private void addProbe(String name, double x, ScalarModel scalar) {
        values.put(name + ".value", BigDecimal.valueOf(scalar.at(x)));
        if (scalar.input().type() == TensorType.INT8) {
            put(name + ".input", scalar.input().int8()[0]);
            put(name + ".output", scalar.output().int8()[0]);
        }
    }

    /** A number from 0 to 1, and the same in percent. */
    private void putShare(String name, BigDecimal share) {
        values.put(name, share);
        values.put(name + ".percent", share.movePointRight(2));
    }

    private void put(String name, long value) {
        values.put(name, BigDecimal.valueOf(value));
    }
}
