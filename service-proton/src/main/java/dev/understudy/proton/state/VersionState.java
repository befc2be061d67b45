package dev.understudy.proton.state;

import dev.understudy.proton.model.TemplateVersionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a template version stands. Each state has the data and offers the transitions that exist there only.
 *
 * <pre>
 * REGISTRATION_IN_PROGRESS ──bundle is good──▶ DRAFT ──published──▶ PUBLISHED
 *            │
 *            └──bundle is bad──▶ REGISTRATION_FAILED
 * </pre>
 *
 * <p>See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_EnvironmentTemplateVersion.html">EnvironmentTemplateVersion</a>.
 */
public sealed interface VersionState {
    /** The state's name on the wire. */
    TemplateVersionStatus status();

    /** What is said about the registration: nothing before its end, the empty text after a good one. */
    default @Nullable String statusMessage() {
        return null;
    }

    /** What the version was made from; null unless its registration came to a good end. */
    default @Nullable VersionContent content() {
        return null;
    }

    /**
     * The bundle is looked into.
     *
     * @param registration what will come of it
     */
    record Registering(Registration registration) implements VersionState {
        @Override
        public TemplateVersionStatus status() {
            return TemplateVersionStatus.REGISTRATION_IN_PROGRESS;
        }

        /** The bundle is good. */
        public Draft toDraft(VersionContent content) {
            return new Draft(content);
        }

        /** The bundle is bad. */
        public Failed toFailed(String statusMessage) {
            return new Failed(statusMessage);
        }
    }

    /** A version whose bundle is good. */
    sealed interface Registered extends VersionState {
        @Override
        VersionContent content();

        @Override
        default String statusMessage() {
            return "";
        }
    }

    /**
     * It may be looked at, but nothing can be deployed from it.
     *
     * @param content what it was made from
     */
    record Draft(VersionContent content) implements Registered {
        @Override
        public TemplateVersionStatus status() {
            return TemplateVersionStatus.DRAFT;
        }

        /** Makes it available. */
        public Published publish() {
            return new Published(content);
        }
    }

    /**
     * Environments or services can be created from it, and moved to it.
     *
     * @param content what it was made from
     */
    record Published(VersionContent content) implements Registered {
        @Override
        public TemplateVersionStatus status() {
            return TemplateVersionStatus.PUBLISHED;
        }
    }

    /**
     * The bundle is of no use; only its number remains.
     *
     * @param statusMessage why
     */
    record Failed(String statusMessage) implements VersionState {
        @Override
        public TemplateVersionStatus status() {
            return TemplateVersionStatus.REGISTRATION_FAILED;
        }
    }
}
