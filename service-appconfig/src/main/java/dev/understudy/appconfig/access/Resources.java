package dev.understudy.appconfig.access;

import com.google.common.base.Splitter;
import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.AppConfigErrors;
import dev.understudy.appconfig.errors.ExtensionErrors;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.core.id.Arn;
import dev.understudy.core.state.PartitionKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the resources that requests name by ARN: to tag them, or to associate extensions with them. */
public final class Resources {
    private static final Splitter SLASH = Splitter.on('/');

    private final AppConfigStore store;
    private final PartitionKey owner;

    /** Looks among the resources of one account and region. */
    public Resources(Lookup lookup) {
        this.store = lookup.store();
        this.owner = lookup.owner();
    }

    /**
     * Refuses an ARN unless it names a resource that can have tags.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException if it is no ARN of AppConfig
     * @throws dev.understudy.appconfig.model.ResourceNotFoundException if there is no such resource
     */
    public void requireTaggable(String text) {
        Arn arn = appConfigArn(text);
        if (arn == null) {
            throw AppConfigErrors.malformedArn(text);
        }
        if (!mine(arn) || !exists(arn)) {
            throw AppConfigErrors.resourceNotFound(owner, text);
        }
    }

    /**
     * Refuses an ARN unless it names an application, an environment or a configuration profile.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException if it names something else
     * @throws dev.understudy.appconfig.model.ResourceNotFoundException if there is no such resource
     */
    public void requireAssociable(String text) {
        Arn arn = appConfigArn(text);
        if (arn == null || !associable(SLASH.splitToList(arn.resource()))) {
            throw ExtensionErrors.notAssociable(text);
        }
        if (!mine(arn) || !exists(arn)) {
            throw AppConfigErrors.resourceNotFound(owner, text);
        }
    }

    private static @Nullable Arn appConfigArn(String text) {
        Arn arn = Arn.parse(text);
        return arn != null && arn.service().equals(AppConfigArns.SERVICE) ? arn : null;
    }

    private boolean mine(Arn arn) {
        return arn.account().equals(owner.account()) && arn.region().equals(owner.region());
    }

    private static boolean associable(List<String> path) {
        return path.get(0).equals("application")
                && (path.size() == 2
                        || (path.size() == 4
                                && (path.get(2).equals("environment")
                                        || path.get(2).equals("configurationprofile"))));
    }

    private boolean exists(Arn arn) {
        List<String> path = SLASH.splitToList(arn.resource());
        String id = path.size() > 1 ? path.get(1) : "";
        return switch (path.get(0)) {
            case "application" -> store.applications.contains(id) && inApplication(id, path.subList(2, path.size()));
            case "deploymentstrategy" -> path.size() == 2 && store.strategies.contains(id);
            case "extensionassociation" -> path.size() == 2 && store.associations.contains(id);
            case "extension" -> path.size() == 3 && store.extensions.contains(id + "/" + path.get(2));
            default -> false;
        };
    }

    private boolean inApplication(String applicationId, List<String> path) {
        if (path.isEmpty()) {
            return true;
        }
        String id = path.size() > 1 ? path.get(1) : "";
        List<String> below = path.subList(Math.min(2, path.size()), path.size());
        return switch (path.get(0)) {
            case "environment" -> {
                var environment = store.environments.get(id);
                yield environment != null
                        && environment.applicationId().equals(applicationId)
                        && (below.isEmpty() || isDeployment(id, below));
            }
            case "configurationprofile" -> {
                var profile = store.profiles.get(id);
                yield profile != null && profile.applicationId().equals(applicationId) && below.isEmpty();
            }
            case "experimentdefinition" -> {
                var experiment = store.experiments.get(id);
                yield experiment != null
                        && experiment.applicationId().equals(applicationId)
                        && (below.isEmpty() || isRun(id, below));
            }
            default -> false;
        };
    }

    private boolean isDeployment(String environmentId, List<String> path) {
        Integer number = numberBelow("deployment", path);
        return number != null && store.deployments.contains(DeploymentRecord.key(environmentId, number));
    }

    private boolean isRun(String definitionId, List<String> path) {
        Integer number = numberBelow("experimentrun", path);
        return number != null && store.runs.contains(ExperimentRunRecord.key(definitionId, number));
    }

    private static @Nullable Integer numberBelow(String kind, List<String> path) {
        boolean numbered =
                path.size() == 2 && path.get(0).equals(kind) && path.get(1).matches("[1-9][0-9]{0,8}");
        return numbered ? Integer.valueOf(path.get(1)) : null;
    }
}
