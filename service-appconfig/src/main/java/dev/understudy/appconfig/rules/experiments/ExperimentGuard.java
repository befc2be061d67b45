package dev.understudy.appconfig.rules.experiments;

import dev.understudy.appconfig.errors.ExperimentErrors;
import dev.understudy.appconfig.rules.flags.serving.ServedFlags;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.ExperimentRunRecord;

/** Keeps a user's deployment from taking away a flag that an experiment runs on. */
public final class ExperimentGuard {
    private ExperimentGuard() {}

    /**
     * Refuses a deployment without such a flag. The partition's lock is held.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException if one is missing
     */
    public static void check(AppConfigStore store, DeploymentRecord proposed) {
        for (ExperimentRunRecord run : store.runsUnderWay(
                proposed.environment().id(), proposed.profile().id())) {
            ServedFlags flags = ServedFlags.read(proposed.configuration().content());
            if (flags == null || flags.flag(run.design().flagKey()) == null) {
                throw ExperimentErrors.flagUnderExperiment(run.design().flagKey());
            }
        }
    }
}
