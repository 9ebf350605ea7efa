package org.sagui.generator.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sagui.generator.content.ConfusionMatrix;
import org.sagui.generator.content.Metric;
import org.sagui.generator.content.ModelCard;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.lab.BoardFit;
import org.sagui.generator.lab.ModelFacts;
import org.sagui.generator.render.ModelView.Amount;
import org.sagui.generator.render.ModelView.BoardRow;
import org.sagui.generator.render.ModelView.Confusion;
import org.sagui.generator.render.ModelView.ConfusionRow;
import org.sagui.generator.render.ModelView.Fact;
import org.sagui.generator.render.ModelView.File;
import org.sagui.generator.render.ModelView.Row;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.Figure;
import org.sagui.simulator.board.Label;
import org.sagui.simulator.board.ModelCost;

/** Writes what is known of a model in one language. */
final class ModelViewBuilder {
    private static final int KIBIBYTE = 1024;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final ModelCard card;
    private final Map<String, ModelFacts> facts;
    private final Map<String, String> classWords;
    private final Messages messages;

    /** @param classWords words for the card's classes; those without words are their own */
    ModelViewBuilder(ModelCard card, Map<String, ModelFacts> facts, Map<String, String> classWords, Messages messages) {
        this.card = card;
        this.facts = facts;
        this.classWords = classWords;
        this.messages = messages;
    }

    ModelView view() {
        List<BoardFit> boards = facts.get(card.main().id()).boards();
        return new ModelView(
                facts(),
                variants().stream().map(this::file).toList(),
                rows(),
                variants().stream().anyMatch(variant -> !variant.measured().isEmpty()),
                file(card.main()),
                variants().stream()
                        .filter(variant -> variant.confusion().isPresent())
                        .map(variant -> confusion(variant, variant.confusion().get()))
                        .toList(),
                boards.stream().map(this::board).toList(),
                String.join(
                        ", ",
                        boards.stream()
                                .map(BoardFit::board)
                                .filter(board -> board.specs() != BoardType.Source.READ)
                                .map(BoardType::name)
                                .toList()),
                String.join(
                        ", ",
                        boards.stream()
                                .flatMap(fit -> fit.memory().unmeasured().stream())
                                .distinct()
                                .toList()));
    }

    private List<Variant> variants() {
        return List.copyOf(card.variants().values());
    }

    private List<Fact> facts() {
        List<Fact> list = new ArrayList<>();
        list.add(new Fact(text("model.task"), text("model.task." + card.task()), false));
        card.data().ifPresent(data -> {
            list.add(new Fact(text("model.data"), data.id(), true));
            list.add(new Fact(text("model.data.train"), whole(data.train()), false));
            list.add(new Fact(text("model.data.validation"), whole(data.validation()), false));
            list.add(new Fact(text("model.data.test"), whole(data.test()), false));
            list.add(new Fact(
                    text("model.heldOut"),
                    String.join(
                            ", ",
                            data.heldOut().stream()
                                    .map(what -> text("model.heldOut." + what))
                                    .toList()),
                    false));
        });
        list.add(new Fact(text("model.command"), card.command(), true));
        list.add(new Fact(text("model.seed"), String.valueOf(card.seed()), true));
        list.add(new Fact(text("model.licence"), card.licence(), true));
        list.add(new Fact(text("model.frontEnd"), frontEnd(), false));
        return list;
    }

    private String frontEnd() {
        return facts.get(card.main().id())
                .frontEnd()
                .map(frontEnd -> messages.text(
                        "model.frontEnd.memory",
                        Map.of(
                                "id", frontEnd.id(),
                                "flash", whole(frontEnd.flashBytes()),
                                "ram", whole(frontEnd.ramBytes()))))
                .orElseGet(() -> text("model.frontEnd.none"));
    }

