package dev.understudy.proton.rules.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/** The newest commit of a branch, while its repository is open. */
public final class GitBranch {
    /** AWS's limit for each file of a bundle; specs and other files are smaller. */
    static final int MOST_FILE_BYTES = 2 * 1024 * 1024;

    static final long MOST_BYTES = 64L * 1024 * 1024;
    static final int MOST_ENTRIES = 100_000;
    static final int MOST_LEVELS = 32;

    private static final int MOST_OBJECT_BYTES = 4 * 1024 * 1024;
    private static final ObjectChecker CHECKER = new ObjectChecker().setAllowLeadingZeroFileMode(true);

    private final ObjectId commit;
    private final ObjectReader objects;
    private final Check check;
    private @Nullable GitFolder root;
    private int entries;

    GitBranch(ObjectId commit, ObjectReader objects, Check check) {
        this.commit = commit;
        this.objects = objects;
        this.check = check;
    }

    /** What is looked at before anything but the commit's id is read. */
    @FunctionalInterface
    interface Check {
        void pass() throws GitFault;
    }

    /** The id of the commit. */
    public String sha() {
        return commit.name();
    }

    /**
     * The whole branch.
     *
     * @throws GitFault if it cannot be read
     */
    public GitFolder root() throws GitFault {
        GitFolder known = root;
        if (known == null) {
            check.pass();
            RevCommit parsed = RevCommit.parse(bytes(commit, Constants.OBJ_COMMIT, ""));
            known = new GitFolder("", parsed.getTree().name());
            root = known;
        }
        return known;
    }

    /**
     * The folder of this path, or null.
     *
     * @param path with {@code /} between folders; a {@code /} or {@code ./} at the beginning, and a {@code /} at the end,
     *     mean nothing
     * @throws GitFault if the branch cannot be read
     */
    public @Nullable GitFolder folder(String path) throws GitFault {
        GitFolder folder = root();
        for (String name : path.split("/", -1)) {
            if (!name.isEmpty() && !name.equals(".")) {
                Entry entry = entry(folder, name);
                if (entry == null || !entry.isFolder()) {
                    return null;
                }
                folder = entry.asFolder(folder);
            }
        }
        return folder;
    }

    /**
     * The folders in a folder.
     *
     * @throws GitFault if they cannot be read
     */
    public List<GitFolder> folders(GitFolder folder) throws GitFault {
        return entries(folder).stream()
                .filter(Entry::isFolder)
                .map(entry -> entry.asFolder(folder))
                .toList();
    }

    /**
     * The folder of this name that lies nearest to the top of another; of several the first, or null.
     *
     * @throws GitFault if the branch cannot be read
     */
    public @Nullable GitFolder find(GitFolder top, String name) throws GitFault {
        Queue<GitFolder> open = new ArrayDeque<>();
        open.add(top);
        while (!open.isEmpty()) {
            for (GitFolder folder : folders(open.remove())) {
                if (folder.name().equals(name)) {
                    return folder;
                }
                refuseDepth(folder.path());
                open.add(folder);
            }
        }
        return null;
    }

    /**
     * The content of a file, or null if there is none.
     *
     * @param path as in {@link #folder}
     * @throws GitFault if it cannot be read
     */
    public byte @Nullable [] file(String path) throws GitFault {
        int slash = path.lastIndexOf('/');
        GitFolder folder = folder(slash < 0 ? "" : path.substring(0, slash));
        Entry entry = folder == null ? null : entry(folder, path.substring(slash + 1));
        return folder == null || entry == null || !entry.isFile() ? null : content(entry, folder);
    }

    /**
     * The files in a folder and in the folders below it, by their paths in it. There must be nothing but files and folders.
     *
     * @param wanted tells by a path whether somebody needs the file
     * @throws GitFault if they cannot be read, or are too large
     */
    public Map<String, byte[]> files(GitFolder top, Predicate<String> wanted) throws GitFault {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long bytes = 0;
        Queue<GitFolder> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            GitFolder folder = open.remove();
            for (Entry entry : entries(folder)) {
                String path = folder.pathOf(entry.name);
                if (entry.isFolder()) {
                    refuseDepth(path);
                    open.add(entry.asFolder(folder));
                    continue;
                }
                if (!entry.isFile()) {
                    throw GitErrors.noPlainFile(path);
                }
                String inTop =
                        top.path().isEmpty() ? path : path.substring(top.path().length() + 1);
                if (wanted.test(inTop)) {
                    byte[] content = content(entry, folder);
                    bytes += content.length;
                    if (bytes > MOST_BYTES) {
                        throw GitErrors.filesTooLarge(top.path(), MOST_BYTES);
                    }
                    files.put(inTop, content);
                }
            }
        }
        return files;
    }

    private @Nullable Entry entry(GitFolder folder, String name) throws GitFault {
        for (Entry entry : entries(folder)) {
            if (entry.name.equals(name)) {
                return entry;
            }
        }
        return null;
    }

    /** What is in a folder; the same folder may be in many places, so all that are looked at count. */
    private List<Entry> entries(GitFolder folder) throws GitFault {
        byte[] raw = bytes(ObjectId.fromString(folder.content()), Constants.OBJ_TREE, folder.path());
        List<Entry> found = new ArrayList<>();
        try {
            CHECKER.checkTree(raw);
            CanonicalTreeParser parser = new CanonicalTreeParser();
            parser.reset(raw);
            for (; !parser.eof(); parser.next()) {
                if (++entries > MOST_ENTRIES) {
                    throw GitErrors.tooManyEntries(MOST_ENTRIES);
                }
                found.add(new Entry(parser.getEntryPathString(), parser.getEntryFileMode(), parser.getEntryObjectId()));
            }
        } catch (IOException e) {
            throw GitErrors.damaged(folder.path());
        }
        return found;
    }

    private byte[] content(Entry entry, GitFolder folder) throws GitFault {
        String path = folder.pathOf(entry.name);
        try {
            // Asked first, so that nothing large is unpacked.
            if (objects.getObjectSize(entry.id, Constants.OBJ_BLOB) > MOST_FILE_BYTES) {
                throw GitErrors.fileTooLarge(path, MOST_FILE_BYTES);
            }
            return objects.open(entry.id, Constants.OBJ_BLOB).getCachedBytes(MOST_FILE_BYTES);
        } catch (IOException e) {
            throw GitErrors.damaged(path);
        }
    }

    private byte[] bytes(ObjectId id, int type, String path) throws GitFault {
        try {
            if (objects.getObjectSize(id, type) > MOST_OBJECT_BYTES) {
                throw GitErrors.folderTooLarge(path);
            }
            return objects.open(id, type).getCachedBytes(MOST_OBJECT_BYTES);
        } catch (LargeObjectException e) {
            throw GitErrors.folderTooLarge(path);
        } catch (IOException e) {
            throw GitErrors.damaged(path);
        }
    }

    private static void refuseDepth(String path) throws GitFault {
        if (path.chars().filter(each -> each == '/').count() >= MOST_LEVELS) {
            throw GitErrors.tooDeep(MOST_LEVELS);
        }
    }

    private record Entry(String name, FileMode mode, ObjectId id) {
        boolean isFolder() {
            return mode.equals(FileMode.TREE);
        }

        boolean isFile() {
            return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
        }

        GitFolder asFolder(GitFolder parent) {
            return new GitFolder(parent.pathOf(name), id.name());
        }
    }
}
