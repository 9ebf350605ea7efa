package org.sagui.generator.markdown;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of {@code :::} container. A new one is a record with its reader, a line in {@link #ALL}, and a template of the
 * same name that shows it.
 *
 * @param reader makes the record and notes what is wrong
 */
record ContainerKind(String name, Function<ContainerReader, ContainerContent> reader) {
    static final Map<String, ContainerKind> ALL = List.of(
                    new ContainerKind("credits", Credits::read),
                    new ContainerKind("figure", Figure::read),
                    new ContainerKind("lab", LabText::read),
                    new ContainerKind("quiz", Quiz::read),
                    new ContainerKind("try", Try::read))
            .stream()
            .collect(Collectors.toMap(ContainerKind::name, Function.identity()));
}
