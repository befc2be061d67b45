package dev.understudy.proton.rules.service;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.value.InputValue;
import dev.understudy.proton.model.Output;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.rendering.NamespaceParts;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.component.ComponentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import dev.understudy.proton.state.service.ServiceRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What infrastructure code may read about services, their instances and environments. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/parameters.html">AWS Proton parameters</a>.
 */
public final class PartValues {
    private PartValues() {}

    /** A service. */
    public static NamespaceParts.OfService service(ServiceRecord service) {
        return new NamespaceParts.OfService(
                service.name(),
                orEmpty(service.request().members().repositoryId()),
                orEmpty(service.request().members().repositoryConnectionArn()),
                orEmpty(service.request().members().branchName()));
    }

    /** An environment, as what is deployed into it sees it. */
    public static NamespaceParts.OfEnvironment environment(PartitionKey owner, EnvironmentRecord environment) {
        return new NamespaceParts.OfEnvironment(
                environment.name(), environment.accountIn(owner), outputs(environment.track()));
    }

    /** An instance as it is, as pipelines see it. */
    public static NamespaceParts.OfInstance instance(PartitionKey owner, ProtonStore store, InstanceRecord instance) {
        return new NamespaceParts.OfInstance(
                instance.name(),
                inputs(store, instance, instance.state().setup()).plain(),
                outputs(instance.state().track()),
                environment(owner, InstancePlaces.require(store, instance.environment())));
    }

    /** The component that is attached to an instance, as the instance sees it; null if there is none. */
    public static NamespaceParts.@Nullable OfComponent component(ProtonStore store, InstanceRecord instance) {
        ComponentRecord component = store.componentOf(instance);
        return component == null || component.setup().attachment() == null
                ? null
                : new NamespaceParts.OfComponent(component.name(), outputs(component.track()));
    }

    /** The inputs that a setup gives an instance, with defaults. */
    public static InputValue.Members inputs(ProtonStore store, InstanceRecord instance, PartSetup setup) {
        ServiceSpec spec = ServiceSpec.parse(setup.spec());
        return spec.checkInstance(
                spec.requireInstance(instance.name()),
                PartTemplates.schema(PartTemplates.version(store, setup), BundlePart.INSTANCE));
    }

    /** What the last deployment that succeeded put out, by key. */
    public static Map<String, String> outputs(DeploymentTrack track) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (Output output : track.provisioned().outputs()) {
            byKey.put(orEmpty(output.key()), orEmpty(output.valueString()));
        }
        return byKey;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
