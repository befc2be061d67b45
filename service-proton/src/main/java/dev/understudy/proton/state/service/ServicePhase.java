package dev.understudy.proton.state.service;

import dev.understudy.proton.model.ServiceStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a service stands. Each state offers the transitions that exist there only.
 *
 * <pre>
 * CREATE_IN_PROGRESS ──▶ ACTIVE ◀────────────────────────────────────────────────────────────────┐
 *        └──▶ CREATE_FAILED                                                                       │
 *                                     UPDATE_IN_PROGRESS                                          │
 * settled ──edit──▶ ( Adding ──added──▶ Removing ──removed──▶ Piping ) ──succeed──────────────────┤
 *                       │                              │         └──fail──▶ UPDATE_FAILED         │
 *                  clean up                            └──── something is left ──▶ UPDATE_COMPLETE_CLEANUP_FAILED
 *                       ▼
 *        UPDATE_FAILED_CLEANUP_IN_PROGRESS ──▶ UPDATE_FAILED_CLEANUP_COMPLETE, UPDATE_FAILED_CLEANUP_FAILED
 *
 * settled, DELETE_FAILED ──delete──▶ DELETE_IN_PROGRESS ──▶ gone, DELETE_FAILED
 * </pre>
 *
 * <p>Settled are ACTIVE and all that failed to be created or updated. A create that fails keeps what it made, so there is
 * no {@code CREATE_FAILED_CLEANUP_…}.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-svc-update.html">Edit a service</a>
 * @see <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_Service.html">Service</a>
 */
public sealed interface ServicePhase {
    /** The state's name on the wire. */
    ServiceStatus status();

    /** What Proton says about it; null if nothing. */
    default @Nullable String message() {
        return null;
    }

    /** Whether something is under way, so that nothing else may begin, on the service or on its parts. */
    default boolean busy() {
        return true;
    }

    /** A state in which nothing is under way. */
    sealed interface Settled extends ServicePhase {
        @Override
        default boolean busy() {
            return false;
        }

        /**
         * Begins an edit.
         *
         * @param added the names of new instances
         * @param removed the names of instances that go once the new ones are there
         * @param specBefore the spec to go back to if the new ones fail
         */
        default Adding edit(List<String> added, List<String> removed, String specBefore) {
            return new Adding(added, removed, specBefore);
        }

        /** Begins to remove the service with all its parts. */
        default DeleteInProgress delete() {
            return new DeleteInProgress();
        }
    }

    /** The parts are provisioned for the first time: all instances, then the pipeline. */
    record CreateInProgress() implements ServicePhase {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.CREATE_IN_PROGRESS;
        }

        /** All parts are there. */
        public Active activate() {
            return new Active();
        }

        /** A part could not be provisioned. */
        public CreateFailed fail(String reason) {
            return new CreateFailed(reason);
        }
    }

    /** Everything is as it should be. */
    record Active() implements Settled {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.ACTIVE;
        }
    }

    /**
     * A part could not be provisioned at first.
     *
     * @param message which one
     */
    record CreateFailed(String message) implements Settled {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.CREATE_FAILED;
        }
    }

    /**
     * An edit provisions new instances.
     *
     * @param added their names
     * @param removed the names of instances that go afterwards
     * @param specBefore the spec to go back to if that fails
     */
    record Adding(List<String> added, List<String> removed, String specBefore) implements ServicePhase {
        /** Keeps copies. */
        public Adding {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        @Override
        public ServiceStatus status() {
            return ServiceStatus.UPDATE_IN_PROGRESS;
        }

        /** All new instances are there. */
        public Removing added(List<String> leaving) {
            return new Removing(leaving);
        }

        /** A new instance could not be provisioned: all new ones go again. */
        public CleanupInProgress cleanUp(String reason) {
            return new CleanupInProgress(added, reason);
        }
    }

    /**
     * An edit removes instances.
     *
     * @param leaving their names, and those of instances that could not be removed earlier
     */
    record Removing(List<String> leaving) implements ServicePhase {
        /** Keeps a copy. */
        public Removing {
            leaving = List.copyOf(leaving);
        }

        @Override
        public ServiceStatus status() {
            return ServiceStatus.UPDATE_IN_PROGRESS;
        }

        /**
         * Whatever could be removed is gone.
         *
         * @param leftBehind what could not be removed; null if nothing
         */
        public Piping removed(@Nullable String leftBehind) {
            return new Piping(leftBehind);
        }
    }

    /**
     * An edit provisions the pipeline anew, for the instances that there are now. Without a pipeline it is over at once.
     *
     * @param leftBehind what could not be removed; null if nothing
     */
    record Piping(@Nullable String leftBehind) implements ServicePhase {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.UPDATE_IN_PROGRESS;
        }

        /** The pipeline goes with the instances. */
        public Settled succeed() {
            return leftBehind == null ? new Active() : new UpdateCompleteCleanupFailed(leftBehind);
        }

        /** The pipeline could not be provisioned. */
        public UpdateFailed fail(String reason) {
            return new UpdateFailed(reason);
        }
    }

    /**
     * An edit failed, and its new instances are removed.
     *
     * @param leaving their names
     * @param message what failed
     */
    record CleanupInProgress(List<String> leaving, String message) implements ServicePhase {
        /** Keeps a copy. */
        public CleanupInProgress {
            leaving = List.copyOf(leaving);
        }

        @Override
        public ServiceStatus status() {
            return ServiceStatus.UPDATE_FAILED_CLEANUP_IN_PROGRESS;
        }

        /** Everything is as it was before the edit. */
        public CleanupComplete complete() {
            return new CleanupComplete(message);
        }

        /** A new instance could not be removed. */
        public CleanupFailed fail(String leftBehind) {
            return new CleanupFailed(leftBehind);
        }
    }

    /**
     * An edit failed, and everything is as it was before.
     *
     * @param message what failed
     */
    record CleanupComplete(String message) implements Settled {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.UPDATE_FAILED_CLEANUP_COMPLETE;
        }
    }

    /**
     * An edit failed, and new instances are left.
     *
     * @param message which ones
     */
    record CleanupFailed(String message) implements Settled {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.UPDATE_FAILED_CLEANUP_FAILED;
        }
    }

    /**
     * An edit failed at its end: the instances are changed, the pipeline is not.
     *
     * @param message what failed
     */
    record UpdateFailed(String message) implements Settled {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.UPDATE_FAILED;
        }
    }

    /**
     * An edit was made, but instances are left that were to go.
     *
     * @param message which ones
     */
    record UpdateCompleteCleanupFailed(String message) implements Settled {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED;
        }
    }

    /** All parts are removed. */
    record DeleteInProgress() implements ServicePhase {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.DELETE_IN_PROGRESS;
        }

        /** A part could not be removed. */
        public DeleteFailed fail(String reason) {
            return new DeleteFailed(reason);
        }
    }

    /**
     * A part could not be removed.
     *
     * @param message which one
     */
    record DeleteFailed(String message) implements ServicePhase {
        @Override
        public ServiceStatus status() {
            return ServiceStatus.DELETE_FAILED;
        }

        @Override
        public boolean busy() {
            return false;
        }

        /** Tries again to remove what is left. */
        public DeleteInProgress delete() {
            return new DeleteInProgress();
        }
    }
}
