package dev.understudy.proton.state.deployment;

import dev.understudy.proton.model.Output;
import dev.understudy.proton.model.ProvisionedResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a deployment brought about.
 *
 * @param outputs what others may read
 * @param resources what exists now
 * @param files the rendered files by name
 * @param planned the types of what a CloudFormation template asks for, by logical id
 */
public record Provisioned(
        List<Output> outputs,
        List<ProvisionedResource> resources,
        Map<String, String> files,
        Map<String, String> planned) {
    /** Nothing yet. */
    public static final Provisioned NOTHING = new Provisioned(List.of(), List.of(), Map.of(), Map.of());

    /** Keeps copies. */
    public Provisioned {
        outputs = List.copyOf(outputs);
        resources = List.copyOf(resources);
        files = Map.copyOf(files);
        planned = Map.copyOf(planned);
    }

    /** The same with the outputs that the customer's own engine tells. */
    public Provisioned withOutputs(List<Output> told) {
        return new Provisioned(told, resources, files, planned);
    }

    /** The outputs by key. */
    public Map<String, String> outputsByKey() {
        Map<String, String> byKey = new LinkedHashMap<>();
        outputs.forEach(output -> byKey.put(output.key(), output.valueString()));
        return byKey;
    }
}
