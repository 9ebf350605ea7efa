package org.sagui.generator.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.ContentReader;
import org.sagui.generator.content.Language;
import org.sagui.generator.i18n.LanguagesReader;
import org.sagui.generator.lab.Lab;
import org.sagui.generator.lab.LabReader;
import org.sagui.generator.lab.LabRun;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.recording.RecordingsReader;
import org.sagui.generator.site.SiteSources;
import org.sagui.simulator.board.run.Criterion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sagui lab trace LESSON}. */
@Command(
        name = "trace",
        description = "Runs a lesson's lab on this computer, and prints each turn of its program in one line:"
                + " what a browser must do, to the byte. Exits with 1 if the lab is not passed.",
        mixinStandardHelpOptions = true)
final class LabTrace implements Callable<Integer> {
    @Parameters(paramLabel = "LESSON", description = "Its folder or the beginning of it, such as d04.")
    private String lesson;

    @Option(names = "--start", description = "Runs the starting state instead of the reference solution.")
    private boolean start;

    @Mixin
    private SourceOptions source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Map<String, Lab> labs = labs(source.sources(), problems);
        PrintWriter err = spec.commandLine().getErr();
        if (!problems.isEmpty()) {
            problems.list().forEach(err::println);
            return 1;
        }
        List<String> slugs =
                labs.keySet().stream().filter(slug -> slug.startsWith(lesson)).toList();
        if (slugs.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "There is no lab “" + lesson + "”. " + DidYouMean.hint(lesson, labs.keySet()));
        }
        Lab lab = labs.get(slugs.get(0));
        Map<String, String> choice = start ? lab.start() : lab.reference();
        LabRun run = LabRun.of(lab, choice);
        PrintWriter out = spec.commandLine().getOut();
        printFedWith(lab, choice, out);
        run.turns().forEach(turn -> out.println(turn.trace()));
        for (Criterion open : run.open()) {
            err.println("Does not hold: " + open.text());
        }
        return run.passed() ? 0 : 1;
    }

    /** All that the run depends on, as comments: the model, the recordings and the settings. */
    private static void printFedWith(Lab lab, Map<String, String> choice, PrintWriter out) {
        out.println("# model=" + choice.get(Lab.MODEL));
        lab.recordings().keySet().forEach(sensor -> out.println("# " + sensor + "=" + choice.get(sensor)));
        lab.settings(choice).lines().lines().forEach(line -> out.println("# " + line));
    }

    private static Map<String, Lab> labs(SiteSources sources, Problems problems) {
        List<Language> languages = LanguagesReader.read(sources.i18n(), problems);
        Content content = ContentReader.read(sources.content(), languages, problems);
        return LabReader.readAll(
                content, RecordingsReader.read(sources.content().resolve("recordings"), problems), problems);
    }
}
