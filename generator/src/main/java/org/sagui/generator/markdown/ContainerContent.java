package org.sagui.generator.markdown;

/** What a container holds: a record whose nodes are still part of the document. */
public sealed interface ContainerContent permits Credits, Figure, LabText, Quiz, Try {}
