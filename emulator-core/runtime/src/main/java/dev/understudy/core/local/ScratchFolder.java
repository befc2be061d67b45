package dev.understudy.core.local;

import dev.understudy.core.model.Blob;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A temporary folder which nobody else may look into. It is gone when it is removed, or with this machine's Java. */
public final class ScratchFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

    private static final Set<ScratchFolder> PRESENT = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> PRESENT.forEach(ScratchFolder::remove), "understudy-folders"));
    }

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /**
     * A new folder with these files in it.
     *
     * @throws IOException if the machine refuses
     */
    public static ScratchFolder create(Map<String, Blob> files) throws IOException {
        ScratchFolder folder = new ScratchFolder(Files.createTempDirectory("understudy-program-"));
        PRESENT.add(folder);
        try {
            for (Map.Entry<String, Blob> file : files.entrySet()) {
                folder.write(file.getKey(), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            folder.remove();
            throw e;
        }
    }

    /**
     * Writes a file, with the folders that it lies in.
     *
     * @param name its path within this folder
     * @return where it lies
     * @throws IOException if that is outside of this folder, or the machine refuses
     */
    public Path write(String name, Blob content) throws IOException {
        Path target = path.resolve(name).normalize();
        if (!target.startsWith(path)) {
            throw new IOException("a file lies outside of the temporary folder: " + name);
        }
        Files.createDirectories(target.resolveSibling("."));
        return Files.write(target, content.unsafeBytes());
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Input from a file lets a program read as slowly as it likes, and nobody has to wait for it. */
    File input(String text) throws IOException {
        return Files.writeString(Files.createTempFile(path, "input-", ""), text).toFile();
    }

    /** Removes it with everything in it, unless somebody has. */
    public void remove() {
        if (!PRESENT.remove(this)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Cannot remove {}: {}", path, e.toString());
        }
    }
}
