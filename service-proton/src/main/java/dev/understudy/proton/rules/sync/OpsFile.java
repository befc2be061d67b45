package dev.understudy.proton.rules.sync;

import dev.understudy.core.yaml.YamlFault;
import dev.understudy.core.yaml.YamlNode;
import dev.understudy.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Ops file of a service: which instances are synced, and from where. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-service-sync-configs.html#service-sync-ops">AWS Proton OPS
 * file</a>.
 *
 * @param instances by name
 */
record OpsFile(Map<String, Place> instances) {
    /**
     * Where the spec of an instance is.
     *
     * @param branch the branch
     * @param spec the path of the file
     */
    record Place(String branch, String spec) {}

    /** Keeps a copy. */
    OpsFile {
        instances = Map.copyOf(instances);
    }

    /**
     * What a file says about a service. Whatever does not have the form of an Ops file says nothing.
     *
     * @param content null if there is no such file
     */
    static OpsFile read(byte @Nullable [] content, String service) {
        Map<String, Place> instances = new LinkedHashMap<>();
        try {
            YamlNode root = content == null ? null : YamlReader.read(new String(content, StandardCharsets.UTF_8));
            YamlNode entries = member(member(member(root, "sync"), "services"), service);
            if (entries instanceof YamlNode.Mapping mapping) {
                mapping.members().forEach((name, entry) -> {
                    String branch = text(member(entry, "branch"));
                    String spec = text(member(entry, "spec"));
                    if (branch != null && spec != null) {
                        instances.put(name, new Place(branch, spec));
                    }
                });
            }
        } catch (YamlFault e) {
            return new OpsFile(Map.of());
        }
        return new OpsFile(instances);
    }

    private static @Nullable YamlNode member(@Nullable YamlNode node, String key) {
        return node instanceof YamlNode.Mapping mapping ? mapping.members().get(key) : null;
    }

    private static @Nullable String text(@Nullable YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? scalar.source() : null;
    }
}
