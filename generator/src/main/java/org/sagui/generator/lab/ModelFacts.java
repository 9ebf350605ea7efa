package org.sagui.generator.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.ModelCard;
import org.sagui.generator.content.ModelCard.Said;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.FrontEnd;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.interpreter.ModelStatistics;
import org.sagui.simulator.tflite.Model;

/**
 * What the simulator finds out about one file of a model.
 *
 * @param plan of its arena, with the reference kernels
 * @param frontEnd of its card
 * @param boards every board there is
 */
public record ModelFacts(
        ModelStatistics statistics, MemoryPlan plan, Optional<FrontEnd> frontEnd, List<BoardFit> boards) {

    /** The facts of all variants, by their ids. What a card says otherwise is a problem. */
    public static Map<String, ModelFacts> readAll(Content content, Problems problems) {
        Map<String, ModelFacts> facts = new TreeMap<>();
        for (ModelCard card : content.models().values()) {
            Optional<FrontEnd> frontEnd = card.frontEnd().flatMap(id -> frontEnd(id, problems));
            for (Variant variant : card.variants().values()) {
                try {
                    ModelFacts found = of(Model.read(variant.bytes()), frontEnd);
                    compare(variant, "parameters", variant.parameters(), found.statistics.parameters(), card, problems);
                    compare(variant, "MACs", variant.macs(), found.statistics.macs(), card, problems);
                    facts.put(variant.id(), found);
                } catch (SaguiError e) {
                    refuse(card, variant, e, problems);
                }
            }
        }
        return facts;
    }

    private static ModelFacts of(Model model, Optional<FrontEnd> frontEnd) {
        return new ModelFacts(
                ModelStatistics.of(model),
                MemoryPlan.of(model),
                frontEnd,
                BoardType.all().stream()
                        .map(board -> BoardFit.of(board, model, frontEnd))
                        .toList());
    }

    private static Optional<FrontEnd> frontEnd(Said<String> said, Problems problems) {
        List<String> ids = FrontEnd.all().stream().map(FrontEnd::id).toList();
        if (!ids.contains(said.value())) {
            problems.add(
                    said.place(), "There is no front end “" + said.value() + "”.", DidYouMean.hint(said.value(), ids));
        }
        return FrontEnd.all().stream()
                .filter(frontEnd -> frontEnd.id().equals(said.value()))
                .findFirst();
    }

    private static void compare(
            Variant variant, String what, Said<Integer> said, long counted, ModelCard card, Problems problems) {
        if (said.value() != counted) {
            problems.add(
                    said.place(),
                    "The card says that " + variant.path().getFileName() + " has " + said.value() + " " + what
                            + "; it has " + counted + ".",
                    "Train it anew with " + card.command() + ".");
        }
    }

    /** Notes a model that the simulator does not take. */
    static void refuse(ModelCard card, Variant variant, SaguiError error, Problems problems) {
        problems.add(
                Place.startOf(variant.path()),
                "This model is refused: " + error,
                "Train it anew with ./sagui model train " + card.name() + ".");
    }
}
