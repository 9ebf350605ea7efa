package org.sagui.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.ContentReader;
import org.sagui.generator.content.Language;
import org.sagui.generator.problem.Problems;

/** What the board prints in the labs of the course. The browsers' tests hold the page to the same file. */
class ReferenceTraceTest {
    private static final String TRACE = "/labs/d04-reference.txt";

    @Test
    void theReferenceOfD04() throws IOException {
        Problems problems = new Problems();
        List<Language> languages = List.of(new Language("en", "en", "English"));
        Content content = ContentReader.read(Path.of("../content"), languages, problems);
        Lab lab = LabReader.readAll(content, problems).get("d04-the-interpreter-load-plan-run");

        LabRun run = LabRun.of(lab, lab.reference());

        List<String> printed = new ArrayList<>();
        printed.add("arena=" + lab.reference().arena());
        printed.addAll(run.serial());
        assertThat(printed).hasSize(65).containsExactlyElementsOf(trace());
        assertThat(run.passed()).isTrue();
    }

    private static List<String> trace() throws IOException {
        try (InputStream in = ReferenceTraceTest.class.getResourceAsStream(TRACE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
