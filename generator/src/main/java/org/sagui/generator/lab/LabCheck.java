package org.sagui.generator.lab;

import java.util.Map;
import org.sagui.generator.content.Course;
import org.sagui.generator.content.Lesson;
import org.sagui.generator.problem.Place;
import org.sagui.generator.problem.Problems;
import org.sagui.simulator.SaguiError;

/** Runs every lab: its reference solution must pass, and its starting state must leave something to do. */
public final class LabCheck {
    private LabCheck() {}

    /** @param labs by their lessons' ids */
    public static void check(Course course, Map<String, Lab> labs, Problems problems) {
        for (Lesson lesson : course.lessons()) {
            if (labs.containsKey(lesson.id())) {
                check(labs.get(lesson.id()), Place.startOf(lesson.folder().resolve(LabReader.FILE)), problems);
            }
        }
    }

    private static void check(Lab lab, Place place, Problems problems) {
        try {
            LabRun reference = LabRun.of(lab, lab.reference());
            if (!reference.passed()) {
                problems.add(
                        place,
                        "The lab's reference solution does not pass: " + String.join(", ", reference.open()) + ".",
                        "Mend “reference”, or the criteria.");
            }
            if (LabRun.of(lab, lab.start()).passed()) {
                problems.add(place, "The lab's starting state passes already.", "Change “start” so that it fails.");
            }
        } catch (SaguiError e) {
            problems.add(place, "The lab cannot run: " + e.getMessage(), "Check its board, sketch and models.");
        }
    }
}
