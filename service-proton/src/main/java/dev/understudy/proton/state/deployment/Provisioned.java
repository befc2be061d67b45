package dev.understudy.proton.state.deployment;

import dev.understudy.proton.model.Output;
import dev.understudy.proton.model.ProvisionedResource;
import java.util.List;
import java.util.Map;

/**
 * What a deployment brought about.
 *
 * @param outputs what others may read
 * @param resources what exists now
 * @param files the rendered files by name
 */
public record Provisioned(List<Output> outputs, List<ProvisionedResource> resources, Map<String, String> files) {
    /** Nothing yet. */
    public static final Provisioned NOTHING = new Provisioned(List.of(), List.of(), Map.of());

    /** Keeps copies. */
    public Provisioned {
        outputs = List.copyOf(outputs);
        resources = List.copyOf(resources);
        files = Map.copyOf(files);
    }

    /** The same with the outputs that the customer's own engine tells. */
    public Provisioned withOutputs(List<Output> told) {
        return new Provisioned(told, resources, files);
    }
}
