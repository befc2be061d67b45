package dev.understudy.proton.rules.rendering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other resources contribute to a {@link Namespace}. */
public final class NamespaceParts {
    private NamespaceParts() {}

    /**
     * A service. Without a repository the three of its values are empty.
     *
     * @param name its name
     * @param repositoryId {@code owner/name}
     * @param repositoryConnectionArn the connection's ARN
     * @param branchName the branch
     */
    public record OfService(String name, String repositoryId, String repositoryConnectionArn, String branchName) {}

    /**
     * An environment, as what is deployed into it sees it.
     *
     * @param name its name
     * @param accountId the account that it stands in
     * @param outputs its outputs by key
     */
    public record OfEnvironment(String name, String accountId, Map<String, String> outputs) {}

    /**
     * The component that is attached to an instance.
     *
     * @param name its name
     * @param outputs its outputs by key
     */
    public record OfComponent(String name, Map<String, String> outputs) {}

    /**
     * An instance of a service, as a pipeline or a component sees it.
     *
     * @param name its name
     * @param inputs its inputs, defaults included
     * @param outputs its outputs by key
     * @param environment where it is deployed
     */
    public record OfInstance(
            String name, Map<String, ?> inputs, Map<String, String> outputs, OfEnvironment environment) {}

    /**
     * What a component is attached to.
     *
     * @param serviceName the service
     * @param instanceName its instance
     * @param inputs the inputs of the instance that the component may read
     */
    public record Attachment(String serviceName, String instanceName, Map<String, ?> inputs) {}

    static Map<String, Object> of(OfService service) {
        return Map.of(
                "name", service.name(),
                "repository_id", service.repositoryId(),
                "repository_connection_arn", service.repositoryConnectionArn(),
                "branch_name", service.branchName());
    }

    static Map<String, Object> of(OfEnvironment environment) {
        return Map.of(
                "name", environment.name(),
                "account_id", environment.accountId(),
                "outputs", environment.outputs());
    }

    /** Empty dictionaries stand in for a component that is not there, so that reading its outputs never fails. */
    static Map<String, Object> of(@Nullable OfComponent component) {
        Map<String, Object> attached =
                component == null ? Map.of() : Map.of("name", component.name(), "outputs", component.outputs());
        return Map.of("default", component == null ? Map.of("outputs", Map.of()) : attached);
    }

    static List<Map<String, Object>> of(List<OfInstance> instances) {
        return instances.stream()
                .map(instance -> Map.<String, Object>of(
                        "name", instance.name(),
                        "inputs", instance.inputs(),
                        "outputs", instance.outputs(),
                        "environment", of(instance.environment())))
                .toList();
    }
}
