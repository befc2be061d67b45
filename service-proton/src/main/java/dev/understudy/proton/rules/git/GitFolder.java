package dev.understudy.proton.rules.git;

/**
 * A folder of a branch.
 *
 * @param path its path, with {@code /} between folders; empty for the whole branch
 * @param content the id of what is in it: two folders with the same are the same in every byte
 */
public record GitFolder(String path, String content) {
    /** The path of something in this folder. */
    String pathOf(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** Its own name. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
