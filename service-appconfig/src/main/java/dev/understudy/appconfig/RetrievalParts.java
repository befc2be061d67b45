package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.admin.PollingRoutes;
import dev.understudy.appconfig.rules.agent.AgentDoor;
import dev.understudy.appconfig.rules.experiments.ExperimentRuns;
import dev.understudy.appconfig.rules.rollout.ManagedDeployments;
import dev.understudy.appconfig.rules.serving.ContentForms;
import dev.understudy.appconfig.rules.sessions.PollInterval;
import dev.understudy.appconfig.rules.sessions.SessionDesk;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.state.Transitions;
import java.util.List;

/**
 * How clients get configurations, and what experiments make of these, put together.
 *
 * @param sessions the data plane
 * @param experiments the experiment operations
 * @param agent the agent's local interface
 * @param interval how often sessions may poll
 */
record RetrievalParts(ConfigurationSessions sessions, Experiments experiments, AgentDoor agent, PollInterval interval) {
    /**
     * Puts them together.
     *
     * @param transitions are told what sessions schedule
     * @param deployments make deployments on behalf of experiments
     */
    static RetrievalParts of(
            AppConfigAccess access, Transitions<AppConfigStore> transitions, ManagedDeployments deployments) {
        ContentForms forms = new ContentForms();
        PollInterval interval = new PollInterval();
        SessionDesk.register(transitions);
        return new RetrievalParts(
                new ConfigurationSessions(access, new SessionDesk(access, interval), forms),
                new Experiments(access, new ExperimentRuns(access, deployments, forms)),
                new AgentDoor(access, forms),
                interval);
    }

    /** What may be switched. */
    List<AdminRoute> adminRoutes() {
        return new PollingRoutes(interval).routes();
    }
}
