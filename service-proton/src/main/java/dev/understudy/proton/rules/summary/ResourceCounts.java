package dev.understudy.proton.rules.summary;

import dev.understudy.proton.model.CountsSummary;
import dev.understudy.proton.model.ResourceCountsSummary;
import dev.understudy.proton.rules.template.Staleness;
import dev.understudy.proton.state.EnvironmentSetup;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartState;
import dev.understudy.proton.state.service.PipelineRecord;
import dev.understudy.proton.state.service.ServiceRecord;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How many resources of each kind there are, how many of them failed, and how far they are behind the recommended version
 * of their template. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_GetResourcesSummary.html">GetResourcesSummary</a>.
 *
 * <p>The overview of that page counts stale environments, the text of the member does not; here they are counted.
 */
public final class ResourceCounts {
    /** One resource, as it counts. */
    private record Counted(boolean failed, Staleness staleness) {}

    private final ProtonStore store;

    /** Counts what is in a store. */
    public ResourceCounts(ProtonStore store) {
        this.store = store;
    }

    /** All counts. */
    public CountsSummary summary() {
        return CountsSummary.builder()
                .environmentTemplates(
                        total(store.templates(TemplateKind.ENVIRONMENT).size()))
                .serviceTemplates(total(store.templates(TemplateKind.SERVICE).size()))
                .components(components())
                .environments(count(store.environments.values(), environment -> {
                    EnvironmentSetup setup = environment.setup();
                    return new Counted(
                            failed(environment.track().phase()),
                            Staleness.of(store, TemplateKind.ENVIRONMENT, setup.templateName(), setup.version()));
                }))
                .serviceInstances(count(store.instances(), instance -> part(instance.state())))
                .pipelines(count(store.pipelines.values(), pipeline -> part(pipeline.state())))
                .services(count(store.services.values(), this::service))
                .build();
    }

    private static ResourceCountsSummary total(int count) {
        return ResourceCountsSummary.builder().total(count).build();
    }

    /** Components come from no template, so they are never behind. */
    private ResourceCountsSummary components() {
        int failed = (int) store.components.values().stream()
                .filter(component -> failed(component.track().phase()))
                .count();
        return ResourceCountsSummary.builder()
                .total(store.components.size())
                .failed(failed)
                .build();
    }

    private static <R> ResourceCountsSummary count(Collection<R> resources, Function<R, Counted> each) {
        int failed = 0;
        Map<Staleness, Integer> behind = new EnumMap<>(Staleness.class);
        for (Staleness staleness : Staleness.values()) {
            behind.put(staleness, 0);
        }
        for (R resource : resources) {
            Counted counted = each.apply(resource);
            failed += counted.failed() ? 1 : 0;
            behind.merge(counted.staleness(), 1, Integer::sum);
        }
        return ResourceCountsSummary.builder()
                .total(resources.size())
                .failed(failed)
                .upToDate(behind.get(Staleness.UP_TO_DATE))
                .behindMinor(behind.get(Staleness.BEHIND_MINOR))
                .behindMajor(behind.get(Staleness.BEHIND_MAJOR))
                .build();
    }

    private Counted part(PartState state) {
        return new Counted(failed(state.phase()), staleness(state));
    }

    private Staleness staleness(PartState state) {
        return Staleness.of(
                store,
                TemplateKind.SERVICE,
                state.setup().templateName(),
                state.setup().version());
    }

    /** A service is as far behind as the worst of its parts. */
    private Counted service(ServiceRecord service) {
        PipelineRecord pipeline = store.pipelines.get(service.name());
        Staleness worst = pipeline == null ? Staleness.UP_TO_DATE : staleness(pipeline.state());
        for (InstanceRecord instance : store.instancesOf(service.name())) {
            worst = Staleness.worse(worst, staleness(instance.state()));
        }
        return new Counted(service.phase().status().name().contains("FAILED"), worst);
    }

    private static boolean failed(DeploymentPhase phase) {
        return phase instanceof DeploymentPhase.Failed || phase instanceof DeploymentPhase.DeleteFailed;
    }
}
