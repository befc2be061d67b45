package dev.understudy.core.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process with everything that it started. Processes whose parent is gone belong to nobody any more; on Linux they are
 * found by a word in their environment, which they inherited.
 */
final class ProcessTree {
    private static final Path PROC = Path.of("/proc");

    /** Killing takes a moment in which a process may start another. */
    private static final int ROUNDS = 3;

    private ProcessTree() {}

    /** Kills a process and everything below it. */
    static void kill(Process process, String word) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        // Process.destroy would also close the streams, with what is still to be read from them.
        process.toHandle().destroyForcibly();
        killOrphans(word);
    }

    /** Kills whatever has a word in its environment. */
    static void killOrphans(String word) {
        boolean left = Files.isDirectory(PROC);
        for (int round = 0; left && round < ROUNDS; round++) {
            left = ProcessHandle.allProcesses()
                            .filter(handle -> marked(handle, word))
                            .filter(ProcessHandle::destroyForcibly)
                            .count()
                    > 0;
        }
    }

    private static boolean marked(ProcessHandle handle, String word) {
        try {
            Path environment = PROC.resolve(Long.toString(handle.pid())).resolve("environ");
            return Files.isReadable(environment)
                    && new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            return false;
        }
    }
}
