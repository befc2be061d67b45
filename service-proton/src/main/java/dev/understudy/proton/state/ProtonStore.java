package dev.understudy.proton.state;

import dev.understudy.core.state.Index;
import dev.understudy.core.state.SortedTable;
import dev.understudy.core.state.Store;
import dev.understudy.core.state.Table;
import dev.understudy.proton.model.RepositoryBranch;
import dev.understudy.proton.state.component.ComponentRecord;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PipelineRecord;
import dev.understudy.proton.state.service.ServiceRecord;
import dev.understudy.proton.state.sync.BlockerRecord;
import dev.understudy.proton.state.sync.RepositorySyncRecord;
import dev.understudy.proton.state.sync.ResourceSyncRecord;
import dev.understudy.proton.state.sync.ServiceSyncRecord;
import dev.understudy.proton.state.sync.SyncTables;
import dev.understudy.proton.state.sync.TemplateSyncRecord;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Proton keeps for one account and region.
 *
 * <pre>
 * template (environment or service) ── version (numbered major.minor per template)
 * environment ··► environment account connection, repository
 * service ── instance (··► environment), pipeline
 * account settings ··► repository
 * deployment ··► environment, service instance, pipeline or component
 * </pre>
 */
public final class ProtonStore extends Store {
    private static final String SETTINGS = "settings";

    /** The versions of all templates by {@link VersionRecord#key()}. */
    public final SortedTable<VersionRecord> versions = sortedTable("TemplateVersions", VersionRecord.class);

    private final Table<String, TemplateRecord> environmentTemplates =
            table("EnvironmentTemplates", String.class, TemplateRecord.class);
    private final Table<String, TemplateRecord> serviceTemplates =
            table("ServiceTemplates", String.class, TemplateRecord.class);

    /** The environments by name. */
    public final Table<String, EnvironmentRecord> environments =
            table("Environments", String.class, EnvironmentRecord.class);

    /** The services by name. */
    public final Table<String, ServiceRecord> services = table("Services", String.class, ServiceRecord.class);

    /** The pipelines by the name of their service. */
    public final Table<String, PipelineRecord> pipelines = table("Pipelines", String.class, PipelineRecord.class);

    private final Table<String, InstanceRecord> instances =
            table("ServiceInstances", String.class, InstanceRecord.class);

    private final Index<String, String, InstanceRecord> instancesByService =
            instances.index(instance -> List.of(instance.service()));
    private final Index<String, String, InstanceRecord> instancesByEnvironment =
            instances.index(instance -> List.of(instance.environment()));
    private final Index<String, String, InstanceRecord> instancesByVersion =
            instances.index(InstanceRecord::versionKeys);
    private final Index<String, String, PipelineRecord> pipelinesByVersion =
            pipelines.index(PipelineRecord::versionKeys);

    /** The components by name. */
    public final Table<String, ComponentRecord> components = table("Components", String.class, ComponentRecord.class);

    /** The deployments by id. */
    public final Table<String, DeploymentRecord> deployments =
            table("Deployments", String.class, DeploymentRecord.class);

    /** The environment account connections by id: those that the account asked for, and those in which it is asked. */
    public final Table<String, ConnectionRecord> connections =
            table("EnvironmentAccountConnections", String.class, ConnectionRecord.class);

    /** The linked repositories by {@link RepositoryRecord#key()}. */
    public final Table<String, RepositoryRecord> repositories =
            table("Repositories", String.class, RepositoryRecord.class);

    /** What is synced from repositories. */
    public final SyncTables syncs = new SyncTables(
            table("TemplateSyncConfigs", String.class, TemplateSyncRecord.class),
            table("ServiceSyncConfigs", String.class, ServiceSyncRecord.class),
            table("RepositorySyncs", String.class, RepositorySyncRecord.class),
            sortedTable("ResourceSyncs", ResourceSyncRecord.class),
            table("ServiceSyncBlockers", String.class, BlockerRecord.class));

    private final Table<String, AccountSettingsRecord> settings =
            table("AccountSettings", String.class, AccountSettingsRecord.class);

    private final Index<String, String, ConnectionRecord> connectionsByRequester =
            connections.index(connection -> List.of(connection.environmentAccountId()));
    private final Index<String, String, EnvironmentRecord> environmentsByConnection =
            environments.index(EnvironmentRecord::connectionIds);
    private final Index<String, String, EnvironmentRecord> environmentsByVersion =
            environments.index(EnvironmentRecord::versionKeys);
    private final Index<String, String, EnvironmentRecord> environmentsByRepository =
            environments.index(EnvironmentRecord::repositoryKeys);
    private final Index<String, String, ComponentRecord> componentsByInstance =
            components.index(ComponentRecord::instanceKeys);
    private final Index<String, String, ComponentRecord> componentsByEnvironment =
            components.index(component -> List.of(component.environment()));
    private final Index<String, String, DeploymentRecord> runningDeployments = deployments.index(deployment ->
            deployment.phase().busy() ? List.of(deployment.target().path()) : List.of());

