package dev.understudy.proton.rules.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.proton.fixture.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is committed to a branch is read, with limits, and nothing else is. */
@Timeout(60)
class GitBranchTest {
    @TempDir
    Path root = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private GitFixture git;

    @SuppressWarnings("NullAway.Init")
    private GitRepositories repositories;

    @BeforeEach
    void thereIsARepository() {
        git = GitFixture.create(root, "owner/infra");
        repositories = new GitRepositories(git.root());
    }

    private <R> R read(BranchReader<R> reader) throws GitFault {
        return repositories.read("owner/infra", "main", reader);
    }

    private @Nullable GitFolder folder(String path) throws GitFault {
        return read(branch -> branch.folder(path));
    }

    private byte @Nullable [] file(String path) throws GitFault {
        return read(branch -> branch.file(path));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertFault(BranchReader<?> reader) {
        return assertThatThrownBy(() -> read(reader)).isInstanceOf(GitFault.class);
    }

    @Test
    void filesOfAFolderAreReadByTheirPathsInIt() throws GitFault {
        String sha = git.write("a/b/one", "1")
                .write("a/b/c/two", "2")
                .write("a/three", "3")
                .push("main");

        Map<String, byte[]> files = read(branch -> {
            assertThat(branch.sha()).isEqualTo(sha);
            GitFolder folder = branch.folder("/a/./b/");
            return folder == null ? Map.of() : branch.files(folder, path -> !path.equals("one"));
        });

        assertThat(files).containsOnlyKeys("c/two");
        assertThat(new String(files.get("c/two"), UTF_8)).isEqualTo("2");
    }

    @Test
    void theFolderNearestToTheTopIsFoundFirst() throws GitFault {
        git.write("archive/et/v1/x", "")
                .write("z/et/v1/x", "")
                .write("a/b/et/v1/x", "")
                .push("main");

        GitFolder found = read(branch -> branch.find(branch.root(), "et"));

        assertThat(found).isNotNull().extracting(GitFolder::path).isEqualTo("archive/et");
    }

    @Test
    void theIdOfAFolderChangesWithItsContentOnly() throws GitFault {
        git.write("a/x", "1").push("main");
        GitFolder before = folder("a");
        git.write("b/x", "1").push("main");
        GitFolder same = folder("a");
        git.write("a/x", "2").push("main");

        GitFolder changed = folder("a");

        assertThat(same).isEqualTo(before);
        assertThat(changed).isNotEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNull() throws GitFault {
        git.write("a/x", "1").push("main");

        assertThat(folder("a/x")).isNull();
        assertThat(folder("../a")).isNull();
        assertThat(file("a/y")).isNull();
        assertThat(file("a")).isNull();
        assertThat(file("./a/x")).asString(UTF_8).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "../../HEAD", "a..b", "main\nx", "main.lock"})
    void branchesThatAreNotThereAreFaults(String branch) {
        git.write("a", "1").push("main");

        assertThatThrownBy(() -> repositories.read("owner/infra", branch, GitBranch::sha))
                .isInstanceOf(GitFault.class)
                .hasMessageStartingWith("The repository owner/infra has no branch ");
    }

    @Test
    void repositoriesThatAreNotThereAreFaults() {
        assertThatThrownBy(() -> repositories.read("owner/none", "main", GitBranch::sha))
                .hasMessage("The repository owner/none was not found.");
    }

    @Test
    void objectsOfOtherRepositoriesAreNotRead() throws IOException {
        git.write("a", "1").push("main");
        Files.writeString(git.home().resolve("objects/info/alternates"), "/elsewhere/objects\n");

        assertFault(GitBranch::root).hasMessageContaining("keeps its objects elsewhere");
    }

    @Test
    void linksAreNotFollowed() {
        git.write("a/x", "1").link("a/secret", "/etc/passwd").push("main");

        assertFault(branch -> branch.files(branch.root(), path -> true))
                .hasMessage("The entry [a/secret] is neither a file nor a folder.");
    }

    @Test
    void aLinkIsNoFile() throws GitFault {
        git.write("a/x", "1").link("ops.yaml", "/etc/passwd").push("main");

        assertThat(file("ops.yaml")).isNull();
    }

    @Test
    void hugeFilesAreNotRead() {
        git.write("a/x", "x".repeat(GitBranch.MOST_FILE_BYTES + 1)).push("main");

        assertFault(branch -> branch.file("a/x")).hasMessage("The file [a/x] is larger than 2 MB.");
    }

    @Test
    void manyLargeFilesAreNotRead() {
        String large = "x".repeat(GitBranch.MOST_FILE_BYTES);
        for (int i = 0; i <= GitBranch.MOST_BYTES / GitBranch.MOST_FILE_BYTES; i++) {
            git.write("a/" + i, large);
        }
        git.push("main");

        assertFault(branch -> branch.files(branch.root(), path -> true))
                .hasMessage("The files in [] are larger than 64 MB.");
    }

    /** Ten folders that all hold the same ten folders, and so on: small on disk, without end to whoever walks. */
    @Test
    void foldersThatHoldEachOtherManyTimesComeToAnEnd() {
        git.push("main", objects -> {
            ObjectId inner = folder(objects, Set.of("x"), FileMode.REGULAR_FILE, blob(objects));
            for (int level = 0; level < 20; level++) {
                inner = folder(objects, Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), FileMode.TREE, inner);
            }
            return inner;
        });

        assertFault(branch -> branch.find(branch.root(), "et")).hasMessageContaining("100000 files and folders");
    }

    @Test
    void deepFoldersComeToAnEnd() {
        git.push("main", objects -> {
            ObjectId inner = folder(objects, Set.of("x"), FileMode.REGULAR_FILE, blob(objects));
            for (int level = 0; level < 1000; level++) {
                inner = folder(objects, Set.of("d"), FileMode.TREE, inner);
            }
            return inner;
        });

        assertFault(branch -> branch.find(branch.root(), "et")).hasMessageContaining("more than 32 levels deep");
        assertFault(branch -> branch.files(branch.root(), path -> true))
                .hasMessageContaining("more than 32 levels deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", ".git", "a/b"})
    void namesThatLeadElsewhereAreDamage(String name) {
        git.push("main", objects -> folder(objects, Set.of(name), FileMode.REGULAR_FILE, blob(objects)));

        assertFault(branch -> branch.files(branch.root(), path -> true)).hasMessage("The folder [] is damaged.");
    }

    @Test
    void missingObjectsAreDamage() {
        git.push("main", objects -> folder(objects, Set.of("a"), FileMode.TREE, ObjectId.fromString("1".repeat(40))));

        assertFault(branch -> branch.folders(new GitFolder("a", "1".repeat(40))))
                .hasMessage("The folder [a] is damaged.");
    }

    private static ObjectId blob(ObjectInserter objects) throws IOException {
        return objects.insert(Constants.OBJ_BLOB, new byte[] {1});
    }

    /** Without the checks of a proper folder. */
    private static ObjectId folder(ObjectInserter objects, Set<String> names, FileMode mode, ObjectId id)
            throws IOException {
        TreeFormatter folder = new TreeFormatter();
        for (String name : names.stream().sorted().toList()) {
            folder.append(name.getBytes(UTF_8), 0, name.getBytes(UTF_8).length, mode, id, true);
        }
        return objects.insert(Constants.OBJ_TREE, folder.toByteArray());
    }
}
