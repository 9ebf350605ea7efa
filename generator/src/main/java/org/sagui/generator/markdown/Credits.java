package org.sagui.generator.markdown;

/** The list of others' works that a site carries. The container is empty: the list is data of the program. */
public record Credits() implements ContainerContent {
    static Credits read(ContainerReader reader) {
        reader.children()
                .forEach(node ->
                        reader.problem(node, "The credits list is made by the build.", "Leave the container empty."));
        return new Credits();
    }
}
