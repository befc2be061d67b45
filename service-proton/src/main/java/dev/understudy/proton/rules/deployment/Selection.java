package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.Target;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which deployments a request means: those that all its names fit. An environment's are also those of the instances and
 * components in it. Deployments of resources that are gone still answer to their names.
 *
 * @param environment null for any
 * @param service null for any
 * @param instance null for any
 * @param component null for any
 */
public record Selection(
        @Nullable String environment,
        @Nullable String service,
        @Nullable String instance,
        @Nullable String component) implements Predicate<DeploymentRecord> {

    /** Refuses an instance without its service, whose name it needs to be known by. */
    public void check() {
        if (instance != null && service == null) {
            throw DeploymentErrors.instanceWithoutService();
        }
    }

    /**
     * Refuses names that neither a resource nor any deployment has.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is one
     */
    public void requireKnown(ProtonStore store) {
        if (environment != null && !store.environments.contains(environment)) {
            requireAny(store, new Selection(environment, null, null, null), environment);
        }
        if (service != null && !store.services.contains(service)) {
            requireAny(store, new Selection(null, service, null, null), service);
        }
        if (service != null && instance != null && store.instance(service, instance) == null) {
            requireAny(store, new Selection(null, service, instance, null), instance);
        }
        if (component != null && !store.components.contains(component)) {
            requireAny(store, new Selection(null, null, null, component), component);
        }
    }

    private static void requireAny(ProtonStore store, Selection wanted, String name) {
        if (store.deployments.values().stream().noneMatch(wanted)) {
            throw DeploymentErrors.resourceNotFound(name);
        }
    }

    @Override
    public boolean test(DeploymentRecord deployment) {
        Target target = deployment.target();
        return (environment == null || environment.equals(target.environment()))
                && (service == null || service.equals(target.service()))
                && (instance == null || instance.equals(target.instance()))
                && (component == null || component.equals(target.component()));
    }
}
