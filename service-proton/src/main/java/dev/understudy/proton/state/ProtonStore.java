package dev.understudy.proton.state;

import dev.understudy.core.state.Index;
import dev.understudy.core.state.Store;
import dev.understudy.core.state.Table;
import dev.understudy.proton.state.deployment.DeploymentRecord;
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
}
