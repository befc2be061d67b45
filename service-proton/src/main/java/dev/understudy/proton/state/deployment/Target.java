package dev.understudy.proton.state.deployment;

import dev.understudy.proton.model.DeploymentTargetResourceType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment is for.
 *
 * @param type the kind of resource
 * @param environment the environment it is, or is deployed to
 * @param service the service it belongs to; null for environments and for components that are attached to none
 * @param instance the service instance it is, or is attached to
 * @param component the component it is
 * @param createdAt when the resource was created; another one of the same name is another resource
 */
public record Target(
        DeploymentTargetResourceType type,
        String environment,
        @Nullable String service,
        @Nullable String instance,
        @Nullable String component,
        Instant createdAt) {

    /** An environment. */
    public static Target environment(String name, Instant createdAt) {
        return new Target(DeploymentTargetResourceType.ENVIRONMENT, name, null, null, null, createdAt);
    }

    /** An instance of a service. */
    public static Target instance(String service, String instance, String environment, Instant createdAt) {
        return new Target(
                DeploymentTargetResourceType.SERVICE_INSTANCE, environment, service, instance, null, createdAt);
    }

    /**
     * The pipeline of a service.
     *
     * @param environment that of the service's first instance, since the model wants one
     */
    public static Target pipeline(String service, String environment, Instant createdAt) {
        return new Target(DeploymentTargetResourceType.SERVICE_PIPELINE, environment, service, null, null, createdAt);
    }

    /** A component, attached or not. */
    public static Target component(
            String name, String environment, @Nullable String service, @Nullable String instance, Instant createdAt) {
        return new Target(DeploymentTargetResourceType.COMPONENT, environment, service, instance, name, createdAt);
    }

    /** The resource within its account and region: what follows the last colon of its ARN. */
    public String path() {
        return switch (type) {
            case ENVIRONMENT -> "environment/" + environment;
            case SERVICE_INSTANCE -> "service/" + service + "/service-instance/" + instance;
            case SERVICE_PIPELINE -> "service/" + service + "/pipeline";
            case COMPONENT -> "component/" + component;
        };
    }

    /** The name by which a test scripts what becomes of it: its own, for instances and pipelines after the service's. */
    public String name() {
        return switch (type) {
            case ENVIRONMENT -> environment;
            case SERVICE_INSTANCE -> service + "/" + instance;
            case SERVICE_PIPELINE -> String.valueOf(service);
            case COMPONENT -> String.valueOf(component);
        };
    }
}