    /** Whether service instances or components are in an environment. */
    public boolean isDeployedTo(String environment) {
        return instancesByEnvironment.count(environment) > 0 || componentsByEnvironment.count(environment) > 0;
    }

    /** All instances of all services in order of creation; a live view. */
    public Collection<InstanceRecord> instances() {
        return instances.values();
    }

    /** The instances of a service in order of creation. */
    public List<InstanceRecord> instancesOf(String service) {
        return instancesByService.get(service);
    }

    /** The instances in an environment in order of creation. */
    public List<InstanceRecord> instancesIn(String environment) {
        return instancesByEnvironment.get(environment);
    }

    /** An instance of a service, or null. */
    public @Nullable InstanceRecord instance(String service, String name) {
        return instances.get(InstanceRecord.key(service, name));
    }

    /** Adds an instance, or replaces the one of the same name and service. */
    public void putInstance(InstanceRecord instance) {
        instances.put(instance.key(), instance);
    }

    /** Takes out an instance. */
    public void removeInstance(InstanceRecord instance) {
        instances.remove(instance.key());
    }

    /** The component that is attached to an instance, or is about to be, or about to be detached; null if there is none. */
    public @Nullable ComponentRecord componentOf(InstanceRecord instance) {
        List<ComponentRecord> attached = componentsByInstance.get(instance.key());
        return attached.isEmpty() ? null : attached.get(0);
    }

    /** Adds a deployment, or replaces the one of the same id. */
    public void putDeployment(DeploymentRecord deployment) {
        deployments.put(deployment.id(), deployment);
    }

    /**
     * The deployment or removal of a resource that is under way, or null.
     *
     * @param path the resource's {@link dev.understudy.proton.state.deployment.Target#path()}
     */
    public @Nullable DeploymentRecord runningDeployment(String path) {
        List<DeploymentRecord> running = runningDeployments.get(path);
        return running.isEmpty() ? null : running.get(0);
    }

    /** The templates of a kind by name. */
    public Table<String, TemplateRecord> templates(TemplateKind kind) {
        return kind == TemplateKind.ENVIRONMENT ? environmentTemplates : serviceTemplates;
    }

    /** How many templates of both kinds there are. */
    public int templateCount() {
        return environmentTemplates.size() + serviceTemplates.size();
    }

    /** The version of this number, or null. */
    public @Nullable VersionRecord version(TemplateKind kind, String templateName, VersionNumber number) {
        return versions.get(VersionRecord.key(kind, templateName, number));
    }

    /** The versions of a template, newest first; a live view. */
    public Collection<VersionRecord> versionsOf(TemplateKind kind, String templateName) {
        return versions.startingWith(VersionRecord.prefix(kind, templateName)).values();
    }

    /** The versions of a major version, newest first; a live view. */
    public Collection<VersionRecord> minorsOf(TemplateKind kind, String templateName, int major) {
        return versions.startingWith(VersionRecord.prefix(kind, templateName, major))
                .values();
    }

    /** The version that AWS recommends: the highest one that is published, or null. */
    public @Nullable VersionRecord recommended(TemplateKind kind, String templateName) {
        return highestPublished(versionsOf(kind, templateName));
    }

    /** The version that AWS recommends among those of a major version: the highest one that is published, or null. */
    public @Nullable VersionRecord recommendedMinor(TemplateKind kind, String templateName, int major) {
        return highestPublished(minorsOf(kind, templateName, major));
    }

    private static @Nullable VersionRecord highestPublished(Collection<VersionRecord> newestFirst) {
        return newestFirst.stream().filter(VersionRecord::published).findFirst().orElse(null);
    }

    /** Whether something is deployed from a version, or is about to be. */
    public boolean usesVersion(VersionRecord version) {
        return environmentsByVersion.count(version.key()) > 0
                || instancesByVersion.count(version.key()) > 0
                || pipelinesByVersion.count(version.key()) > 0;
    }

    /** How many environment account connections an account asked for. */
    public int connectionsRequestedBy(String environmentAccount) {
        return connectionsByRequester.count(environmentAccount);
    }

    /** Whether an environment is provisioned by way of an environment account connection. */
    public boolean usesConnection(String connectionId) {
        return environmentsByConnection.count(connectionId) > 0;
    }

    /** Whether something is synced from a repository, or an environment or the account's settings send pull requests there. */
    public boolean usesRepository(RepositoryRecord repository) {
        RepositoryBranch ofPipelines = settings().pipelineRepository();
        return environmentsByRepository.count(repository.key()) > 0
                || syncs.use(repository)
                || (ofPipelines != null && ofPipelines.arn().equals(repository.arn()));
    }

    /** The settings of the account. */
    public AccountSettingsRecord settings() {
        AccountSettingsRecord chosen = settings.get(SETTINGS);
        return chosen == null ? AccountSettingsRecord.NONE : chosen;
    }

    /** Changes the settings of the account. */
    public void settings(AccountSettingsRecord chosen) {
        settings.put(SETTINGS, chosen);
    }
}
