package dev.understudy.core.local;

/** Hears what a program writes while it runs, on threads of its own. */
@FunctionalInterface
public interface OutputListener {
    /**
     * It wrote something.
     *
     * @param bytes begins with what it wrote; belongs to the caller
     * @param length how many bytes it wrote
     * @param error whether to its standard error
     */
    void wrote(byte[] bytes, int length, boolean error);
}
