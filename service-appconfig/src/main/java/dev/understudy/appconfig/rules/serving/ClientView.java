package dev.understudy.appconfig.rules.serving;

import dev.understudy.appconfig.rules.rollout.LiveConfiguration;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one client sees of a configuration at a moment, whichever way it comes: by session, by GetConfiguration or through
 * the agent.
 *
 * @param deployed whether anything is deployed to anybody
 * @param deployment what this client gets; null if nothing has reached it
 */
public record ClientView(boolean deployed, @Nullable DeploymentRecord deployment) {
    /**
     * What a client sees now. That it looks keeps environment and profile from being deleted while deletion protection is
     * on.
     *
     * @param clientId what tells clients apart during a rollout
     * @param now the time of the request
     */
    public static ClientView of(
            AppConfigStore store, String environmentId, String profileId, String clientId, Instant now) {
        LiveConfiguration live = LiveConfiguration.of(store, environmentId, profileId, now);
        store.noteRead(environmentId, profileId, now);
        return new ClientView(live.deployed(), live.servedTo(clientId));
    }
}
