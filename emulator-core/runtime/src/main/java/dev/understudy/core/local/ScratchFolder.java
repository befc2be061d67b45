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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A temporary folder of one program, which nobody else may look into. */
final class ScratchFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    static ScratchFolder create(Map<String, Blob> files) throws IOException {
        ScratchFolder folder = new ScratchFolder(Files.createTempDirectory("understudy-program-"));
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

    private void write(String name, Blob content) throws IOException {
        Path target = path.resolve(name).normalize();
        if (!target.startsWith(path)) {
            throw new IOException("a file lies outside of the temporary folder: " + name);
        }
        Files.createDirectories(target.resolveSibling("."));
        Files.write(target, content.unsafeBytes());
    }

    Path path() {
        return path;
    }

    /** Input from a file lets a program read as slowly as it likes, and nobody has to wait for it. */
    File input(String text) throws IOException {
        return Files.writeString(Files.createTempFile(path, "input-", ""), text).toFile();
    }

    void remove() {
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
