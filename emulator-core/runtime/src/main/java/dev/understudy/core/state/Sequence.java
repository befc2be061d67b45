package dev.understudy.core.state;

/** Numbers 1, 2, 3, … without gaps. Guarded by the lock of the partition that it belongs to. */
public final class Sequence {
    private final String name;
    private long last;

    Sequence(String name) {
        this.name = name;
    }

    /** The sequence's name within its store. */
    public String name() {
        return name;
    }

    /** The next number. */
    public long next() {
        return ++last;
    }

    /** The number given last, 0 if none was. */
    public long last() {
        return last;
    }

    /** Goes on after {@code number}. */
    void continueAfter(long number) {
        last = number;
    }

    @Override
    public String toString() {
        return name + "@" + last;
    }
}
