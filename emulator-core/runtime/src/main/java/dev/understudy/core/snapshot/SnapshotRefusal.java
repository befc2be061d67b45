package dev.understudy.core.snapshot;

/** A snapshot that cannot be loaded here: damaged, of another format, or of services that are not running. */
public final class SnapshotRefusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public SnapshotRefusal(String reason) {
        super(reason);
    }
}
