package dev.understudy.proton.rules.rendering;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a template may read, by name. Inputs are typed as in the spec: texts, numbers, truth values, null, and lists and
 * maps of these.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/parameters.html">AWS Proton parameters</a>
 */
public final class Namespace {
    /** Longer names of parameters fail the provisioning (user guide, "AWS Proton parameters"). */
    static final int LONGEST_NAME = 100;

    private final TemplateKind kind;
    private final Map<String, Object> values;

    private Namespace(TemplateKind kind, Map<String, Object> values) {
        this.kind = kind;
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** For the code of an environment. */
    public static Namespace ofEnvironment(String name, Map<String, ?> inputs) {
        return new Namespace(TemplateKind.ENVIRONMENT, Map.of("environment", Map.of("name", name, "inputs", inputs)));
    }

    /**
     * For the code of a service instance.
     *
     * @param component what is attached to the instance, if anything
     */
    public static Namespace ofInstance(
            NamespaceParts.OfService service,
            String name,
            Map<String, ?> inputs,
            NamespaceParts.OfEnvironment environment,
            NamespaceParts.@Nullable OfComponent component) {
        Map<String, Object> instance =
                Map.of("name", name, "inputs", inputs, "components", NamespaceParts.of(component));
        return new Namespace(
                TemplateKind.SERVICE_INSTANCE,
                Map.of(
                        "service", NamespaceParts.of(service),
                        "service_instance", instance,
                        "environment", NamespaceParts.of(environment)));
    }

    /** For the code of a pipeline, which sees all instances of its service. */
    public static Namespace ofPipeline(
            NamespaceParts.OfService service, Map<String, ?> inputs, List<NamespaceParts.OfInstance> instances) {
        return new Namespace(
                TemplateKind.PIPELINE,
                Map.of(
                        "service", NamespaceParts.of(service),
                        "pipeline", Map.of("inputs", inputs),
                        "service_instances", NamespaceParts.of(instances)));
    }

    /**
     * For the code of a component.
     *
     * @param attachment what it is attached to; a detached component has no inputs
     */
    public static Namespace ofComponent(
            String name, NamespaceParts.OfEnvironment environment, NamespaceParts.@Nullable Attachment attachment) {
        Map<String, Object> values = new TreeMap<>();
        values.put("component", Map.of("name", name));
        values.put("environment", NamespaceParts.of(environment));
        if (attachment != null) {
            values.put("service", Map.of("name", attachment.serviceName()));
            values.put("service_instance", Map.of("name", attachment.instanceName(), "inputs", attachment.inputs()));
        }
        return new Namespace(TemplateKind.COMPONENT, values);
    }

    /** What is rendered. */
    public TemplateKind kind() {
        return kind;
    }

    /** The values by name. */
    public Map<String, Object> values() {
        return values;
    }

    /** As JSON, the form that CodeBuild commands and Terraform read. */
    public String json() {
        return JsonFile.of(values);
    }

    /** A parameter whose name is too long, or nothing. */
    @Nullable String overlongName() {
        return overlongName(values);
    }

    private static @Nullable String overlongName(Map<?, ?> members) {
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String name = String.valueOf(member.getKey());
            String found = member.getValue() instanceof Map<?, ?> inner ? overlongName(inner) : null;
            if (name.length() > LONGEST_NAME || found != null) {
                return found == null ? name : found;
            }
        }
        return null;
    }
}
