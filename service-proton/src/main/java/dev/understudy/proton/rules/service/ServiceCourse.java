package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.StatusChange;
import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PipelineRecord;
import dev.understudy.proton.state.service.ServicePhase;
import dev.understudy.proton.state.service.ServiceRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a service goes on when its parts do. It has no time of its own: a deployment of an instance or of the pipeline comes
 * to its end, and the service takes the next step.
 *
 * <pre>
 * create   all instances ──▶ the pipeline ──▶ active
 * edit     new instances ──▶ instances that go, and those that failed to go earlier ──▶ the pipeline anew ──▶ active
 *               └── one fails: all new ones go again, and the spec is what it was
 * delete   all parts ──▶ gone
 * </pre>
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-svc-update.html">Edit a service</a>
 */
public final class ServiceCourse {
    private final ProtonAccess access;
    private final ServiceParts parts;

    ServiceCourse(ProtonAccess access, ServiceParts parts) {
        this.access = access;
        this.parts = parts;
    }

    /** An instance stands elsewhere now, or is gone. */
    void instanceMoved(Partition<ProtonStore> partition, String name, Instant now) {
        if (ServiceParts.instancesBusy(partition.store(), name)) {
            return;
        }
        ServiceRecord service = require(partition, name);
        if (service.phase() instanceof ServicePhase.CreateInProgress creating) {
            afterFirstInstances(partition, service, creating, now);
        } else if (service.phase() instanceof ServicePhase.Adding adding) {
            afterAdding(partition, service, adding, now);
        } else if (service.phase() instanceof ServicePhase.Removing removing) {
            provisionPipeline(partition, service, removing.removed(left(partition, name, removing.leaving())), now);
        } else if (service.phase() instanceof ServicePhase.CleanupInProgress cleanup) {
            String left = left(partition, name, cleanup.leaving());
            become(partition, service, left == null ? cleanup.complete() : cleanup.fail(left), now);
        } else if (service.phase() instanceof ServicePhase.DeleteInProgress deleting) {
            afterRemoval(partition, service, deleting, now);
        }
    }

    /** The pipeline stands elsewhere now, or is gone. */
    void pipelineMoved(Partition<ProtonStore> partition, String name, Instant now) {
        if (ServiceParts.pipelineBusy(partition.store(), name)) {
            return;
        }
        ServiceRecord service = require(partition, name);
        String failure = pipelineFailure(partition, name);
        if (service.phase() instanceof ServicePhase.CreateInProgress creating) {
            // The customer's own engine may tell of a pipeline before its instances are there.
            if (!ServiceParts.instancesBusy(partition.store(), name)) {
                become(partition, service, failure == null ? creating.activate() : creating.fail(failure), now);
            }
        } else if (service.phase() instanceof ServicePhase.Piping piping) {
            become(partition, service, failure == null ? piping.succeed() : piping.fail(failure), now);
        } else if (service.phase() instanceof ServicePhase.DeleteInProgress deleting) {
            afterRemoval(partition, service, deleting, now);
        }
    }

    /** When all instances are provisioned, the pipeline follows, which reads what they put out. */
    private void afterFirstInstances(
            Partition<ProtonStore> partition,
            ServiceRecord service,
            ServicePhase.CreateInProgress creating,
            Instant now) {
        List<String> failed = arns(partition, service.name(), ServiceCourse::failed);
        PipelineRecord pipeline = partition.store().pipelines.get(service.name());
        if (pipeline == null || !ServiceParts.pipelineBusy(partition.store(), service.name())) {
            String failure = failed.isEmpty()
                    ? pipelineFailure(partition, service.name())
                    : ServiceErrors.instancesFailed(failed);
            become(partition, service, failure == null ? creating.activate() : creating.fail(failure), now);
        } else if (failed.isEmpty()) {
            parts.release(partition, pipeline, now);
        } else {
            parts.cancel(partition, pipeline, failed, now);
        }
    }

    /** Lets an edit begin, for which its new instances were added already. */
    void edit(Partition<ProtonStore> partition, ServiceRecord service, ServicePhase.Adding adding, Instant now) {
        ServiceRecord editing = become(partition, service, adding, now);
        if (adding.added().isEmpty()) {
            removeInstances(partition, editing, adding, now);
        } else {
            expect(partition, service.name(), adding.removed(), true);
        }
    }

    private void afterAdding(
            Partition<ProtonStore> partition, ServiceRecord service, ServicePhase.Adding adding, Instant now) {
        List<String> failed = arns(
                partition, service.name(), instance -> adding.added().contains(instance.name()) && failed(instance));
        if (failed.isEmpty()) {
            removeInstances(partition, service, adding, now);
            return;
        }
        expect(partition, service.name(), adding.removed(), false);
        become(
                partition,
                service.with(adding.specBefore()),
                adding.cleanUp(ServiceErrors.instancesFailed(failed)),
                now);
        remove(partition, service.name(), adding.added(), now);
    }

    /** Those that go now, and those that failed to go earlier. */
    private void removeInstances(
            Partition<ProtonStore> partition, ServiceRecord service, ServicePhase.Adding adding, Instant now) {
        List<String> leaving = Stream.concat(
                        adding.removed().stream(),
                        partition.store().instancesOf(service.name()).stream()
                                .filter(ServiceCourse::leftBehind)
                                .map(InstanceRecord::name))
                .distinct()
                .toList();
        ServicePhase.Removing removing = adding.added(leaving);
        ServiceRecord editing = become(partition, service, removing, now);
        if (leaving.isEmpty()) {
            provisionPipeline(partition, editing, removing.removed(null), now);
        } else {
            remove(partition, service.name(), leaving, now);
            expect(partition, service.name(), List.of(), true);
        }
    }

