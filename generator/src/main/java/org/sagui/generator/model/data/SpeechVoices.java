package org.sagui.generator.model.data;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sagui.simulator.training.data.Part;

/**
 * Voice variants of espeak-ng that sound like people, by part. Variants that are reworkings of one another, such as iven to
 * iven4, are in one part. Each part has women's, men's and old people's voices.
 */
final class SpeechVoices {
    private static final List<String> TRAIN = List.of(
            "m1",
            "m2",
            "m4",
            "m5",
            "m7",
            "f1",
            "f3",
            "f4",
            "croak",
            "whisper",
            "whisperf",
            "klatt",
            "klatt2",
            "klatt3",
            "klatt4",
            "adam",
            "Alex",
            "Alicia",
            "Andy",
            "Annie",
            "antonio",
            "aunty",
            "belinda",
            "benjamin",
            "boris",
            "caleb",
            "david",
            "ed",
            "edward",
            "edward2",
            "Gene",
            "Gene2",
            "grandpa",
            "gustave",
            "iven",
            "iven2",
            "iven3",
            "iven4",
            "Jacky",
            "john",
            "Lee",
            "marcelo",
            "Mario",
            "max",
            "Mike",
            "norbert",
            "pablo",
            "paul",
            "quincy",
            "rob",
            "robert",
            "sandro",
            "steph",
            "steph2",
            "steph3",
            "victor",
            "zac",
            "anika");
    private static final List<String> VALIDATION = List.of("m3", "f5", "Andrea", "Denis", "Hugo", "travis", "michel");
    private static final List<String> TEST = List.of(
            "m6",
            "m8",
            "f2",
            "linda",
            "grandma",
            "Diogo",
            "Henrique",
            "Marco",
            "pedro",
            "shelby",
            "Nguyen",
            "miguel",
            "Storm",
            "Michael");

    /** By what espeak-ng says of them. */
    private static final Set<String> WOMEN = Set.of(
            "f1",
            "f2",
            "f3",
            "f4",
            "f5",
            "whisperf",
            "Alicia",
            "Andrea",
            "Annie",
            "aunty",
            "belinda",
            "grandma",
            "linda",
            "steph",
            "steph2",
            "steph3",
            "anika");

    private SpeechVoices() {}

    static boolean isWoman(String voice) {
        return WOMEN.contains(voice);
    }

    static List<String> of(Part part) {
        return switch (part) {
            case TRAIN -> TRAIN;
            case VALIDATION -> VALIDATION;
            case TEST -> TEST;
        };
    }

    static List<String> all() {
        return Stream.of(Part.values()).flatMap(part -> of(part).stream()).toList();
    }
}
