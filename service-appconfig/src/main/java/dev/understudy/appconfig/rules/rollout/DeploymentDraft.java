package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.errors.DeploymentErrors;
import dev.understudy.appconfig.model.DeploymentType;
import dev.understudy.appconfig.rules.actions.DynamicParameters;
import dev.understudy.appconfig.rules.sources.SourceContent;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.DeployedConfiguration;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.KmsKey;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.Named;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.appconfig.state.RolloutPlan;
import dev.understudy.appconfig.state.StrategyNumbers;
import dev.understudy.appconfig.state.StrategyRecord;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deployment on which everything is decided but what it deploys: made under the partition's lock, which is then given
 * back while sources, validators and extensions are asked.
 *
 * @param owner whose it is
 * @param application the application
 * @param environment the environment to deploy to
 * @param profile the profile of the configuration
 * @param strategy the strategy
 * @param plan the steps that follow from it
 * @param number the number that it takes, unless another deployment does first
 * @param description null if there is none
 * @param kmsKey what to encrypt the configuration with; null if with nothing
 * @param extensions what acts on it
 * @param dynamic what it tells them
 * @param seed from which the ids of calls to extensions follow
 */
public record DeploymentDraft(
        PartitionKey owner,
        ApplicationRecord application,
        EnvironmentRecord environment,
        ProfileRecord profile,
        StrategyRecord strategy,
        RolloutPlan plan,
        int number,
        @Nullable String description,
        @Nullable KmsKey kmsKey,
        List<LinkedExtension> extensions,
        DynamicParameters dynamic,
        long seed) {
    /**
     * The deployment of what was read.
     *
     * @param now when it would start if nobody was asked any more
     * @throws dev.understudy.appconfig.model.BadRequestException if the source is encrypted and the deployment is not
     */
    public DeploymentRecord of(SourceContent source, Instant now) {
        if (source.customerKey() && kmsKey == null) {
            throw DeploymentErrors.keyMissing(profile.locationUri());
        }
        return new DeploymentRecord(
                new Named(application.id(), application.name()),
                new Named(environment.id(), environment.name()),
                new Named(profile.id(), profile.name()),
                number,
                DeploymentType.USER,
                new DeployedConfiguration(
                        profile.type(),
                        profile.locationUri(),
                        source.version(),
                        source.versionLabel(),
                        source.content(),
                        source.contentType()),
                strategy.id(),
                StrategyNumbers.of(strategy),
                plan,
                description,
                kmsKey,
                now,
                null,
                extensions,
                seed,
                Map.of(),
                null);
    }
}
