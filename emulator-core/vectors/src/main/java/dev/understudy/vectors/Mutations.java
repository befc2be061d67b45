package dev.understudy.vectors;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Damages texts, the same way for the same seed. */
public final class Mutations {
    private static final String[] TOKENS = {
        "null",
        "true",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\u0000",
        "\\ud83d",
        "\"\\ude00\"",
        "-",
        "1e999",
        "1e-99999999",
        "9999999999999999999999",
        "0.5",
        "\"NaN\"",
        "{\"a\":1}",
        "[[[[[",
        "\"__type\":\"x\",",
        "%",
        "%zz",
        "&",
        "=",
        "/"
    };

    private final Random random;

    /** Prepares damage. */
    public Mutations(Random random) {
        this.random = random;
    }

    /** A copy with up to four changes: a byte replaced, some removed, some repeated, or a token put in. */
    public byte[] damage(byte[] text) {
        byte[] damaged = text;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            damaged = change(damaged);
        }
        return damaged;
    }

    private byte[] change(byte[] text) {
        int start = random.nextInt(text.length + 1);
        int end = Math.min(text.length, start + random.nextInt(5));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(text, 0, start);
        switch (random.nextInt(4)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.writeBytes(TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            case 2 -> {
                out.write(text, start, end - start);
                end = start;
            }
            default -> {}
        }
        out.write(text, end, text.length - end);
        return out.toByteArray();
    }

    /** Bytes that mean nothing. */
    public byte[] noise() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }
}
