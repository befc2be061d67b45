package dev.understudy.core.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where repositories of Git are: {@code --git-root DIR}. The repository {@code owner/name} is the folder {@code
 * owner/name} or {@code name} in it, with or without {@code .git} at the end, bare or with a working tree.
 *
 * @param folder null if nobody said where repositories are
 */
public record GitRoot(@Nullable Path folder) {
    private static final String SUFFIX = ".git";

    /** No repositories. */
    public static GitRoot none() {
        return new GitRoot(null);
    }

    /** Repositories in this folder. */
    public static GitRoot in(Path folder) {
        return new GitRoot(folder);
    }

    /** Whether there may be repositories at all. */
    public boolean present() {
        return folder != null;
    }

    /**
     * The folder in which Git keeps the objects and branches of a repository. It waits for a disk, so it may not be called
     * under a partition's lock. What a name or a link that leads out of the root leads to is not in it.
     *
     * @param repository as in {@code owner/name}
     * @return null if there is no such repository
     */
    public @Nullable Path find(String repository) {
        if (folder == null) {
            return null;
        }
        String name = repository.substring(repository.lastIndexOf('/') + 1);
        try {
            Path root = folder.toRealPath();
            for (String candidate : List.of(repository, repository + SUFFIX, name, name + SUFFIX)) {
                Path found = found(root, root.resolve(candidate).normalize());
                if (found != null) {
                    return found;
                }
            }
        } catch (IOException | InvalidPathException e) {
            // there is none, as far as can be seen
        }
        return null;
    }

    private static @Nullable Path found(Path root, Path candidate) throws IOException {
        if (!candidate.startsWith(root) || candidate.equals(root) || !Files.isDirectory(candidate)) {
            return null;
        }
        Path inside = candidate.resolve(SUFFIX);
        Path home = (Files.isDirectory(inside) ? inside : candidate).toRealPath();
        boolean holdsRepository =
                Files.isRegularFile(home.resolve("HEAD")) && Files.isDirectory(home.resolve("objects"));
        return home.startsWith(root) && holdsRepository ? home : null;
    }
}
