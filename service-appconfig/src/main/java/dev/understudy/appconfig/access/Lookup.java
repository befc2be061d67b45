package dev.understudy.appconfig.access;

import dev.understudy.appconfig.AppConfigErrors;
import dev.understudy.appconfig.rules.rollout.PredefinedStrategies;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.HostedVersion;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.appconfig.state.StrategyRecord;
import dev.understudy.core.state.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds what requests name. Ids come first; then names, which need not be unique, so that the oldest resource of a name
 * is found.
 *
 * <p>{@code find…} answers null if there is no such resource, {@code require…} refuses with
 * {@code ResourceNotFoundException}.
 */
public final class Lookup {
    private final AppConfigStore store;
    private final PartitionKey owner;

    /** Looks up in these tables. */
    public Lookup(AppConfigStore store, PartitionKey owner) {
        this.store = store;
        this.owner = owner;
    }

    /** The tables it looks up in. */
    public AppConfigStore store() {
        return store;
    }

    /** Whose tables they are. */
    public PartitionKey owner() {
        return owner;
    }

    /** The application of this id or name, or null. */
    public @Nullable ApplicationRecord findApplication(String identifier) {
        ApplicationRecord byId = store.applications.get(identifier);
        return byId != null
                ? byId
                : store.applications.values().stream()
                        .filter(application -> application.name().equals(identifier))
                        .findFirst()
                        .orElse(null);
    }

    /** The application of this id or name. */
    public ApplicationRecord requireApplication(String identifier) {
        ApplicationRecord found = findApplication(identifier);
        if (found == null) {
            throw AppConfigErrors.applicationNotFound(identifier);
        }
        return found;
    }

    /** The environment of this id or name in an application, or null. */
    public @Nullable EnvironmentRecord findEnvironment(ApplicationRecord application, String identifier) {
        EnvironmentRecord byId = store.environments.get(identifier);
        return byId != null && byId.applicationId().equals(application.id())
                ? byId
                : store.environmentsOf(application.id()).stream()
                        .filter(environment -> environment.name().equals(identifier))
                        .findFirst()
                        .orElse(null);
    }

    /** The environment of this id or name in an application. */
    public EnvironmentRecord requireEnvironment(ApplicationRecord application, String identifier) {
        EnvironmentRecord found = findEnvironment(application, identifier);
        if (found == null) {
            throw AppConfigErrors.environmentNotFound(identifier);
        }
        return found;
    }

    /** The configuration profile of this id or name in an application, or null. */
    public @Nullable ProfileRecord findProfile(ApplicationRecord application, String identifier) {
        ProfileRecord byId = store.profiles.get(identifier);
        return byId != null && byId.applicationId().equals(application.id())
                ? byId
                : store.profilesOf(application.id()).stream()
                        .filter(profile -> profile.name().equals(identifier))
                        .findFirst()
                        .orElse(null);
    }

    /** The configuration profile of this id or name in an application. */
    public ProfileRecord requireProfile(ApplicationRecord application, String identifier) {
        ProfileRecord found = findProfile(application, identifier);
        if (found == null) {
            throw AppConfigErrors.profileNotFound(identifier);
        }
        return found;
    }

    /** The deployment strategy of this id, own or predefined. */
    public StrategyRecord requireStrategy(String id) {
        StrategyRecord predefined = PredefinedStrategies.find(id);
        return predefined != null
                ? predefined
                : store.strategies.require(id, () -> AppConfigErrors.strategyNotFound(id));
    }

    /** The hosted version of this number. */
    public HostedVersion requireHostedVersion(ProfileRecord profile, int number) {
        return store.hostedVersions.require(
                HostedVersion.key(profile.id(), number),
                () -> AppConfigErrors.hostedVersionNotFound(profile.name(), Integer.toString(number)));
    }
}
