package dev.understudy.proton.state.deployment;

import dev.understudy.proton.model.DeploymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a deployment, and so the resource it is for, stands. Each state offers the transitions that exist there only.
 *
 * <pre>
 *            ┌───────────────── redeploy ─────────────────┐
 *            ▼                                            │
 *       IN_PROGRESS ──succeed──▶ SUCCEEDED ───────────────┤
 *         │  │   └─────fail────▶ FAILED ──────────────────┤──delete──▶ DELETE_IN_PROGRESS ──▶ DELETE_COMPLETE
 *         │  cancel                                       │               │          ▲
 *         │  ▼                                            │              fail      delete
 *         │ CANCELLING ──────▶ CANCELLED ─────────────────┘               ▼          │
 *         └─ also ─ succeed, fail                                        DELETE_FAILED
 * </pre>
 *
 * <p>See <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_Deployment.html">Deployment</a>.
 */
public sealed interface DeploymentPhase {
    /** The state's name on the wire. */
    DeploymentStatus status();

    /** What Proton says about it; null if nothing. */
    default @Nullable String message() {
        return null;
    }

    /** Whether something is under way, so that nothing else may begin. */
    default boolean busy() {
        return false;
    }

    /** A state in which something is being provisioned. */
    sealed interface Running extends DeploymentPhase {
        @Override
        default boolean busy() {
            return true;
        }

        /**
         * Everything was provisioned.
         *
         * @param note what the customer's own engine said; null if nothing
         */
        default Succeeded succeed(@Nullable String note) {
            return new Succeeded(note);
        }

        /** Something could not be provisioned. */
        default Failed fail(String reason) {
            return new Failed(reason);
        }
    }

    /** A state in which nothing is under way. */
    sealed interface Settled extends DeploymentPhase {
        /** Provisions anew. */
        default InProgress redeploy() {
            return new InProgress(true, null);
        }

        /** Begins to remove what was provisioned. */
        default DeleteInProgress delete() {
            return new DeleteInProgress();
        }
    }

    /**
     * Something is being provisioned.
     *
     * @param update whether something was provisioned before; only updates can be cancelled
     * @param message what the customer's own engine said so far; null if nothing
     */
    record InProgress(boolean update, @Nullable String message) implements Running {
        /** The first deployment of a resource. */
        public static InProgress first() {
            return new InProgress(false, null);
        }

        @Override
        public DeploymentStatus status() {
            return DeploymentStatus.IN_PROGRESS;
        }

        /** The same, with the latest word of the customer's own engine. */
        public InProgress saying(String latest) {
            return new InProgress(update, latest);
        }

        /**
         * Stops provisioning.
         *
         * @param obstacle why it will not work; null if it will
         */
        public Cancelling cancel(@Nullable String obstacle) {
            return new Cancelling(obstacle);
        }

        /** Somebody closed its pull request without merging it; see <a
         * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-works-prov-methods-self.html">Self-managed
         * provisioning</a>. */
        public Cancelled close() {
            return new Cancelled("The pull request was closed without being merged.");
        }
    }

    /**
     * Provisioning is being stopped, unless it ends first.
     *
     * @param obstacle why it cannot be stopped; null if it can
     */
    record Cancelling(@Nullable String obstacle) implements Running {
        /** The text that the user guide shows. */
        private static final String BY_USER = "User initiated cancellation.";

        @Override
        public DeploymentStatus status() {
            return DeploymentStatus.CANCELLING;
        }

        /** It was stopped in time, and the resource is what it was before; or else it could not be stopped. */
        public Settled stop() {
            return obstacle == null ? new Cancelled(BY_USER) : new Failed(obstacle);
        }
    }

    /**
     * Everything is provisioned.
     *
     * @param message what the customer's own engine said; null if nothing
     */
    record Succeeded(@Nullable String message) implements Settled {
        @Override
        public DeploymentStatus status() {
            return DeploymentStatus.SUCCEEDED;
        }
    }

    /**
     * Something could not be provisioned.
     *
     * @param message what
     */
    record Failed(String message) implements Settled {
        @Override
        public DeploymentStatus status() {
            return DeploymentStatus.FAILED;
        }
    }

    /**
     * An update was stopped.
     *
     * @param message by whom
     */
    record Cancelled(String message) implements Settled {
        @Override
        public DeploymentStatus status() {
            return DeploymentStatus.CANCELLED;
        }
    }

    /** What was provisioned is being removed. */
    record DeleteInProgress() implements DeploymentPhase {
        @Override
        public DeploymentStatus status() {
            return DeploymentStatus.DELETE_IN_PROGRESS;
        }

        @Override
        public boolean busy() {
            return true;
        }

        /** Everything was removed. */
        public DeleteComplete complete() {
            return new DeleteComplete();
        }

        /** Something could not be removed. */
        public DeleteFailed fail(String reason) {
            return new DeleteFailed(reason);
        }
    }

    /**
     * Something could not be removed.
     *
     * @param message what
     */
    record DeleteFailed(String message) implements DeploymentPhase {
        @Override
        public DeploymentStatus status() {
            return DeploymentStatus.DELETE_FAILED;
        }

        /** Tries again to remove it. */
        public DeleteInProgress delete() {
            return new DeleteInProgress();
        }
    }

    /** Everything was removed; only the record of the deployment is left. */
    record DeleteComplete() implements DeploymentPhase {
        @Override
        public DeploymentStatus status() {
            return DeploymentStatus.DELETE_COMPLETE;
        }
    }
}
