package dev.understudy.core.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The first bytes of what a program writes. */
final class KeptOutput {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;

    KeptOutput(int most) {
        this.most = most;
    }

    synchronized void add(byte[] bytes, int length) {
        kept.write(bytes, 0, Math.min(length, most - kept.size()));
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
