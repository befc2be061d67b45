package dev.understudy.it.sdk;

import dev.understudy.core.EmulatorBuilder;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.git.GitRoot;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.ExampleBundles;
import dev.understudy.proton.bundles.SheetBundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is outside of an emulator: buckets and repositories of Git, in folders that one test class has for itself. The
 * bucket {@value #BUCKET} holds the bundles of the reference sheet's scenarios and the examples of the distribution, each
 * by its name.
 */
public final class Outside implements AfterAllCallback {
    /** The bucket. */
    public static final String BUCKET = "bundles";

    private final Path folder;

    /** Makes the folders. */
    public Outside() {
        try {
            folder = Files.createTempDirectory("outside");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (SheetBundles bundle : SheetBundles.values()) {
            put(bundle.name(), bundle.packed());
        }
        for (ExampleBundles bundle : ExampleBundles.values()) {
            put(bundle.name(), bundle.packed());
        }
    }

    /** Lets an emulator see it. */
    public EmulatorBuilder around(EmulatorBuilder settings) {
        return settings.buckets(Buckets.inFolder(folder.resolve("s3"))).repositories(GitRoot.in(folder.resolve("git")));
    }

    /** Puts an object into the bucket. */
    public void put(String key, byte[] content) {
        BundlePacker.put(content, folder.resolve("s3"), BUCKET, key);
    }

    /**
     * Commits files on the branch {@code main} of a repository, which is made if there is none.
     *
     * @param repository as in {@code owner/name}
     * @return the commit's id
     */
    public String commit(String repository, Map<String, String> files) {
        Path home = folder.resolve("git").resolve(repository);
        try (Git git =
                Git.init().setDirectory(home.toFile()).setInitialBranch("main").call()) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = home.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setAuthor("a", "a@example.com")
                    .setCommitter("a", "a@example.com")
                    .setSign(false)
                    .setMessage("change")
                    .call()
                    .name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