    private void provisionPipeline(
            Partition<ProtonStore> partition, ServiceRecord service, ServicePhase.Piping piping, Instant now) {
        PipelineRecord pipeline = partition.store().pipelines.get(service.name());
        if (pipeline == null) {
            become(partition, service, piping.succeed(), now);
            return;
        }
        become(partition, service, piping, now);
        String environment =
                partition.store().instancesOf(service.name()).get(0).environment();
        parts.redeploy(
                partition, pipeline.in(environment), pipeline.state().setup().with(service.spec()), now);
    }

    /** Lets all parts go. */
    ServiceRecord delete(
            Partition<ProtonStore> partition,
            ServiceRecord service,
            ServicePhase.DeleteInProgress deleting,
            Instant now) {
        ServiceRecord leaving = become(partition, service, deleting, now);
        PipelineRecord pipeline = partition.store().pipelines.get(service.name());
        if (pipeline != null) {
            parts.remove(partition, pipeline, now);
        }
        for (InstanceRecord instance : partition.store().instancesOf(service.name())) {
            parts.remove(partition, instance, now);
        }
        return leaving;
    }

    private void afterRemoval(
            Partition<ProtonStore> partition,
            ServiceRecord service,
            ServicePhase.DeleteInProgress deleting,
            Instant now) {
        ProtonStore store = partition.store();
        String name = service.name();
        if (ServiceParts.instancesBusy(store, name) || ServiceParts.pipelineBusy(store, name)) {
            return;
        }
        List<String> left = new ArrayList<>(arns(partition, name, instance -> true));
        if (store.pipelines.contains(name)) {
            left.add(ProtonArns.servicePipeline(partition.key(), name));
        }
        if (left.isEmpty()) {
            store.services.remove(name);
            store.syncs.forgetService(name);
            partition.tags().drop(ProtonArns.service(partition.key(), name));
            news(partition.key(), service, StatusChange.DELETED, deleting, now);
        } else {
            become(partition, service, deleting.fail(ServiceErrors.notRemoved(left)), now);
        }
    }

    /** Shows from the beginning of an edit what it has in store, or no more. */
    private static void expect(
            Partition<ProtonStore> partition, String service, List<String> leaving, boolean underWay) {
        ProtonStore store = partition.store();
        for (InstanceRecord instance : store.instancesOf(service)) {
            if (leaving.contains(instance.name())) {
                DeploymentPhase next = underWay ? new DeploymentPhase.DeleteInProgress() : null;
                store.putInstance(instance.in(instance.state().expecting(next)));
            }
        }
        PipelineRecord pipeline = store.pipelines.get(service);
        if (pipeline != null) {
            DeploymentPhase next = underWay ? new DeploymentPhase.InProgress(true, null) : null;
            store.pipelines.put(service, pipeline.in(pipeline.state().expecting(next)));
        }
    }

    private void remove(Partition<ProtonStore> partition, String service, List<String> names, Instant now) {
        for (InstanceRecord instance : partition.store().instancesOf(service)) {
            if (names.contains(instance.name())) {
                parts.remove(partition, instance, now);
            }
        }
    }

    private static boolean failed(InstanceRecord instance) {
        return !(instance.state().track().phase() instanceof DeploymentPhase.Succeeded);
    }

    private static boolean leftBehind(InstanceRecord instance) {
        return instance.state().track().phase() instanceof DeploymentPhase.DeleteFailed;
    }

    /** What says that some of these instances could not be removed; null if all are gone. */
    private static @Nullable String left(Partition<ProtonStore> partition, String service, List<String> names) {
        List<String> left = arns(partition, service, instance -> names.contains(instance.name()));
        return left.isEmpty() ? null : ServiceErrors.notRemoved(left);
    }

    private static List<String> arns(
            Partition<ProtonStore> partition, String service, Predicate<InstanceRecord> condition) {
        return partition.store().instancesOf(service).stream()
                .filter(condition)
                .map(instance -> ServiceParts.arn(partition.key(), instance))
                .toList();
    }

    /** Why the pipeline is not what it should be; null if it is. */
    private static @Nullable String pipelineFailure(Partition<ProtonStore> partition, String service) {
        PipelineRecord pipeline = partition.store().pipelines.get(service);
        if (pipeline == null || pipeline.state().track().phase() instanceof DeploymentPhase.Succeeded) {
            return null;
        }
        return ServiceErrors.pipelineFailed(
                String.valueOf(pipeline.state().track().phase().message()));
    }

    /** Stores a service that is new, or stands elsewhere now, and lets EventBridge know. */
    ServiceRecord become(Partition<ProtonStore> partition, ServiceRecord service, ServicePhase next, Instant now) {
        ServiceRecord before = partition.store().services.get(service.name());
        ServiceRecord after = service.in(next);
        partition.store().services.put(after.name(), after);
        ServicePhase phaseBefore = before == null ? null : before.phase();
        if (phaseBefore == null || phaseBefore.status() != next.status()) {
            news(partition.key(), after, next.status().wireValue(), phaseBefore, now);
        }
        return after;
    }

    private void news(
            PartitionKey owner, ServiceRecord service, String status, @Nullable ServicePhase before, Instant now) {
        access.announce(
                StatusChange.of(
                        "Service",
                        ProtonArns.service(owner, service.name()),
                        service.name(),
                        status,
                        before == null ? null : before.status().wireValue()),
                owner,
                now);
    }

    private static ServiceRecord require(Partition<ProtonStore> partition, String name) {
        ServiceRecord service = partition.store().services.get(name);
        if (service == null) {
            throw new IllegalStateException("there is no service " + name);
        }
        return service;
    }
}
