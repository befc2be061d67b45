package dev.understudy.proton.state;

import dev.understudy.proton.model.TemplateVersionStatus;
import dev.understudy.proton.rules.bundle.BundleReading;
import dev.understudy.proton.rules.bundle.TemplateBundle;
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

    /**
     * What the version was made from; null unless its registration came to a good end, and even then if nobody could look
     * into the bundle.
     */
    default @Nullable TemplateBundle bundle() {
        return null;
    }

    /**
     * The bundle is looked into.
     *
     * @param reading what came of it, which shows later
     */
    record Registering(BundleReading reading) implements VersionState {
        @Override
        public TemplateVersionStatus status() {
            return TemplateVersionStatus.REGISTRATION_IN_PROGRESS;
        }

        /** The bundle is good. */
        public Draft toDraft() {
            return new Draft(reading instanceof BundleReading.Good good ? good.bundle() : null);
        }

        /** The bundle is bad, by itself or because it does not go with an earlier version. */
        public Failed toFailed(String statusMessage) {
            return new Failed(statusMessage);
        }
    }

    /** A version whose bundle is good. */
    sealed interface Registered extends VersionState {
        @Override
        default String statusMessage() {
            return "";
        }
    }

    /**
     * It may be looked at, but nothing can be deployed from it.
     *
     * @param bundle what it was made from; null if nobody could look into it
     */
    record Draft(@Nullable TemplateBundle bundle) implements Registered {
        @Override
        public TemplateVersionStatus status() {
            return TemplateVersionStatus.DRAFT;
        }

        /** Makes it available. */
        public Published publish() {
            return new Published(bundle);
        }
    }

    /**
     * Environments or services can be created from it, and moved to it.
     *
     * @param bundle what it was made from; null if nobody could look into it
     */
    record Published(@Nullable TemplateBundle bundle) implements Registered {
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
