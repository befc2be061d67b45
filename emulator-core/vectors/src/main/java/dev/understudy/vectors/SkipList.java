package dev.understudy.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The vectors that a codec disagrees with on purpose, each with the reason, from a resource beside the test. */
final class SkipList {
    private final Map<String, String> reasons = new LinkedHashMap<>();

    private SkipList() {}

    /** Reads lines of the form {@code kind/id: reason}; empty lines and those after {@code #} say nothing. */
    static SkipList read(Class<?> test, String resource) {
        SkipList list = new SkipList();
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(list::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    private void add(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("a skip needs a reason: " + line);
        }
        reasons.put(line.substring(0, colon), line.substring(colon + 2));
    }

    /** Why a vector is skipped, by {@link VectorCase#key()}. */
    Map<String, String> reasons() {
        return reasons;
    }
}
