package dev.understudy.proton.rules.spec;

import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlNode;
import dev.understudy.proton.errors.SpecErrors;
import dev.understudy.proton.rules.schema.InputSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a service: {@code proton: ServiceSpec}, the pipeline's inputs, and an entry for each instance. Instances
 * and pipelines have specs of the same form.
 *
 * @param pipeline the pipeline's inputs as given; null without a {@code pipeline} section
 * @param instances what it says about each instance; at least one
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-create-svc.html">Create a service</a>
 */
public record ServiceSpec(InputValue.@Nullable Members pipeline, List<InstanceSpec> instances) {
    static final String NAME = "name";
    static final String ENVIRONMENT = "environment";
    static final String SPEC = "spec";

    private static final String KIND = "ServiceSpec";
    private static final String PIPELINE = "pipeline";
    private static final String INSTANCES = "instances";

    /** ResourceName of the API's model. */
    private static final String RESOURCE_NAME = "[0-9A-Za-z][0-9A-Za-z_-]{0,99}";

    /** The list is copied. */
    public ServiceSpec {
        instances = List.copyOf(instances);
    }

    /**
     * Reads a spec.
     *
     * @throws dev.understudy.proton.model.ValidationException if it does not have the form of one, if an instance has
     *     no proper name, or if two have the same
     */
    public static ServiceSpec parse(String text) {
        SpecReader spec = SpecReader.open(text, KIND, SpecErrors::malformedServiceSpec);
        InputValue.Members pipeline = spec.optionalInputs(PIPELINE);
        List<InstanceSpec> instances = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : spec.list(INSTANCES).items()) {
            InstanceSpec instance = instance(spec.entry(node), path(instances.size()));
            if (!names.add(instance.name())) {
                throw SpecErrors.instanceTwice(path(instances.size()) + "." + NAME, instance.name());
            }
            instances.add(instance);
        }
        return new ServiceSpec(pipeline, instances);
    }

    private static InstanceSpec instance(SpecReader entry, String path) {
        String name = entry.text(NAME);
        String environment = entry.text(ENVIRONMENT);
        InputValue.Members inputs = entry.inputs(SPEC);
        if (!name.matches(RESOURCE_NAME)) {
            throw SpecErrors.badInstanceName(path + "." + NAME, name);
        }
        if (!environment.matches(RESOURCE_NAME)) {
            throw SpecErrors.badEnvironmentName(path + "." + ENVIRONMENT, environment);
        }
        return new InstanceSpec(name, environment, inputs);
    }

    private static String path(int index) {
        return INSTANCES + "[" + index + "]";
    }

    /** Where an instance stands, for messages: {@code instances[0]} for the first. */
    public String path(InstanceSpec instance) {
        return path(instances.indexOf(instance));
    }

    /** What it says about an instance; null if nothing. */
    public @Nullable InstanceSpec instance(String name) {
        for (InstanceSpec instance : instances) {
            if (instance.name().equals(name)) {
                return instance;
            }
        }
        return null;
    }

    /**
     * What it says about an instance.
     *
     * @throws dev.understudy.proton.model.ValidationException if nothing
     */
    public InstanceSpec requireInstance(String name) {
        InstanceSpec instance = instance(name);
        if (instance == null) {
            throw SpecErrors.noSuchInstance(name);
        }
        return instance;
    }

    /**
     * An instance's inputs as infrastructure code gets them; see {@link InstanceSpec#check}.
     *
     * @throws dev.understudy.proton.model.ValidationException if an input is missing or is not what it may be
     */
    public InputValue.Members checkInstance(InstanceSpec instance, @Nullable InputSchema schema) {
        return instance.check(schema, path(instance));
    }

    /**
     * The pipeline's inputs as infrastructure code gets them. A spec without a {@code pipeline} section has no inputs.
     *
     * @param schema what they may be; null if nobody has seen the bundle, then they are taken as they are
     * @throws dev.understudy.proton.model.ValidationException if an input is missing or is not what it may be
     */
    public InputValue.Members checkPipeline(@Nullable InputSchema schema) {
        InputValue.Members inputs = pipeline == null ? InputValue.Members.NONE : pipeline;
        return schema == null ? inputs : schema.check(inputs, PIPELINE);
    }

    /**
     * Sees to it that there is no {@code pipeline} section, for a template that has no pipeline.
     *
     * @throws dev.understudy.proton.model.ValidationException if there is one
     */
    public void refusePipeline() {
        if (pipeline != null) {
            throw SpecErrors.pipelineNotAllowed();
        }
    }

    /**
     * The same with present values for inputs that say {@code "${Proton::CURRENT_VAL}"}, in every section.
     *
     * @param current the spec as it is
     * @throws dev.understudy.proton.model.ValidationException if a value is to stay that is not there, as in a new
     *     instance
     */
    public ServiceSpec withCurrentValues(ServiceSpec current) {
        List<InstanceSpec> substituted = new ArrayList<>(instances.size());
        for (InstanceSpec instance : instances) {
            substituted.add(instance.withCurrentValues(current.instance(instance.name()), path(instance)));
        }
        return new ServiceSpec(pipelineWithCurrentValues(current), substituted);
    }

    /**
     * One instance with present values, as an update of that instance uses it; the other sections may hold anything.
     *
     * @param current the spec as it is
     * @throws dev.understudy.proton.model.ValidationException if there is no such entry, or if a value is to stay that
     *     is not there
     */
    public InstanceSpec instanceWithCurrentValues(String name, ServiceSpec current) {
        InstanceSpec instance = requireInstance(name);
        return instance.withCurrentValues(current.instance(name), path(instance));
    }

    /**
     * The pipeline's inputs with present values, as an update of the pipeline uses them; the instances may hold
     * anything.
     *
     * @param current the spec as it is
     * @return null without a {@code pipeline} section
     * @throws dev.understudy.proton.model.ValidationException if a value is to stay that is not there
     */
    public InputValue.@Nullable Members pipelineWithCurrentValues(ServiceSpec current) {
        return pipeline == null ? null : CurrentValues.substitute(pipeline, current.pipeline, PIPELINE);
    }

    /** The same with an instance in place of the one of that name, or at the end. */
    public ServiceSpec with(InstanceSpec instance) {
        List<InstanceSpec> changed = new ArrayList<>(instances);
        InstanceSpec before = instance(instance.name());
        if (before == null) {
            changed.add(instance);
        } else {
            changed.set(instances.indexOf(before), instance);
        }
        return new ServiceSpec(pipeline, changed);
    }

    /** The same without an instance. */
    public ServiceSpec without(String name) {
        return new ServiceSpec(
                pipeline,
                instances.stream()
                        .filter(instance -> !instance.name().equals(name))
                        .toList());
    }

    /** The same with other inputs of the pipeline; null for no {@code pipeline} section. */
    public ServiceSpec withPipeline(InputValue.@Nullable Members inputs) {
        return new ServiceSpec(inputs, instances);
    }

    /** The spec as text, for when it is no longer the one that somebody wrote. */
    public String toText() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("proton", KIND);
        if (pipeline != null) {
            plain.put(PIPELINE, pipeline.plain());
        }
        plain.put(INSTANCES, instances.stream().map(InstanceSpec::plain).toList());
        return SpecWriter.yaml(plain);
    }
}
