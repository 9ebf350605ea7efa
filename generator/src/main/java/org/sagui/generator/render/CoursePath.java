package org.sagui.generator.render;

import java.util.List;

/** The course's tree as pages show it, on the home page and beside each lesson. */
public record CoursePath(List<Part> parts) {
    public record Part(int number, String title, String opening, List<Module> modules) {}

    public record Module(String title, String opening, List<LessonLink> lessons) {}
}
