package dev.understudy.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of generated sources that is brought up to date: files that did not change keep their date, so that the
 * compiler sees nothing new; files that are generated no more disappear.
 */
final class SourceFolder {
    /** How every generated file begins; nothing else is ever deleted. */
    static final String MARKER = "// Generated from ";

    private final Path root;
    private final Set<Path> current = new HashSet<>();

    SourceFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    void write(String relativePath, String text) {
        Path file = root.resolve(relativePath);
        if (!current.add(file)) {
            throw new CodegenException("two shapes want to become " + relativePath);
        }
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteStale() {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> stale = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !current.contains(file))
                    .toList();
            for (Path file : stale) {
                if (Files.readString(file).startsWith(MARKER)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
