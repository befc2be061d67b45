package dev.understudy.proton.rules.git;

import java.util.stream.Collectors;

/**
 * What is wrong with a repository. All texts are proposed; the limit on repositories stands in <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-template-sync-configs.html">Template sync
 * configurations</a>.
 */
final class GitErrors {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_PRINTED = 200;

    private GitErrors() {}

    static GitFault noRepository(String repository) {
        return new GitFault("The repository " + repository + " was not found.");
    }

    static GitFault noBranch(String repository, String branch) {
        return new GitFault("The repository " + repository + " has no branch " + printable(branch) + ".");
    }

    static GitFault unreadable(String repository, Exception cause) {
        return new GitFault("The repository " + repository + " cannot be read ("
                + cause.getClass().getSimpleName() + ").");
    }

    static GitFault borrows(String repository) {
        return new GitFault("The repository " + repository + " cannot be read: it keeps its objects elsewhere.");
    }

    static GitFault repositoryTooLarge(String repository, long mostBytes) {
        return new GitFault("The repository " + repository + " is larger than " + mostBytes / MEGABYTE + " MB.");
    }

    static GitFault tooManyEntries(int most) {
        return new GitFault("The branch has more than " + most + " files and folders.");
    }

    static GitFault tooDeep(int most) {
        return new GitFault("The branch has folders more than " + most + " levels deep.");
    }

    static GitFault damaged(String path) {
        return new GitFault("The folder [" + printable(path) + "] is damaged.");
    }

    static GitFault folderTooLarge(String path) {
        return new GitFault("The folder [" + printable(path) + "] has too many entries.");
    }

    static GitFault noPlainFile(String path) {
        return new GitFault("The entry [" + printable(path) + "] is neither a file nor a folder.");
    }

    static GitFault fileTooLarge(String path, int mostBytes) {
        return new GitFault("The file [" + printable(path) + "] is larger than " + mostBytes / MEGABYTE + " MB.");
    }

    static GitFault filesTooLarge(String path, long mostBytes) {
        return new GitFault("The files in [" + printable(path) + "] are larger than " + mostBytes / MEGABYTE + " MB.");
    }

    /** Names come from strangers and may hold anything. */
    private static String printable(String name) {
        return name.codePoints()
                .limit(MOST_PRINTED)
                .mapToObj(point -> Character.isISOControl(point) ? "?" : Character.toString(point))
                .collect(Collectors.joining());
    }
}
