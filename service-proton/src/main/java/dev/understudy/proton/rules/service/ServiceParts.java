package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import dev.understudy.proton.rules.deployment.PhaseRules;
import dev.understudy.proton.rules.service.ServicePlans.PlannedInstance;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.Target;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import dev.understudy.proton.state.service.PartState;
import dev.understudy.proton.state.service.PipelineRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done to the parts of services: each is provisioned, provisioned anew and removed by deployments. */
final class ServiceParts {
    private static final String INSTANCE = "service instance";
    private static final String PIPELINE = "pipeline";

    private final DeploymentRuns runs;

    ServiceParts(DeploymentRuns runs) {
        this.runs = runs;
    }

    /**
     * Adds an instance, which gets the tags that its service has now.
     *
     * @param token the token of a request for it alone; null if there is none
     * @param tags its own tags
     */
    InstanceRecord add(
            Partition<ProtonStore> partition,
            String service,
            PlannedInstance planned,
            @Nullable String token,
            Map<String, String> tags,
            Instant now) {
        ProtonStore store = partition.store();
        Target target = Target.instance(service, planned.name(), planned.environment(), now);
        Map<String, String> all = new HashMap<>(partition.tags().of(ProtonArns.service(partition.key(), service)));
        all.putAll(tags);
        ProtonAccess.tag(partition, ProtonArns.of(partition.key(), target.path()), all);
        PartState state = PartState.announced(
                planned.setup(),
                runs.begin(partition, PartOrders.instance(store, target, null, planned.setup()), null, now));
        InstanceRecord instance = new InstanceRecord(service, planned.name(), planned.environment(), now, token, state);
        store.putInstance(instance);
        return instance;
    }

    /** Adds a pipeline, which waits for the instances. */
    void announcePipeline(
            Partition<ProtonStore> partition, String service, PartSetup setup, String environment, Instant now) {
        ProtonStore store = partition.store();
        Target target = Target.pipeline(service, environment, now);
        PartState state = PartState.announced(
                setup, runs.announce(partition, PartOrders.pipeline(store, target, null, setup), null, now));
        store.pipelines.put(service, new PipelineRecord(service, environment, now, state));
    }

    /** Lets a new pipeline be provisioned. */
    void release(Partition<ProtonStore> partition, PipelineRecord pipeline, Instant now) {
        runs.release(partition, pipeline.target(), now);
    }

    /** Ends the deployment of a new pipeline before it has begun. */
    void cancel(Partition<ProtonStore> partition, PipelineRecord pipeline, List<String> failed, Instant now) {
        runs.fail(partition, pipeline.target(), ServiceErrors.pipelineCancelled(failed), now);
    }

    /** Provisions an instance anew. */
    InstanceRecord redeploy(Partition<ProtonStore> partition, InstanceRecord instance, PartSetup wanted, Instant now) {
        ProtonStore store = partition.store();
        PartState before = instance.state();
        InstanceRecord after = instance.in(before.becoming(
                wanted,
                runs.begin(
                        partition,
                        PartOrders.instance(store, instance.target(), before, wanted),
                        before.track(),
                        now)));
        store.putInstance(after);
        return after;
    }

    /** Provisions a pipeline anew. */
    PipelineRecord redeploy(Partition<ProtonStore> partition, PipelineRecord pipeline, PartSetup wanted, Instant now) {
        ProtonStore store = partition.store();
        PartState before = pipeline.state();
        PipelineRecord after = pipeline.in(before.becoming(
                wanted,
                runs.begin(
                        partition,
                        PartOrders.pipeline(store, pipeline.target(), before, wanted),
                        before.track(),
                        now)));
        store.pipelines.put(after.service(), after);
        return after;
    }

    /**
     * Stops the update of an instance, if it did not succeed before.
     *
     * @throws dev.understudy.proton.model.ConflictException if no update is under way
     */
    InstanceRecord cancel(Partition<ProtonStore> partition, InstanceRecord instance, Instant now) {
        DeploymentPhase.InProgress progress =
                PhaseRules.updateToCancel(instance.state().phase(), INSTANCE, instance.name());
        if (progress == null) {
            return instance;
        }
        InstanceRecord after =
                instance.in(instance.state().on(runs.cancel(partition, instance.target(), progress, now)));
        partition.store().putInstance(after);
        return after;
    }

    /**
     * Stops the update of a pipeline, if it did not succeed before.
     *
     * @throws dev.understudy.proton.model.ConflictException if no update is under way
     */
    PipelineRecord cancel(Partition<ProtonStore> partition, PipelineRecord pipeline, Instant now) {
        DeploymentPhase.InProgress progress =
                PhaseRules.updateToCancel(pipeline.state().phase(), PIPELINE, pipeline.service());
        if (progress == null) {
            return pipeline;
        }
        PipelineRecord after =
                pipeline.in(pipeline.state().on(runs.cancel(partition, pipeline.target(), progress, now)));
        partition.store().pipelines.put(after.service(), after);
        return after;
    }

    /**
     * Refuses to remove what is being provisioned.
     *
     * @throws dev.understudy.proton.model.ConflictException if it is
     */
    static void checkRemoval(InstanceRecord instance) {
        begun(instance);
    }

    /**
     * Refuses to remove what is being provisioned.
     *
     * @throws dev.understudy.proton.model.ConflictException if it is
     */
    static void checkRemoval(PipelineRecord pipeline) {
        begun(pipeline);
    }

    private static DeploymentPhase.DeleteInProgress begun(InstanceRecord instance) {
        return PhaseRules.remove(instance.state().track().phase(), INSTANCE, instance.name());
    }

    private static DeploymentPhase.DeleteInProgress begun(PipelineRecord pipeline) {
        return PhaseRules.remove(pipeline.state().track().phase(), PIPELINE, pipeline.service());
    }

    /** Removes an instance. */
    void remove(Partition<ProtonStore> partition, InstanceRecord instance, Instant now) {
        PartState before = instance.state();
        partition
                .store()
                .putInstance(instance.in(before.on(
                        runs.remove(partition, instance.target(), before.setup().method(), begun(instance), now))));
    }

    /** Removes a pipeline. */
    void remove(Partition<ProtonStore> partition, PipelineRecord pipeline, Instant now) {
        PartState before = pipeline.state();
        partition
                .store()
                .pipelines
                .put(
                        pipeline.service(),
                        pipeline.in(before.on(runs.remove(
                                partition, pipeline.target(), before.setup().method(), begun(pipeline), now))));
    }

    /** The ARN of an instance. */
    static String arn(PartitionKey owner, InstanceRecord instance) {
        return ProtonArns.of(owner, instance.target().path());
    }

    /** Whether something is being done to an instance of a service. */
    static boolean instancesBusy(ProtonStore store, String service) {
        return store.instancesOf(service).stream()
                .anyMatch(instance -> instance.state().track().phase().busy());
    }

    /** Whether something is being done to the pipeline of a service. */
    static boolean pipelineBusy(ProtonStore store, String service) {
        PipelineRecord pipeline = store.pipelines.get(service);
        return pipeline != null && pipeline.state().track().phase().busy();
    }
}
