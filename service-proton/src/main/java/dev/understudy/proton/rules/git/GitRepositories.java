package dev.understudy.proton.rules.git;

import dev.understudy.core.git.GitRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads branches of local repositories, which stand in for those that are linked. Nothing is ever checked out, and what is
 * in the working tree does not count: only what was committed does.
 */
public final class GitRepositories {
    private static final Logger LOG = LoggerFactory.getLogger(GitRepositories.class);

    /** AWS's limit. */
    private static final long MOST_BYTES = 250L * 1024 * 1024;

    private static final String OBJECTS = "objects";

    private final GitRoot root;

    /** Repositories in this folder. */
    public GitRepositories(GitRoot root) {
        this.root = root;
    }

    /** Whether there may be repositories at all. */
    public boolean present() {
        return root.present();
    }

    /**
     * Reads a branch as it is now. It waits for a disk, so it may not be called under a partition's lock.
     *
     * @param repository as in {@code owner/name}
     * @param reader is called with the branch, which is open no longer than that
     * @throws GitFault if there is no such branch, or it cannot be read
     */
    public <R> R read(String repository, String branch, BranchReader<R> reader) throws GitFault {
        Path home = root.find(repository);
        if (home == null) {
            throw GitErrors.noRepository(repository);
        }
        refuseBorrowed(repository, home);
        String ref = Constants.R_HEADS + branch;
        if (!Repository.isValidRefName(ref)) {
            throw GitErrors.noBranch(repository, branch);
        }
        try (Repository opened = new FileRepositoryBuilder()
                        .setGitDir(home.toFile())
                        .setBare()
                        .setMustExist(true)
                        .build();
                ObjectReader objects = opened.newObjectReader()) {
            Ref head = opened.exactRef(ref);
            if (head == null || head.getObjectId() == null) {
                throw GitErrors.noBranch(repository, branch);
            }
            return reader.read(new GitBranch(head.getObjectId(), objects, () -> refuseLarge(repository, home)));
        } catch (IOException | RuntimeException e) {
            // JGit throws of the latter, too, when objects are damaged
            LOG.warn("The repository {} cannot be read", home, e);
            throw GitErrors.unreadable(repository, e);
        }
    }

    /** Objects outside of the repository's own folder may be anybody's. */
    private static void refuseBorrowed(String repository, Path home) throws GitFault {
        Path objects = home.resolve(OBJECTS);
        if (Files.exists(objects.resolve("info").resolve("alternates"))
                || Files.exists(home.resolve("commondir"))
                || Files.isSymbolicLink(objects)) {
            throw GitErrors.borrows(repository);
        }
    }

    private static void refuseLarge(String repository, Path home) throws GitFault {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(home.resolve(OBJECTS))) {
            for (Iterator<Path> each = files.iterator(); each.hasNext() && bytes <= MOST_BYTES; ) {
                Path file = each.next();
                bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
            }
        } catch (IOException e) {
            throw GitErrors.unreadable(repository, e);
        }
        if (bytes > MOST_BYTES) {
            throw GitErrors.repositoryTooLarge(repository, MOST_BYTES);
        }
    }
}
