package dev.understudy.proton.state.sync;

/** How far an attempt to sync a resource has come. */
public sealed interface SyncProgress {
    /**
     * A template version is registered; what came of it, that version knows.
     *
     * @param version its key
     */
    record Registering(String version) implements SyncProgress {}

    /**
     * A service instance is deployed; what came of it, that deployment knows.
     *
     * @param deployment its id
     */
    record Deploying(String deployment) implements SyncProgress {}

    /** It came to a good end. */
    record Succeeded() implements SyncProgress {}

    /** It came to nothing. */
    record Failed() implements SyncProgress {}
}
