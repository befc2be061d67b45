package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ExperimentDefinitionStatus;
import dev.understudy.core.state.Index;
import dev.understudy.core.state.SortedTable;
import dev.understudy.core.state.Store;
import dev.understudy.core.state.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What AppConfig and AppConfigData keep for one account and region.
 *
 * <pre>
 * application ──┬── environment ──────────── deployment (numbered per environment)
 *               ├── configuration profile ── hosted version (numbered per profile)
 *               └── experiment definition ── experiment run
 * deployment strategy · extension ── association ··► application, environment or profile
 * session ··► environment and profile
 * </pre>
 */
public final class AppConfigStore extends Store {
    private static final String SETTINGS = "settings";

    private record NameIn(String applicationId, String name) {}

    /** The applications by id. */
    public final Table<String, ApplicationRecord> applications =
            table("Applications", String.class, ApplicationRecord.class);
    /** The environments of all applications by id. */
    public final Table<String, EnvironmentRecord> environments =
            table("Environments", String.class, EnvironmentRecord.class);
    /** The configuration profiles of all applications by id. */
    public final Table<String, ProfileRecord> profiles = table("Profiles", String.class, ProfileRecord.class);
    /** The hosted versions by {@link HostedVersion#key()}. */
    public final SortedTable<HostedVersion> hostedVersions = sortedTable("HostedVersions", HostedVersion.class);
    /** The account's own deployment strategies by id. */
    public final Table<String, StrategyRecord> strategies = table("Strategies", String.class, StrategyRecord.class);
    /** The deployments by {@link DeploymentRecord#key()}. */
    public final SortedTable<DeploymentRecord> deployments = sortedTable("Deployments", DeploymentRecord.class);
    /** The account's own extensions by {@link ExtensionVersion#key()}. */
    public final Table<String, ExtensionVersion> extensions = table("Extensions", String.class, ExtensionVersion.class);
    /** The extension associations by id. */
    public final Table<String, AssociationRecord> associations =
            table("Associations", String.class, AssociationRecord.class);
    /** The experiment definitions of all applications by id. */
    public final Table<String, ExperimentDefinitionRecord> experiments =
            table("ExperimentDefinitions", String.class, ExperimentDefinitionRecord.class);
    /** The experiment runs by {@link ExperimentRunRecord#key()}. */
    public final SortedTable<ExperimentRunRecord> runs = sortedTable("ExperimentRuns", ExperimentRunRecord.class);
    /** The polling clients by id. */
    public final Table<String, SessionRecord> sessions = table("Sessions", String.class, SessionRecord.class);
    /** What stands in for S3, Secrets Manager and CodePipeline, by {@link SourceObject#key()}. */
    public final SortedTable<SourceObject> sources = sortedTable("Sources", SourceObject.class);

    /** The alarms of CloudWatch whose state is known, by ARN. */
    public final Table<String, AlarmRecord> alarms = table("Alarms", String.class, AlarmRecord.class);

    /** What the admin API says about keys of AWS Key Management Service, by identifier. */
    public final Table<String, KmsKeyStandIn> kmsKeys = table("KmsKeys", String.class, KmsKeyStandIn.class);

