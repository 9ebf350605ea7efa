package org.sagui.generator.render;

import java.util.List;

/** The course's tree as pages show it, on the home page and beside each lesson. */
public record CoursePath(List<Part> parts) {
    /**
     * @param number from 1
     * @param href its page that holds all its lessons
     */
    public record Part(int number, String href, String title, String opening, List<Module> modules) {
        public List<LessonLink> lessons() {
            return modules.stream().flatMap(module -> module.lessons().stream()).toList();
        }
    }

    public record Module(String title, String opening, List<LessonLink> lessons) {}
}
