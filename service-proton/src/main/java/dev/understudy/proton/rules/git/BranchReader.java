package dev.understudy.proton.rules.git;

/**
 * Takes from a branch what it needs, while the branch is open.
 *
 * @param <R> what it takes
 */
@FunctionalInterface
public interface BranchReader<R> {
    /**
     * Reads.
     *
     * @throws GitFault if what it needs cannot be read
     */
    R read(GitBranch branch) throws GitFault;
}