    private final Index<String, String, ExtensionVersion> extensionsByName =
            extensions.index(extension -> List.of(extension.name()));
    private final Index<String, String, ExtensionVersion> extensionsById =
            extensions.index(extension -> List.of(extension.id()));
    private final Index<String, String, AssociationRecord> associationsByExtension =
            associations.index(association -> List.of(association.extensionArn()));
    private final Index<String, String, ApplicationRecord> applicationsByName =
            applications.index(application -> List.of(application.name()));
    private final Index<NameIn, String, EnvironmentRecord> environmentsByName =
            environments.index(environment -> List.of(new NameIn(environment.applicationId(), environment.name())));
    private final Index<NameIn, String, ProfileRecord> profilesByName =
            profiles.index(profile -> List.of(new NameIn(profile.applicationId(), profile.name())));
    private final Index<String, String, EnvironmentRecord> environmentsByApplication =
            environments.index(environment -> List.of(environment.applicationId()));
    private final Index<String, String, ProfileRecord> profilesByApplication =
            profiles.index(profile -> List.of(profile.applicationId()));
    private final Index<String, String, ExperimentDefinitionRecord> experimentsByApplication =
            experiments.index(experiment -> List.of(experiment.applicationId()));
    private final Index<String, String, ExperimentDefinitionRecord> experimentsUnderWay =
            experiments.index(experiment -> experiment.stage() instanceof ExperimentStage.Active
                    ? List.of(place(experiment.environmentId(), experiment.profileId()))
                    : List.of());
    private final Index<String, String, AssociationRecord> associationsByResource =
            associations.index(association -> List.of(association.resourceArn()));
    private final Table<String, AccountSettingsRecord> settings =
            table("Settings", String.class, AccountSettingsRecord.class);
    private final Table<String, Integer> newestDeployments = table("NewestDeployments", String.class, Integer.class);
    private final Table<String, Instant> reads = table("Reads", String.class, Instant.class);

    /** The application of this name, or null. */
    public @Nullable ApplicationRecord applicationNamed(String name) {
        return first(applicationsByName.get(name));
    }

    /** The environment of this name in an application, or null. */
    public @Nullable EnvironmentRecord environmentNamed(String applicationId, String name) {
        return first(environmentsByName.get(new NameIn(applicationId, name)));
    }

    /** The configuration profile of this name in an application, or null. */
    public @Nullable ProfileRecord profileNamed(String applicationId, String name) {
        return first(profilesByName.get(new NameIn(applicationId, name)));
    }

    private static <R> @Nullable R first(List<R> found) {
        return found.isEmpty() ? null : found.get(0);
    }

    /** The environments of an application, oldest first. */
    public List<EnvironmentRecord> environmentsOf(String applicationId) {
        return environmentsByApplication.get(applicationId);
    }

    /** How many environments an application has. */
    public int environmentCount(String applicationId) {
        return environmentsByApplication.count(applicationId);
    }

    /** How many configuration profiles an application has. */
    public int profileCount(String applicationId) {
        return profilesByApplication.count(applicationId);
    }

    /** The experiment definitions of an application, archived ones too, oldest first. */
    public List<ExperimentDefinitionRecord> experimentsOf(String applicationId) {
        return experimentsByApplication.get(applicationId);
    }

    /** All versions of the account's own extension of this id. */
    public List<ExtensionVersion> extensionVersions(String id) {
        return extensionsById.get(id);
    }

    /** All versions of the account's own extension of this name. */
    public List<ExtensionVersion> extensionsNamed(String name) {
        return extensionsByName.get(name);
    }

    /** How many associations a version of an extension has. */
    public int associationsUsing(ExtensionVersion extension) {
        return associationsByExtension.count(extension.arn());
    }

    /** The newest hosted version of a profile, or null. */
    public @Nullable HostedVersion newestHostedVersion(String profileId) {
        Collection<HostedVersion> versions = hostedVersionsOf(profileId);
        return versions.isEmpty() ? null : versions.iterator().next();
    }

    /** The hosted versions of a profile, newest first; a live view. */
    public Collection<HostedVersion> hostedVersionsOf(String profileId) {
        return hostedVersions.startingWith(HostedVersion.prefix(profileId)).values();
    }

    /** Whether an experiment that is not archived works in an environment. */
    public boolean hasExperimentIn(EnvironmentRecord environment) {
        return experimentsOf(environment.applicationId()).stream()
                .filter(experiment -> experiment.status() != ExperimentDefinitionStatus.ARCHIVED)
                .anyMatch(experiment -> experiment.environmentId().equals(environment.id()));
    }

