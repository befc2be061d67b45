package dev.understudy.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    private SourceFolder sources;

    @BeforeEach
    void setUp() {
        sources = new SourceFolder(folder);
    }

    @Test
    void aFileThatDidNotChangeKeepsItsDate() throws IOException {
        // Given
        Path file = existing("a/Same.java", "// Generated from x\n");

        // When
        sources.write("a/Same.java", "// Generated from x\n");

        // Then
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void aFileThatChangedIsWritten() throws IOException {
        // Given
        Path file = existing("a/Other.java", "// Generated from x\n");

        // When
        sources.write("a/Other.java", "// Generated from y\n");

        // Then
        assertThat(file).hasContent("// Generated from y");
    }

    @Test
    void aFileThatIsGeneratedNoMoreDisappears() throws IOException {
        // Given
        Path stale = existing("a/Stale.java", "// Generated from x\n");
        sources.write("a/Fresh.java", "// Generated from x\n");

        // When
        sources.deleteStale();

        // Then
        assertThat(stale).doesNotExist();
        assertThat(folder.resolve("a/Fresh.java")).exists();
    }

    @Test
    void aFileThatSomebodyWroteByHandStays() throws IOException {
        // Given
        Path handWritten = existing("a/Mine.java", "package a;\n");
        sources.write("a/Fresh.java", "// Generated from x\n");

        // When
        sources.deleteStale();

        // Then
        assertThat(handWritten).exists();
    }

    @Test
    void twoShapesCannotBecomeOneFile() {
        // Given
        sources.write("a/Twice.java", "// Generated from x\n");

        // When / Then
        assertThatThrownBy(() -> sources.write("a/Twice.java", "// Generated from y\n"))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("a/Twice.java");
    }

    private Path existing(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, LONG_AGO);
        return file;
    }
}
