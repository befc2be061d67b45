package dev.understudy.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generating may be left out only when it would change nothing. */
class FingerprintTest {
    @TempDir
    private Path folder;

    private Path model;
    private Path generated;
    private Fingerprint fingerprint;

    @BeforeEach
    void aFolderGeneratedFromAModel() throws IOException {
        model = Files.createDirectory(folder.resolve("model")).resolve("a.smithy");
        Files.writeString(model, "structure A {}");
        generated = Files.createDirectory(folder.resolve("java")).resolve("A.java");
        Files.writeString(generated, "class A {}");
        fingerprint = new Fingerprint(List.of(folder.resolve("model")), folder.resolve("java"));
    }

    @Test
    void nothingMatchesBeforeTheFirstRun() {
        assertThat(fingerprint.matches()).isFalse();
    }

    @Test
    void matchesWhenNothingChanged() {
        fingerprint.save();

        assertThat(fingerprint.matches()).isTrue();
    }

    @Test
    void aChangedModelDoesNotMatch() throws IOException {
        fingerprint.save();

        Files.writeString(model, "structure A { b: String }");

        assertThat(fingerprint.matches()).isFalse();
    }

    @Test
    void aRenamedModelDoesNotMatch() throws IOException {
        fingerprint.save();

        Files.move(model, model.resolveSibling("b.smithy"));

        assertThat(fingerprint.matches()).isFalse();
    }

    @Test
    void aDeletedGeneratedFileDoesNotMatch() throws IOException {
        fingerprint.save();

        Files.delete(generated);

        assertThat(fingerprint.matches()).isFalse();
    }
}
