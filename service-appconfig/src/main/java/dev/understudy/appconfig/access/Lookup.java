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
 * Finds what requests name: by id first, then by name.
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
        return byId != null ? byId : store.applicationNamed(identifier);
    }

    /** The application of this id or name. */
    public ApplicationRecord requireApplication(String identifier) {
        ApplicationRecord found = findApplication(identifier);
        if (found == null) {
            throw AppConfigErrors.applicationNotFound(owner, identifier);
        }
        return found;
    }

    /** The environment of this id or name in an application, or null. */
    public @Nullable EnvironmentRecord findEnvironment(ApplicationRecord application, String identifier) {
        EnvironmentRecord byId = store.environments.get(identifier);
        return byId != null && byId.applicationId().equals(application.id())
                ? byId
                : store.environmentNamed(application.id(), identifier);
    }

    /** The environment of this id or name in an application. */
    public EnvironmentRecord requireEnvironment(ApplicationRecord application, String identifier) {
        EnvironmentRecord found = findEnvironment(application, identifier);
        if (found == null) {
            throw AppConfigErrors.environmentNotFound(owner, application.id(), identifier);
        }
        return found;
    }

    /** The environment that a request names together with its application. */
    public EnvironmentRecord requireEnvironment(String applicationIdentifier, String identifier) {
        return requireEnvironment(requireApplication(applicationIdentifier), identifier);
    }

    /** The configuration profile of this id or name in an application, or null. */
    public @Nullable ProfileRecord findProfile(ApplicationRecord application, String identifier) {
        ProfileRecord byId = store.profiles.get(identifier);
        return byId != null && byId.applicationId().equals(application.id())
                ? byId
                : store.profileNamed(application.id(), identifier);
    }

    /** The configuration profile of this id or name in an application. */
    public ProfileRecord requireProfile(ApplicationRecord application, String identifier) {
        ProfileRecord found = findProfile(application, identifier);
        if (found == null) {
            throw AppConfigErrors.profileNotFound(owner, application.id(), identifier);
        }
        return found;
    }

    /** The configuration profile that a request names together with its application. */
    public ProfileRecord requireProfile(String applicationIdentifier, String identifier) {
        return requireProfile(requireApplication(applicationIdentifier), identifier);
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
                () -> AppConfigErrors.hostedVersionNotFound(owner, profile, number));
    }

    /**
     * The hosted version of this number or label, or null.
     *
     * @param version digits are a number, anything else is a label
     */
    public @Nullable HostedVersion findHostedVersion(ProfileRecord profile, String version) {
        return store.hostedVersionsOf(profile.id()).stream()
                .filter(candidate -> version.equals(Integer.toString(candidate.number()))
                        || version.equals(candidate.versionLabel()))
                .findFirst()
                .orElse(null);
    }

    /** Refuses a name that another application has. */
    public void refuseTakenApplicationName(String name, @Nullable String ownId) {
        ApplicationRecord holder = store.applicationNamed(name);
        if (holder != null && !holder.id().equals(ownId)) {
            throw AppConfigErrors.applicationNameTaken(owner, holder);
        }
    }

    /** Refuses a name that another environment of the application has. */
    public void refuseTakenEnvironmentName(String applicationId, String name, @Nullable String ownId) {
        EnvironmentRecord holder = store.environmentNamed(applicationId, name);
        if (holder != null && !holder.id().equals(ownId)) {
            throw AppConfigErrors.environmentNameTaken(owner, holder);
        }
    }

    /** Refuses a name that another configuration profile of the application has. */
    public void refuseTakenProfileName(String applicationId, String name, @Nullable String ownId) {
        ProfileRecord holder = store.profileNamed(applicationId, name);
        if (holder != null && !holder.id().equals(ownId)) {
            throw AppConfigErrors.profileNameTaken(owner, holder);
        }
    }
}
