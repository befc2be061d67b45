package dev.understudy.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;

/**
 * Says whether a folder of generated sources still is what its models gave: a digest over the models, the generator and
 * the folder itself, kept in a file beside that folder. Reading it takes milliseconds where Smithy takes a second.
 */
final class Fingerprint {
    private final List<Path> models;
    private final Path output;

    Fingerprint(List<Path> models, Path output) {
        this.models = models;
        this.output = output;
    }

    /** Whether neither a model, nor the generator, nor a generated file has changed since {@link #save}. */
    boolean matches() {
        try {
            return Files.exists(file()) && Files.readString(file()).equals(digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void save() {
        try {
            Files.writeString(file(), digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return output.resolveSibling(output.getFileName() + ".fingerprint");
    }

    private String digest() throws IOException {
        MessageDigest digest = sha256();
        for (Path model : models) {
            add(digest, model);
        }
        add(digest, placeOf(Fingerprint.class));
        // A release of Smithy never changes, so its file name, which has the version, is enough.
        digest.update(placeOf(Model.class).toString().getBytes(UTF_8));
        add(digest, output);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(root.relativize(file).toString().getBytes(UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
