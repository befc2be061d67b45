package dev.understudy.proton.state;

import dev.understudy.core.state.Index;
import dev.understudy.core.state.SortedTable;
import dev.understudy.core.state.Store;
import dev.understudy.core.state.Table;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Proton keeps for one account and region.
 *
 * <pre>
 * template (environment or service) ── version (numbered major.minor per template)
 * environment
 * deployment ··► environment, service instance, pipeline or component
 * </pre>
 */
public final class ProtonStore extends Store {
    /** The versions of all templates by {@link VersionRecord#key()}. */
    public final SortedTable<VersionRecord> versions = sortedTable("TemplateVersions", VersionRecord.class);

    private final Table<String, TemplateRecord> environmentTemplates =
            table("EnvironmentTemplates", String.class, TemplateRecord.class);
    private final Table<String, TemplateRecord> serviceTemplates =
            table("ServiceTemplates", String.class, TemplateRecord.class);

    /** The environments by name. */
    public final Table<String, EnvironmentRecord> environments =
            table("Environments", String.class, EnvironmentRecord.class);

    /** The deployments by id. */
    public final Table<String, DeploymentRecord> deployments =
            table("Deployments", String.class, DeploymentRecord.class);

    private final Index<String, String, DeploymentRecord> runningDeployments = deployments.index(deployment ->
            deployment.phase().busy() ? List.of(deployment.target().path()) : List.of());

    /** Whether service instances or components are in an environment. */
    public boolean isDeployedTo(String environment) {
        return false;
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
}
