package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.EnvironmentState;
import dev.understudy.core.service.KeptSetting;

/**
 * How answers spell the state of an environment. AWS's model has an enum for it, <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_Environment.html">Environment</a> says so, too,
 * but the service answers {@code ReadyForDeployment} where these have {@code READY_FOR_DEPLOYMENT} (recorded in 2021 and
 * 2026), and the waiter of the same model waits for that. Whoever compares with the enum may choose it.
 */
public final class EnvironmentSpelling {
    private volatile boolean asModelled;

    /** Whether states are spelt as the model does, as a snapshot has it. */
    public KeptSetting<Boolean> kept() {
        return new KeptSetting<>(
                "appconfig.environment-states", Boolean.class, false, this::asModelled, this::asModelled);
    }

    /** Spells states as the model does from now on, or as the service does. */
    public void asModelled(boolean wanted) {
        asModelled = wanted;
    }

    /** Whether states are spelt as the model does. */
    public boolean asModelled() {
        return asModelled;
    }

    /** A state as answers spell it. */
    public EnvironmentState of(EnvironmentState state) {
        return asModelled ? state : spelt(state);
    }

    private static EnvironmentState spelt(EnvironmentState state) {
        return switch (state) {
            case READY_FOR_DEPLOYMENT, SPELT_READY_FOR_DEPLOYMENT -> EnvironmentState.SPELT_READY_FOR_DEPLOYMENT;
            case DEPLOYING, SPELT_DEPLOYING -> EnvironmentState.SPELT_DEPLOYING;
            case ROLLING_BACK, SPELT_ROLLING_BACK -> EnvironmentState.SPELT_ROLLING_BACK;
            case ROLLED_BACK, SPELT_ROLLED_BACK -> EnvironmentState.SPELT_ROLLED_BACK;
            case REVERTED, SPELT_REVERTED -> EnvironmentState.SPELT_REVERTED;
        };
    }
}
