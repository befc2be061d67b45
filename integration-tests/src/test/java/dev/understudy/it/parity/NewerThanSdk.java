package dev.understudy.it.parity;

import dev.understudy.core.model.ServiceModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The list of what our models have from versions of AWS's models newer than the SDK's. */
final class NewerThanSdk {
    static final String FILE = "newer-than-sdk.txt";

    private NewerThanSdk() {}

    /** The entries of one service. */
    static List<String> of(ServiceModel service) {
        String start = service.id() + ": ";
        try (InputStream file = Objects.requireNonNull(NewerThanSdk.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