    private File file(Variant variant) {
        String path = SiteRenderer.modelFile(variant);
        String name = variant.id().substring(card.name().length() + 1);
        return new File(name, path.substring(path.lastIndexOf('/') + 1), "../" + path, variant.sha256());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("model.bytes", variant -> whole(variant.bytes().length)));
        rows.add(row(
                "model.parameters", variant -> whole(known(variant).statistics().parameters())));
        rows.add(row("model.macs", variant -> whole(known(variant).statistics().macs())));
        rows.add(row("model.arena", variant -> whole(known(variant).plan().smallestArenaBytes())));
        rows.add(row("model.boards.room", this::boardsWithRoom));
        Arrays.stream(Metric.values())
                .filter(metric -> variants().stream()
                        .anyMatch(variant -> variant.measured().containsKey(metric)))
                .forEach(metric -> rows.add(row("model.metric." + metric.id(), variant -> measured(metric, variant))));
        return rows;
    }

    private Row row(String key, Function<Variant, String> cell) {
        return new Row(text(key), variants().stream().map(cell).toList());
    }

    private ModelFacts known(Variant variant) {
        return facts.get(variant.id());
    }

    private String boardsWithRoom(Variant variant) {
        List<BoardFit> boards = known(variant).boards();
        long room = boards.stream().filter(board -> board.memory().fits()).count();
        return messages.text("model.boards.count", Map.of("room", whole(room), "all", whole(boards.size())));
    }

    private String measured(Metric metric, Variant variant) {
        BigDecimal value = variant.measured().get(metric);
        if (value == null) {
            return "";
        }
        return metric.isShare() ? percent(value) : messages.number(value, metric.digits());
    }

    private Confusion confusion(Variant variant, ConfusionMatrix matrix) {
        List<String> classes = card.classes().stream()
                .map(id -> classWords.getOrDefault(id, id))
                .toList();
        List<ConfusionRow> rows = IntStream.range(0, classes.size())
                .mapToObj(i -> new ConfusionRow(
                        classes.get(i),
                        matrix.rows().get(i).stream().map(this::whole).toList(),
                        i,
                        percent(matrix.recall(i))))
                .toList();
        return new Confusion(file(variant).name(), classes, rows);
    }

    private BoardRow board(BoardFit fit) {
        Label ramLabel = fit.board().usableRam() == BoardType.Source.ILLUSTRATIVE ? Label.ILLUSTRATIVE : Label.MODELLED;
        return new BoardRow(
                fit.board().name(),
                fit.memory().fits(),
                memory(fit.memory().flashBytes(), fit.board().flashBytes(), Label.MODELLED),
                memory(fit.memory().ramBytes(), fit.board().ramBytes(), ramLabel),
                fit.memory().fits() ? latency(fit.costs()) : new Amount("", ""));
    }

    /** What is needed is rounded up: whatever fits in print, fits. */
    private Amount memory(long used, int all, Label label) {
        return new Amount(
                messages.text(
                        "model.memory",
                        Map.of(
                                "used", whole((used + KIBIBYTE - 1) / KIBIBYTE),
                                "all", whole(all / KIBIBYTE))),
                label(label));
    }

    private Amount latency(List<ModelCost> costs) {
        if (costs.isEmpty()) {
            return new Amount(text("model.latency.unknown"), "");
        }
        // That with the processor's own library comes after that with the reference kernels.
        ModelCost cost = costs.get(costs.size() - 1);
        Figure time = cost.latencyMilliseconds();
        String key = Double.isInfinite(time.high()) ? "model.latency.least" : "model.latency.band";
        return new Amount(
                messages.text(
                        key,
                        Map.of(
                                "value", rounded(time.value()),
                                "low", rounded(time.low()),
                                "high", Double.isInfinite(time.high()) ? "" : rounded(time.high()))),
                text("model.kernels." + cost.kernels().id()) + ", " + label(time.label()));
    }

    private String label(Label label) {
        return text("model.label." + label.id());
    }

    /** Two digits are as many as a prediction has. */
    private String rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(TWO_DIGITS);
        return messages.number(rounded, Math.max(rounded.stripTrailingZeros().scale(), 0));
    }

    private String percent(BigDecimal share) {
        return messages.text("model.percent", Map.of("value", messages.number(share.movePointRight(2), 1)));
    }

    private String whole(long number) {
        return messages.number(BigDecimal.valueOf(number), 0);
    }

    private String text(String key) {
        return messages.text(key);
    }
}
