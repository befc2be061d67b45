package dev.understudy.core.id;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers in the forms that AWS uses. With a seed, the same calls give the same identifiers.
 *
 * <p>Safe for concurrent use and free of locks: SplitMix64 over a shared counter.
 */
public final class IdGenerator {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final AtomicLong state;

    private IdGenerator(long seed) {
        this.state = new AtomicLong(seed);
    }

    /**
     * A generator that makes other identifiers in every run. They keep no secrets, so their seed needs no cryptographic
     * source; to load one takes a noticeable part of the time to start.
     */
    public static IdGenerator random() {
        return new IdGenerator(ThreadLocalRandom.current().nextLong());
    }

    /** A generator that always makes the same identifiers in the same order. */
    public static IdGenerator seeded(long seed) {
        return new IdGenerator(seed);
    }

    /** Where the generator stands, so that {@link #continueAt} makes the same identifiers from here on. */
    public long position() {
        return state.get();
    }

    /** Goes on from where a generator stood. */
    public void continueAt(long position) {
        state.set(position);
    }

    /** The next 64 random bits. */
    public long nextLong() {
        long z = state.addAndGet(GOLDEN_GAMMA);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A version 4 UUID, as in {@code 5b2d3c0e-…}. */
    public String uuid() {
        long high = (nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** {@code length} lower-case hexadecimal digits. */
    public String hex(int length) {
        return from(new String(HEX), length);
    }

    /** {@code length} lower-case letters and digits, the first of them a letter. */
    public String alphanumeric(int length) {
        return from("abcdefghijklmnopqrstuvwxyz", 1)
                + from("abcdefghijklmnopqrstuvwxyz0123456789", Math.max(0, length - 1));
    }

    /** {@code length} characters, each one of {@code alphabet}. */
    public String from(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt((int) Long.remainderUnsigned(nextLong(), alphabet.length())));
        }
        return text.toString();
    }

    /** A number from 0 to {@code bound - 1}. */
    public long below(long bound) {
        return Long.remainderUnsigned(nextLong(), bound);
    }
}
