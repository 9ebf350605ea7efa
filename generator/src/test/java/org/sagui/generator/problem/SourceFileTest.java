package org.sagui.generator.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("pt-BR.md");
    }

    private Optional<String> text() {
        return SourceFile.read(file, problems).map(SourceFile::text);
    }

    private List<String> told() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void isUtf8() throws IOException {
        Files.writeString(file, "Olá, sagui 🐒\n");

        assertThat(text()).hasValue("Olá, sagui 🐒\n");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void byteOrderMarkAndLineEndsOfWindowsAreNotPartOfTheText() throws IOException {
        Files.writeString(file, "\uFEFFum\r\ndois\r\n\uFEFF");

        assertThat(text()).hasValue("um\ndois\n\uFEFF");
    }

    @Test
    void otherEncodingsAreTold() throws IOException {
        Files.write(file, new byte[] {'O', 'l', (byte) 0xe1});

        assertThat(text()).isEmpty();
        assertThat(told())
                .containsExactly(file + ":1:1: This file is not UTF-8 text.\n    Save it as UTF-8 in your editor.");
    }

    @Test
    void twoMillionBytesAreRead() throws IOException {
        Files.write(file, new byte[2_000_000]);

        assertThat(text()).isPresent();
    }

    @Test
    void oneByteMoreIsTold() throws IOException {
        Files.write(file, new byte[2_000_001]);

        assertThat(text()).isEmpty();
        assertThat(told())
                .containsExactly(file + ":1:1: This file has 2000001 bytes, more than the 2000000 that are read.\n"
                        + "    Split it into smaller files.");
    }

    @Test
    void aMissingFileIsTold() {
        assertThat(text()).isEmpty();
        assertThat(told()).containsExactly(file + ":1:1: This file is missing.\n    Create it, or mend its name.");
    }

    @Test
    void aFolderOfItsNameIsTold() throws IOException {
        Files.createDirectory(file);

        assertThat(text()).isEmpty();
        assertThat(told()).containsExactly(file + ":1:1: This file cannot be read.\n    Check its permissions.");
    }
}
