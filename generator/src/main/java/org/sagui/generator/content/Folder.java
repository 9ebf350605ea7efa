package org.sagui.generator.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists folders in an order that does not depend on the machine. */
public final class Folder {
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    private Folder() {}

    /** The folders directly in a folder; none when it does not exist. */
    static List<Path> foldersIn(Path folder) {
        return list(folder, Files::isDirectory);
    }

    /** The names of the files directly in a folder, as the file system spells them. */
    public static Set<String> filesIn(Path folder) {
        Set<String> names = new TreeSet<>();
        list(folder, Files::isRegularFile).forEach(file -> names.add(name(file)));
        return names;
    }

    static String name(Path path) {
        return path.getFileName().toString();
    }

    /** What editors and file managers leave everywhere. */
    private static boolean isLitter(String name) {
        return name.startsWith(".") || name.endsWith("~") || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }

    private static List<Path> list(Path folder, Predicate<Path> which) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !isLitter(name(entry)))
                    .filter(which)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
