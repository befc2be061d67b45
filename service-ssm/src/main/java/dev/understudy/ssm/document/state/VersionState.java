package dev.understudy.ssm.document.state;

import dev.understudy.ssm.model.DocumentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a version of a document stands.
 *
 * <pre>
 * create ──► Creating ──┬──► Active
 * update ──► Updating ──┘
 *                └──────────► Failed      (an attachment cannot be read)
 * </pre>
 */
public sealed interface VersionState {
    /** As answers show it. */
    DocumentStatus status();

    /** Why it is so, or null if that needs no words. */
    default @Nullable String information() {
        return null;
    }

    /** A version that is being made and can still become {@link Active} or {@link Failed}. */
    sealed interface Pending extends VersionState {
        /** The version can be used. */
        default Active toActive() {
            return new Active();
        }

        /** The version can never be used, for a reason in a sentence. */
        default Failed toFailed(String reason) {
            return new Failed(reason);
        }
    }

    /** The first version of a new document. */
    record Creating() implements Pending {
        @Override
        public DocumentStatus status() {
            return DocumentStatus.CREATING;
        }
    }

    /** A further version. */
    record Updating() implements Pending {
        @Override
        public DocumentStatus status() {
            return DocumentStatus.UPDATING;
        }
    }

    /** It can be used. */
    record Active() implements VersionState {
        @Override
        public DocumentStatus status() {
            return DocumentStatus.ACTIVE;
        }
    }

    /**
     * It cannot be used.
     *
     * @param information why
     */
    record Failed(String information) implements VersionState {
        @Override
        public DocumentStatus status() {
            return DocumentStatus.FAILED;
        }
    }
}
