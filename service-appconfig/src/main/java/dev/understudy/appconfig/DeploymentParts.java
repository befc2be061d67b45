package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.admin.ActionRoutes;
import dev.understudy.appconfig.admin.AlarmRoutes;
import dev.understudy.appconfig.rules.actions.ActionOutcomes;
import dev.understudy.appconfig.rules.actions.ActionTargets;
import dev.understudy.appconfig.rules.actions.PreActions;
import dev.understudy.appconfig.rules.rollout.AlarmWatch;
import dev.understudy.appconfig.rules.rollout.DeploymentActions;
import dev.understudy.appconfig.rules.rollout.DeploymentPace;
import dev.understudy.appconfig.rules.rollout.DeploymentPreparation;
import dev.understudy.appconfig.rules.rollout.DeploymentTransitions;
import dev.understudy.appconfig.rules.rollout.ManagedDeployments;
import dev.understudy.appconfig.rules.rollout.Rollbacks;
import dev.understudy.appconfig.rules.rollout.Rollouts;
import dev.understudy.appconfig.rules.rollout.Ticks;
import dev.understudy.appconfig.rules.sources.ConfigurationSources;
import dev.understudy.appconfig.rules.validators.ConfigurationValidators;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Transitions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What deployments are made of, put together.
 *
 * @param deployments the operations
 * @param rollouts what moves them forward
 * @param preActions what extensions do before something is done
 * @param managed deployments on behalf of experiments
 * @param adminRoutes make routes to alarms and scripted answers
 */
record DeploymentParts(
        Deployments deployments,
        Rollouts rollouts,
        PreActions preActions,
        ManagedDeployments managed,
        Supplier<List<AdminRoute>> adminRoutes) {
    /**
     * Puts them together.
     *
     * @param transitions are told what deployments schedule
     * @param outcomes script the answers of what is called
     * @param sources read what is deployed
     * @param validators check it
     */
    static DeploymentParts of(
            AppConfigAccess access,
            Transitions<AppConfigStore> transitions,
            ActionOutcomes outcomes,
            ConfigurationSources sources,
            ConfigurationValidators validators) {
        Kernel kernel = access.kernel();
        ActionTargets targets = new ActionTargets(kernel, outcomes);
        PreActions preActions = new PreActions(targets);
        DeploymentActions actions = new DeploymentActions(access, targets);
        Rollbacks rollbacks = new Rollbacks(kernel.lifecycles(), actions);
        AlarmWatch alarms = new AlarmWatch(rollbacks);
        Ticks ticks = new Ticks(access, targets, rollbacks);
        outcomes.onAdded(ticks::resume);
        Rollouts rollouts = new Rollouts(actions, ticks, alarms);
        DeploymentTransitions.register(transitions, rollouts, ticks, rollbacks);
        DeploymentPreparation preparation = new DeploymentPreparation(
                access, sources, validators, preActions, new DeploymentPace(kernel.lifecycles()));
        return new DeploymentParts(
                new Deployments(access, preparation, rollouts, rollbacks),
                rollouts,
                preActions,
                new ManagedDeployments(access, rollouts),
                () -> routes(access, alarms, outcomes));
    }

    private static List<AdminRoute> routes(AppConfigAccess access, AlarmWatch alarms, ActionOutcomes outcomes) {
        List<AdminRoute> routes = new ArrayList<>(new AlarmRoutes(access, alarms).routes());
        routes.addAll(new ActionRoutes(outcomes).routes());
        return routes;
    }
}
