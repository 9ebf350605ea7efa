package org.sagui.generator.check;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.sagui.generator.content.Language;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.recording.Recording;

/** Every recording has a name among the interface's words. */
public final class RecordingNameCheck {
    private RecordingNameCheck() {}

    /** @param i18n the folder of the words */
    public static void check(
            Collection<Recording> recordings, Map<Language, Messages> messages, Path i18n, Problems problems) {
        for (Recording recording : recordings) {
            String key = "board.recording." + recording.id();
            messages.forEach((language, words) -> {
                if (!words.has(key)) {
                    problems.add(
                            Place.startOf(i18n.resolve(language.file(".yaml"))),
                            "The recording “" + recording.id() + "” has no name.",
                            "Add a line “" + key + ": …”.");
                }
            });
        }
    }
}
