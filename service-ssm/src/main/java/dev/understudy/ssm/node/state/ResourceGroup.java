package dev.understudy.ssm.node.state;

import java.util.List;

/**
 * A group of AWS Resource Groups, as a test declares it.
 *
 * @param name its name
 * @param resources the ids or ARNs of its members
 */
public record ResourceGroup(String name, List<String> resources) {
    /** The members are copied. */
    public ResourceGroup {
        resources = List.copyOf(resources);
    }

    /** Whether a resource is in it, by its id. */
    public boolean has(String id) {
        return resources.stream().anyMatch(resource -> resource.equals(id) || resource.endsWith("/" + id));
    }
}
