package dev.understudy.core.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories are found in one folder, and nowhere else. */
class GitRootTest {
    @TempDir
    Path parent = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void repositoriesLieInTheRootAndBesideIt() throws IOException {
        root = Files.createDirectories(parent.toRealPath().resolve("root"));
        for (String home : new String[] {"owner/tree/.git", "owner/bare.git", "plain/.git", "../beside/.git"}) {
            repository(root.resolve(home));
        }
        Files.createDirectories(root.resolve("owner/empty"));
        Files.createSymbolicLink(root.resolve("linked"), root.resolveSibling("beside"));
        Files.createDirectories(root.resolve("half"));
        Files.createSymbolicLink(root.resolve("half/.git"), root.resolveSibling("beside/.git"));
    }

    private static void repository(Path home) throws IOException {
        Files.createDirectories(home.resolve("objects"));
        Files.writeString(home.resolve("HEAD"), "ref: refs/heads/main\n");
    }

    @ParameterizedTest
    @CsvSource({"owner/tree, owner/tree/.git", "owner/bare, owner/bare.git", "anybody/plain, plain/.git"})
    void aRepositoryIsAFolderByItsWholeOrItsLastName(String repository, String home) {
        assertThat(GitRoot.in(root).find(repository)).isEqualTo(root.resolve(home));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner/missing",
                "owner/empty",
                "../beside",
                "x/../../beside",
                "a/..",
                "./.",
                "a/linked",
                "a/half",
                "a/b\0c"
            })
    void whatIsNoRepositoryInTheRootIsNotFound(String repository) {
        assertThat(GitRoot.in(root).find(repository)).isNull();
    }

    @Test
    void nobodySeesRepositoriesUnlessToldWhereTheyAre() {
        assertThat(GitRoot.none().present()).isFalse();
        assertThat(GitRoot.none().find("owner/tree")).isNull();
    }
}
