package dev.understudy.proton.rules.rendering;

import dev.understudy.proton.rules.bundle.ProvisioningEngine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of infrastructure code and the values of a resource. */
public sealed interface Rendering {
    /**
     * Code that can be provisioned.
     *
     * @param engine what would provision it
     * @param files texts by name; in a pull request by path
     * @param outputs by key, as far as they are known without provisioning; other engines report them afterwards
     * @param resources what a CloudFormation template asks for
     * @param stackName the CloudFormation stack, empty without one
     * @param tags what the stack is tagged with
     */
    record Rendered(
            ProvisioningEngine engine,
            Map<String, String> files,
            Map<String, String> outputs,
            List<PlannedResource> resources,
            String stackName,
            Map<String, String> tags)
            implements Rendering {

        /** Collections are copied, files and tags in the order of their names, outputs in their own. */
        public Rendered {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
            outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
            resources = List.copyOf(resources);
            tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        }
    }

    /**
     * Code that cannot be provisioned: the deployment fails.
     *
     * @param message why, with file and line
     */
    record Unrenderable(String message) implements Rendering {}
}
