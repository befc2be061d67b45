package dev.understudy.proton.state.sync;

import org.jspecify.annotations.Nullable;

/**
 * The syncs of a resource: of a major version of a template, or of an instance of a service.
 *
 * @param key which resource
 * @param content the id of what it was synced with last; another one means that something changed
 * @param latest the newest attempt
 * @param successful the newest attempt that came to a good end; null if none did
 */
public record ResourceSyncRecord(
        String key,
        String content,
        SyncAttempt latest,
        @Nullable SyncAttempt successful) {

    /** The key of a major version of a template. */
    public static String keyOfMajor(TemplateSyncRecord config, int major) {
        return prefixOf(config.key()) + major;
    }

    /** The key of an instance of a service. */
    public static String keyOfInstance(String service, String instance) {
        return prefixOfService(service) + instance;
    }

    /** What the keys of the major versions of a template begin with. */
    static String prefixOf(String configKey) {
        return configKey + "/";
    }

    /** What the keys of the instances of a service begin with. */
    static String prefixOfService(String service) {
        return "INSTANCE/" + service + "/";
    }
}
