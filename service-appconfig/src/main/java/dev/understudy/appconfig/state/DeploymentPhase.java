package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.TriggeredBy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a deployment stands. Each state has the data and offers the transitions that exist there only.
 *
 * <pre>
 * DEPLOYING ──last step──▶ BAKING ──bake time over──▶ COMPLETE ──revert, up to 72 h──▶ REVERTED
 *     │                       │
 *     ├───────────────────────┴─ alarm, tick action ──▶ ROLLING_BACK ──▶ ROLLED_BACK
 *     └───────────────────────┴─ StopDeployment ───────────────────────────▲
 * </pre>
 *
 * <p>DEPLOYING, BAKING and COMPLETE follow from plan and clock and are never stored; what interrupts them is. The
 * model's VALIDATING never shows, because AWS validates before it answers. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_GetDeployment.html">GetDeployment</a>.
 */
public sealed interface DeploymentPhase {
    /** The state's name on the wire. */
    DeploymentState state();

    /** The percentage of clients that get the new configuration. */
    float percentageComplete();

    /** When the deployment was complete; null if it is not, or was rolled back. */
    default @Nullable Instant completedAt() {
        return null;
    }

    /** Whether it keeps its environment from starting another deployment. */
    default boolean inProgress() {
        return false;
    }

    /** Where a deployment that nothing interrupted stands at a time. */
    static DeploymentPhase at(RolloutPlan plan, Instant startedAt, Instant now) {
        Deploying begin = new Deploying(plan, startedAt, 0);
        Duration elapsed = Duration.between(startedAt, now);
        if (plan.instant()) {
            return begin.completeInstantly();
        }
        if (elapsed.compareTo(plan.duration()) < 0) {
            return begin.afterSteps(plan.stepsAfter(elapsed));
        }
        Baking baking = begin.toBaking();
        return elapsed.compareTo(plan.untilComplete()) < 0 ? baking : baking.toComplete();
    }

    /** A state in which the rollout goes on. */
    sealed interface Running extends DeploymentPhase {
        @Override
        default boolean inProgress() {
            return true;
        }

        /** StopDeployment rolls back at once; see the behaviour recorded for AppConfig.AllAtOnce. */
        default RolledBack stop(Instant at) {
            return new RolledBack(RollbackCause.USER, at, at);
        }

        /** Begins to roll back by itself. */
        default RollingBack rollBack(RollbackCause cause, Instant at) {
            return new RollingBack(cause, at);
        }
    }

    /** A state that plan and clock alone do not lead to. */
    sealed interface Interrupted extends DeploymentPhase {
        /** When the course of the plan was left. */
        Instant since();

        /** What the event log says about it so far, oldest first. */
        List<LoggedEvent> events();

        /** Why it is rolled back; null if it is not. */
        default @Nullable RollbackCause cause() {
            return null;
        }
    }

    /**
     * The share of clients grows.
     *
     * @param plan how it grows
     * @param startedAt since when
     * @param stepsMade how many steps have been made
     */
    record Deploying(RolloutPlan plan, Instant startedAt, int stepsMade) implements Running {
        @Override
        public DeploymentState state() {
            return DeploymentState.DEPLOYING;
        }

        @Override
        public float percentageComplete() {
            return plan.percentageOf(stepsMade);
        }

        /** The same deployment some steps later. */
        Deploying afterSteps(int made) {
            return new Deploying(plan, startedAt, made);
        }

        /** Everybody has the configuration; now alarms are watched. */
        Baking toBaking() {
            return new Baking(startedAt.plus(plan.untilComplete()));
        }

        /** A plan that takes no time is complete as soon as it starts. */
        Complete completeInstantly() {
            return new Complete(startedAt);
        }
    }

    /**
     * Everybody has the configuration, and alarms are watched.
     *
     * @param until when the watching ends
     */
    record Baking(Instant until) implements Running {
        @Override
        public DeploymentState state() {
            return DeploymentState.BAKING;
        }

        @Override
        public float percentageComplete() {
            return 100;
        }

        /** Nothing happened while it was watched. */
        Complete toComplete() {
            return new Complete(until);
        }
    }

    /**
     * The deployment ended well.
     *
     * @param completedAt when
     */
    record Complete(Instant completedAt) implements DeploymentPhase {
        /** For how long a complete deployment can be reverted: 72 hours. */
        public static final Duration REVERTIBLE = Duration.ofDays(3);

        @Override
        public DeploymentState state() {
            return DeploymentState.COMPLETE;
        }

        @Override
        public float percentageComplete() {
            return 100;
        }

        /** Whether it is recent enough to be reverted. */
        public boolean revertibleAt(Instant now) {
            return !now.isAfter(completedAt.plus(REVERTIBLE));
        }

        /** Everybody goes back to the configuration before. */
        public Reverted revert(Instant at) {
            return new Reverted(completedAt, at);
        }
    }

    /**
     * Clients are on their way back to the configuration before.
     *
     * @param cause why
     * @param since since when
     */
    record RollingBack(RollbackCause cause, Instant since) implements Interrupted {
        @Override
        public DeploymentState state() {
            return DeploymentState.ROLLING_BACK;
        }

        @Override
        public float percentageComplete() {
            return 0;
        }

        @Override
        public boolean inProgress() {
            return true;
        }

        @Override
        public List<LoggedEvent> events() {
            return List.of(cause.started(since));
        }

        /** Everybody is back. */
        public RolledBack toRolledBack(Instant at) {
            return new RolledBack(cause, since, at);
        }
    }

    /**
     * Everybody is back at the configuration before. Answers show no time of completion then (recorded in 2026).
     *
     * @param cause why
     * @param since since when they went back
     * @param endedAt when they were back
     */
    record RolledBack(RollbackCause cause, Instant since, Instant endedAt) implements Interrupted {
        @Override
        public DeploymentState state() {
            return DeploymentState.ROLLED_BACK;
        }

        @Override
        public float percentageComplete() {
            return 0;
        }

        @Override
        public List<LoggedEvent> events() {
            LoggedEvent completed = cause.completed(endedAt);
            return cause.byUser() ? List.of(completed) : List.of(cause.started(since), completed);
        }
    }

    /**
     * A complete deployment was taken back.
     *
     * @param completedAt when it was complete
     * @param since when it was taken back
     */
    record Reverted(Instant completedAt, Instant since) implements Interrupted {
        @Override
        public DeploymentState state() {
            return DeploymentState.REVERTED;
        }

        @Override
        public float percentageComplete() {
            return 0;
        }

        @Override
        public List<LoggedEvent> events() {
            return List.of(new LoggedEvent(
                    DeploymentEventType.REVERT_COMPLETED, TriggeredBy.USER, "Deployment reverted", since));
        }
    }
}
