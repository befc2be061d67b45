package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import org.jspecify.annotations.Nullable;

/** Which requests a resource lets through, depending on where its deployment stands. */
public final class PhaseRules {
    private PhaseRules() {}

    /**
     * A deployment that a cancel stops. One that succeeded before is no error, nor is one that is being cancelled; both
     * stay as they are. See <a
     * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CancelEnvironmentDeployment.html">
     * CancelEnvironmentDeployment</a>.
     *
     * @return null if there is nothing to do
     * @throws dev.understudy.proton.model.ConflictException if no update is under way
     */
    public static DeploymentPhase.@Nullable InProgress updateToCancel(DeploymentPhase phase, String what, String name) {
        if (phase instanceof DeploymentPhase.InProgress progress && progress.update()) {
            return progress;
        }
        return anyToCancel(phase, what, name, false);
    }

    /** Like {@link #updateToCancel} for components, whose first deployment can be cancelled, too. */
    public static DeploymentPhase.@Nullable InProgress deploymentToCancel(
            DeploymentPhase phase, String what, String name) {
        return anyToCancel(phase, what, name, true);
    }

    private static DeploymentPhase.@Nullable InProgress anyToCancel(
            DeploymentPhase phase, String what, String name, boolean first) {
        if (phase instanceof DeploymentPhase.InProgress progress && first) {
            return progress;
        }
        if (phase instanceof DeploymentPhase.Succeeded || phase instanceof DeploymentPhase.Cancelling) {
            return null;
        }
        throw DeploymentErrors.notCancellable(what, name);
    }

    /**
     * Begins the removal of a resource.
     *
     * @throws dev.understudy.proton.model.ConflictException if something is under way
     */
    public static DeploymentPhase.DeleteInProgress remove(DeploymentPhase phase, String what, String name) {
        if (phase instanceof DeploymentPhase.Settled settled) {
            return settled.delete();
        }
        if (phase instanceof DeploymentPhase.DeleteFailed failed) {
            return failed.delete();
        }
        throw DeploymentErrors.busy(what, name);
    }

    /**
     * Lets a resource be deployed anew.
     *
     * @throws dev.understudy.proton.model.ConflictException if something is under way, or its removal failed
     */
    public static void requireSettled(DeploymentPhase phase, String what, String name) {
        if (!(phase instanceof DeploymentPhase.Settled)) {
            throw DeploymentErrors.busy(what, name);
        }
    }
}
