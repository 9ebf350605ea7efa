package org.sagui.generator.content;

import java.util.List;

/** The course's tree: parts, modules, lessons, in the order in which they are learnt. */
public record Course(List<Part> parts) {
    public record Part(String id, List<Module> modules) {
        public List<Lesson> lessons() {
            return modules.stream().flatMap(module -> module.lessons().stream()).toList();
        }
    }

    public record Module(String id, List<Lesson> lessons) {}

    public List<Lesson> lessons() {
        return parts.stream().flatMap(part -> part.lessons().stream()).toList();
    }
}