    /** Whether an experiment that is not archived works on a flag of a profile. */
    public boolean hasExperimentOn(ProfileRecord profile) {
        return experimentsOf(profile.applicationId()).stream()
                .filter(experiment -> experiment.status() != ExperimentDefinitionStatus.ARCHIVED)
                .anyMatch(experiment -> experiment.profileId().equals(profile.id()));
    }

    /** The experiment runs under way on a profile in an environment; the oldest definition comes first. */
    public List<ExperimentRunRecord> runsUnderWay(String environmentId, String profileId) {
        List<ExperimentRunRecord> running = new ArrayList<>();
        for (ExperimentDefinitionRecord experiment : experimentsUnderWay.get(place(environmentId, profileId))) {
            ExperimentRunRecord run = newestRun(experiment.id());
            if (run != null) {
                running.add(run);
            }
        }
        return running;
    }

    /** The newest run of an experiment definition, or null. */
    public @Nullable ExperimentRunRecord newestRun(String definitionId) {
        Map.Entry<String, ExperimentRunRecord> newest =
                runs.startingWith(ExperimentRunRecord.prefix(definitionId)).firstEntry();
        return newest == null ? null : newest.getValue();
    }

    private static String place(String environmentId, String profileId) {
        return environmentId + "/" + profileId;
    }

    /** The extension associations of a resource, oldest first. */
    public List<AssociationRecord> associationsOf(String resourceArn) {
        return associationsByResource.get(resourceArn);
    }

    /** The number of the newest deployment of a profile to an environment; null if there is none. */
    public @Nullable Integer newestDeployment(String environmentId, String profileId) {
        return newestDeployments.get(DeploymentRecord.prefix(environmentId) + profileId);
    }

    /** The deployment of a number to an environment, or null. */
    public @Nullable DeploymentRecord deployment(String environmentId, int number) {
        return deployments.get(DeploymentRecord.key(environmentId, number));
    }

    /** Adds a deployment, or replaces the one of the same number. */
    public void putDeployment(DeploymentRecord deployment) {
        deployments.put(deployment.key(), deployment);
        String place = DeploymentRecord.prefix(deployment.environment().id())
                + deployment.profile().id();
        Integer newest = newestDeployments.get(place);
        if (newest == null || newest < deployment.number()) {
            newestDeployments.put(place, deployment.number());
        }
    }

    /** The deployments to an environment, newest first. */
    public List<DeploymentRecord> deploymentsTo(String environmentId) {
        return List.copyOf(
                deployments.startingWith(DeploymentRecord.prefix(environmentId)).values());
    }

    /** Forgets all deployments to an environment, which is deleted; its numbers begin anew. */
    public void dropDeployments(String environmentId) {
        String prefix = DeploymentRecord.prefix(environmentId);
        for (DeploymentRecord deployment :
                List.copyOf(deployments.startingWith(prefix).values())) {
            deployments.remove(deployment.key());
            newestDeployments.remove(prefix + deployment.profile().id());
        }
    }

    /** The settings of the account. */
    public AccountSettingsRecord settings() {
        AccountSettingsRecord changed = settings.get(SETTINGS);
        return changed == null ? AccountSettingsRecord.INITIAL : changed;
    }

    /** Changes the settings of the account. */
    public void settings(AccountSettingsRecord changed) {
        settings.put(SETTINGS, changed);
    }

    /** Takes note that a client read the configuration of a profile in an environment. */
    public void noteRead(String environmentId, String profileId, Instant now) {
        reads.put(environmentId, now);
        reads.put(profileId, now);
    }

    /** When a client last read from an environment or a profile; null if none ever did. */
    public @Nullable Instant lastRead(String environmentOrProfileId) {
        return reads.get(environmentOrProfileId);
    }

    /** Forgets that an environment or a profile was ever read. */
    public void forgetReads(String environmentOrProfileId) {
        reads.remove(environmentOrProfileId);
    }
}
